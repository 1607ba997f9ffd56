import { createHash } from 'node:crypto';
import type { HostileFile } from './hostile-file.js';
import { partsOf, relations, row, sheetOf, workbookFile } from './workbook.js';
import { zip, type ZipFile } from './zip.js';

const MIB = 1 << 20;
const HEADING = row(1, 'nip', 'nama');
const SHEET = 'xl/worksheets/sheet1.xml';

const bytes = (name: string, make: () => Buffer, expected: object, limits = {}): HostileFile => ({
  name,
  options: { format: 'xlsx', limits },
  make,
  expected,
});
const refused = (code: string, values: object = {}) => ({ refused: code, values });

/** A workbook with these files in place of its own, or beside them. */
const withParts = (name: string, parts: readonly ZipFile[], expected: object, limits = {}): HostileFile =>
  bytes(name, () => workbookFile({ sheets: [{ rows: HEADING }], parts }), expected, limits);
const withSheet = (name: string, data: string | Buffer, expected: object, limits = {}): HostileFile =>
  withParts(name, [{ name: SHEET, data }], expected, limits);

const damaged = (detail: string, part = SHEET) => refused('TABLE.DAMAGED', { part, detail });
const unsafe = (detail: string) => refused('TABLE.UNSAFE_ARCHIVE', { detail });
const LAUGHS = `<!DOCTYPE lolz [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, n) => `<!ENTITY ${'abcdefghij'[n + 1]} "${`&${'abcdefghij'[n]};`.repeat(10)}">`).join('')}]>`;

/** What cannot be packed well: nobody takes it for a bomb. */
const NOISE = createHash('shake256', { outputLength: 4 * MIB })
  .update('noise')
  .digest('hex');
const noise = (length: number, from = 0): string => NOISE.slice(from, from + length);

/** Archives that lie, and that are larger than they look. */
const archives: readonly HostileFile[] = [
  withSheet('a zip bomb that is honest', Buffer.alloc(64 * MIB), unsafe(`${SHEET}: 65232 → 67108864 bytes`)),
  withParts(
    'a zip bomb that says it is small',
    [{ name: SHEET, data: Buffer.alloc(64 * MIB, ' '), declaredSize: 1000 }],
    { refused: 'TABLE.UNSAFE_ARCHIVE' },
  ),
  withParts('a part smaller than it says', [{ name: SHEET, data: sheetOf(HEADING), declaredSize: 5000 }], {
    refused: 'TABLE.DAMAGED',
  }),
  withParts(
    'a wrong checksum',
    [{ name: SHEET, data: sheetOf(HEADING), declaredCrc: 7 }],
    damaged('checksum'),
  ),
  withParts(
    'files that share their bytes',
    [
      { name: 'a', data: noise(50_000) },
      ...['b', 'c'].map((name) => ({ name, data: noise(50_000), sharesBytes: true })),
    ],
    unsafe('its files overlap'),
  ),
  withParts(
    '100,000 entries',
    Array.from({ length: 100_000 }, (_, n) => ({ name: `x/${n}`, data: '', method: 0 })),
    unsafe('100007 files'),
  ),
  withParts('a name that leads out', [{ name: '../../etc/cron.d/x', data: '' }], {
    refused: 'TABLE.UNSAFE_ARCHIVE',
  }),
  withParts('a name from the root', [{ name: '/etc/passwd', data: '' }], { refused: 'TABLE.UNSAFE_ARCHIVE' }),
  bytes(
    'a part twice',
    () => zip([...partsOf({ sheets: [{ rows: HEADING }] }), { name: SHEET.toUpperCase(), data: '' }]),
    unsafe('XL/WORKSHEETS/SHEET1.XML twice'),
  ),
  withParts('an encrypted part', [{ name: SHEET, data: 'x', flags: 1 }], { refused: 'TABLE.DAMAGED' }),
  withParts('an unknown compression', [{ name: SHEET, data: 'x', method: 97 }], { refused: 'TABLE.DAMAGED' }),
  bytes('a file that breaks off', () => workbookFile({}).subarray(0, 1000), { refused: 'TABLE.DAMAGED' }),
  bytes('a part that is missing', () => workbookFile({ without: [SHEET] }), damaged('missing')),
  bytes('nothing', () => Buffer.alloc(0), refused('TABLE.NOT_XLSX', { found: '0 bytes' })),
  bytes(
    'an old workbook, or one with a password',
    () => Buffer.from('D0CF11E0A1B11AE100000000', 'hex'),
    refused('TABLE.NOT_XLSX', { found: 'XLS / password' }),
  ),
  bytes('CSV called XLSX', () => Buffer.from('nip,nama\n'), refused('TABLE.NOT_XLSX', { found: 'CSV/text' })),
  bytes('a web page', () => Buffer.from('<html>'), refused('TABLE.NOT_XLSX', { found: 'HTML/XML' })),
  bytes(
    'another kind of archive',
    () => zip([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', method: 0 }]),
    refused('TABLE.NOT_XLSX', { found: 'ZIP' }),
  ),
  withParts(
    'a binary workbook',
    [{ name: '_rels/.rels', data: relations([['r', 'officeDocument', 'xl/workbook.bin']]) }],
    refused('TABLE.NOT_XLSX', { found: 'xl/workbook.bin' }),
  ),
  bytes('more bytes than it may have', () => workbookFile({}), refused('TABLE.TOO_LARGE', { limit: 500 }), {
    bytes: 500,
  }),
  bytes(
    'more unpacked bytes than it may have',
    () => workbookFile({}),
    refused('TABLE.TOO_LARGE', { limit: 1500 }),
    { unpackedBytes: 1500 },
  ),
];

/** XML that attacks its parser, and sheets that no program writes. */
const parts: readonly HostileFile[] = [
  withSheet(
    'a billion laughs',
    `${LAUGHS}<worksheet>&j;</worksheet>`,
    refused('TABLE.DOCTYPE', { part: SHEET }),
  ),
  withParts(
    'an entity from a file',
    [
      {
        name: 'xl/sharedStrings.xml',
        data: '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><sst><si><t>&e;</t></si></sst>',
      },
    ],
    refused('TABLE.DOCTYPE', { part: 'xl/sharedStrings.xml' }),
  ),
  withSheet('an entity that nobody declared', '<worksheet>&e;</worksheet>', { refused: 'TABLE.DAMAGED' }),
  withParts(
    'a sheet that is elsewhere',
    [
      {
        name: 'xl/_rels/workbook.xml.rels',
        data: relations([['rId1', 'worksheet', 'http://169.254.169.254/', 'External']]),
      },
    ],
    { refused: 'TABLE.EMPTY' },
  ),
  withParts(
    'a sheet above the archive',
    [{ name: 'xl/_rels/workbook.xml.rels', data: relations([['rId1', 'worksheet', '../../../etc/passwd']]) }],
    damaged('missing', '../../etc/passwd'),
  ),
  withSheet('XML in UTF-16', Buffer.from(`\uFEFF${sheetOf(HEADING)}`, 'utf16le'), damaged('not UTF-8')),
  withSheet('XML that breaks off', sheetOf(HEADING).slice(0, -30), { refused: 'TABLE.DAMAGED' }),
  withSheet('elements in elements', '<a>'.repeat(10_000), damaged('nested too deeply')),
  withSheet('a comment of 8 MiB', `<worksheet><!--${noise(8 * MIB)}`, damaged('something in it never ends')),
  withSheet('a tag of 8 MiB', `<worksheet a="${noise(8 * MIB)}`, damaged('something in it never ends')),
  withSheet('a DTD of 8 MiB', `<!DOCTYPE x [${noise(8 * MIB)}`, damaged('something in it never ends')),
  withSheet('a cell of 8 MiB', sheetOf(row(1, noise(8 * MIB))), damaged('something in it never ends')),
  withSheet(
    'a cell of 8 MiB in pieces',
    sheetOf(row(1, Array.from({ length: 4000 }, (_, n) => `${noise(1000, n * 1000)}<![CDATA[<]]>`).join(''))),
    {
      refused: 'TABLE.ROW_TOO_LONG',
    },
  ),
  withSheet('rows out of order', sheetOf(row(2, 'a') + row(1, 'b')), damaged('row 1')),
  withSheet('a row that cannot be', sheetOf('<row r="1048577"/>'), damaged('row 1048577')),
  withSheet('a cell in another row', sheetOf('<row r="1"><c r="A2"/></row>'), damaged('cell A2 in row 1')),
  withSheet(
    'a column that cannot be',
    sheetOf('<row r="1"><c r="XFE1"/></row>'),
    damaged('cell XFE1 in row 1'),
  ),
  withSheet('a cell twice', sheetOf('<row r="1"><c r="B1"/><c r="B1"/></row>'), damaged('cell B1 in row 1')),
  withSheet(
    'a text that is not there',
    sheetOf('<row><c t="s"><v>7</v></c></row>'),
    damaged('no text 7', 'sharedStrings'),
  ),
  withSheet('a kind of cell that is not there', sheetOf('<row><c t="zz"><v>7</v></c></row>'), {
    refused: 'TABLE.DAMAGED',
  }),
  withSheet(
    '20,001 merged ranges',
    sheetOf(
      HEADING,
      Array.from({ length: 20_001 }, (_, n) => `<mergeCell ref="A${n + 1}:B${n + 1}"/>`).join(''),
    ),
    damaged('merged cells A20001:B20001'),
  ),
  withSheet(
    'more rows than it may have',
    sheetOf([1, 2, 3, 4].map((line) => row(line, 'x')).join('')),
    { ...refused('TABLE.TOO_MANY_ROWS', { limit: 2 }), line: 4 },
    { rows: 2 },
  ),
  withParts(
    'more texts than it may have',
    [{ name: 'xl/sharedStrings.xml', data: `<sst>${'<si><t>x</t></si>'.repeat(1001)}</sst>` }],
    refused('TABLE.TOO_MANY_TEXTS', { limit: 1000, unit: 'texts' }),
    { sharedStrings: 1000 },
  ),
  withParts(
    'longer texts than it may have',
    [{ name: 'xl/sharedStrings.xml', data: `<sst>${`<si><t>${noise(1000)}</t></si>`.repeat(11)}</sst>` }],
    refused('TABLE.TOO_MANY_TEXTS', { limit: 10_000, unit: 'bytes' }),
    { sharedStringBytes: 10_000 },
  ),
];

/** Workbooks that were made to do harm. */
export const xlsxAttacks: readonly HostileFile[] = [...archives, ...parts];
