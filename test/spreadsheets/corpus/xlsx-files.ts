import type { HostileFile } from './hostile-file.js';
import { number, row, workbookFile, type WorkbookToMake } from './workbook.js';

const sheet = (name: string, workbook: WorkbookToMake, expected: object, sheet?: string): HostileFile => ({
  name,
  options: { format: 'xlsx', ...(sheet !== undefined && { sheet }) },
  make: () => workbookFile(workbook),
  expected,
});

const rows = (...all: string[]): WorkbookToMake => ({ sheets: [{ rows: all.join('') }] });
const HEADING = row(1, 'nip', 'nama');
const SITI = row(3, '2', 'Siti');
/** Only the row above it is lost. */
const SITI_STAYS = { heading: ['nip', 'nama'], rows: ['3: 2|Siti'] };
const loses = (fault: string) => ({ ...SITI_STAYS, faults: [fault] });
const formats = [
  'yyyy\\-mm\\-dd',
  'dd/mm/yyyy hh:mm',
  'h:mm AM/PM',
  '[h]:mm',
  '[$Rp-421]#,##0;[Red]"d"0',
  'mmm',
];

/** Workbooks as people hand them in. */
export const xlsxFiles: readonly HostileFile[] = [
  sheet(
    'texts of every kind',
    {
      strings:
        '<si><t>nip</t></si><si><r><t>Si</t></r><r><rPr><b/></rPr><t>ti</t></r><rPh><t>シティ</t></rPh></si><si><t>_x000D_a_x005F_b</t></si>',
      sheets: [
        {
          rows:
            row(1, '<c t="s"><v>0</v></c>', 'nama', 'catatan') +
            row(2, '<c t="str"><f>A1</f><v>007</v></c>', '<c t="s"><v>1</v></c>', '<c t="s"><v>2</v></c>') +
            row(3, '<c t="b"><v>1</v></c>', '<c t="e"><v>#N/A</v></c>', '<c t="d"><v>2024-02-29</v></c>') +
            '<row><c t="inlineStr"><is><t>a</t></is></c><c><v>-0.00000125</v></c></row>',
        },
      ],
    },
    {
      heading: ['nip', 'nama', 'catatan'],
      rows: ['2: 007|Siti|a_b', '3: true#boolean|#N/A#error|2024-02-29#date', '4: a|-0.00000125#number|'],
    },
  ),
  sheet(
    'dates counted from 1900',
    {
      formats,
      sheets: [
        {
          rows:
            row(1, 'a', 'b', 'c', 'd', 'e', 'f') +
            row(
              2,
              number(45351, 1),
              number(45351.5, 2),
              number(0.75, 3),
              number(1.25, 4),
              number(12, 5),
              number(1, 6),
            ) +
            row(3, number(59, 1), number(61, 1), number(61.000011574, 2), number(2958465, 1)) +
            row(4, number(60, 1)) +
            row(5, number(-1, 1)) +
            row(6, number(2958466, 1)),
        },
      ],
    },
    {
      rows: [
        '2: 2024-02-29#date|2024-02-29T12:00:00#date|18:00:00|1.25#number|12#number|1900-01-01#date',
        '3: 1900-02-28#date|1900-03-01#date|1900-03-01T00:00:01#date|9999-12-31#date||',
      ],
      faults: ['4 a TABLE.BAD_DATE 60', '5 a TABLE.BAD_DATE -1', '6 a TABLE.BAD_DATE 2958466'],
    },
  ),
  sheet(
    'dates counted from 1904',
    {
      formats,
      workbookPr: '<workbookPr date1904="1"/>',
      sheets: [
        { rows: row(1, 'a') + row(2, number(0, 1)) + row(3, number(43889, 1)) + row(4, number(60, 1)) },
      ],
    },
    { rows: ['2: 1904-01-01#date', '3: 2024-02-29#date', '4: 1904-03-01#date'] },
  ),
  sheet(
    'NIP as numbers',
    rows(
      HEADING,
      row(2, number('1.98503152010011E+17'), 'Ani'),
      SITI,
      row(4, number('198503152010011001'), 'Budi'),
      row(5, number('199999999999999'), 'Cici'),
    ),
    {
      rows: ['3: 2|Siti', '5: 199999999999999#number|Cici'],
      faults: ['2 nip TABLE.DIGITS_LOST 1.98503152010011E+17', '4 nip TABLE.DIGITS_LOST 198503152010011001'],
    },
  ),
  sheet('numbers stored as text', rows(HEADING, row(2, '198503152010011001', '0012')), {
    rows: ['2: 198503152010011001|0012'],
  }),
  sheet(
    'numbers that are none',
    rows(HEADING, row(2, number('NaN'), 'x'), SITI),
    loses('2 nip TABLE.BAD_NUMBER NaN'),
  ),
  sheet(
    'merged rows',
    {
      sheets: [
        {
          rows: HEADING + row(2, 'unit A', '') + SITI + row(4, '3', '') + row(5, 'x', 'y') + row(6, 'z'),
          behind:
            '<mergeCells><mergeCell ref="A4:A5"/><mergeCell ref="B5:B6"/><mergeCell ref="D3:E3"/></mergeCells>',
        },
      ],
    },
    {
      rows: ['2: unit A|', '3: 2|Siti'],
      faults: ['4  TABLE.MERGED A4:A5', '5  TABLE.MERGED A4:A5', '6  TABLE.MERGED B5:B6'],
    },
  ),
  sheet(
    'a title over the heading',
    {
      sheets: [
        { rows: row(1, 'DAFTAR PEGAWAI') + row(3, 'nip', 'nama'), behind: '<mergeCell ref="A1:B1"/>' },
      ],
    },
    { refused: 'TABLE.MERGED', values: { range: 'A1:B1' }, line: 1 },
  ),
  sheet(
    'a hidden sheet in front',
    {
      sheets: [
        { name: 'Rahasia', state: 'hidden', rows: row(1, 'x') },
        { name: 'Makro', state: 'veryHidden', rows: row(1, 'y') },
        { name: 'Pegawai', rows: HEADING + SITI },
      ],
    },
    { sheet: 'Pegawai', ...SITI_STAYS },
  ),
  ...['Satu', 'Dua'].map((name) =>
    sheet(
      `the sheet that is named, ${name}`,
      {
        sheets: [
          { name: 'Satu', rows: row(1, 'Satu') },
          { name: 'Dua', state: 'hidden', rows: row(1, 'Dua') },
        ],
      },
      { sheet: name, heading: [name] },
      name,
    ),
  ),
  sheet(
    'several sheets',
    { sheets: [{ name: 'A', rows: HEADING }, { name: 'B' }] },
    { refused: 'TABLE.SEVERAL_SHEETS', values: { sheets: 'A, B' } },
  ),
  sheet(
    'a sheet that is not there',
    rows(HEADING),
    { refused: 'TABLE.NO_SHEET', values: { sheet: 'Z', sheets: 'Sheet1' } },
    'Z',
  ),
  sheet(
    'formulas',
    rows(
      HEADING,
      row(2, '<c><f>1+1</f><v>2</v></c>', '<c t="str"><f>""</f><v></v></c>'),
      row(3, '<c><f>1+1</f></c>', 'x'),
      row(4, 'y', '<c><f>1+1</f><v></v></c>'),
      row(5, '<c><f>[1]Other!A1</f><v>3</v></c>', 'outside'),
    ),
    {
      rows: ['2: 2#number|', '5: 3#number|outside'],
      faults: ['3 nip TABLE.NO_VALUE ', '4 nama TABLE.NO_VALUE '],
    },
  ),
  sheet(
    'formatted rows and columns that are empty',
    rows(
      `<row r="1"><c r="A1" s="1"/></row>`,
      row(2, 'nip', 'nama', ''),
      row(3, '2', 'Siti', ' '),
      '<row r="1048576"/>',
    ),
    SITI_STAYS,
  ),
  sheet(
    'a cell beside the table',
    rows(HEADING, row(2, '1', 'Ani', 'catatan'), SITI),
    loses('2  TABLE.RAGGED 3 2'),
  ),
  sheet(
    'a cell of 1 MiB',
    rows(HEADING, row(2, '1', 'x'.repeat(1 << 20)), SITI),
    { refused: 'TABLE.UNSAFE_ARCHIVE' }, // nothing else packs like that
  ),
  sheet(
    'a cell of 100,000 letters',
    rows(HEADING, row(2, '1', 'x'.repeat(100_000)), SITI),
    loses('2 nama TABLE.CELL_TOO_LONG 100000 32767'),
  ),
  sheet('a column twice', rows(row(1, 'nip', 'nip')), { refused: 'TABLE.DUPLICATE_COLUMN', line: 1 }),
  sheet('no rows', rows(), { refused: 'TABLE.EMPTY' }),
  sheet('no visible sheet', { sheets: [{ state: 'hidden', rows: HEADING }] }, { refused: 'TABLE.EMPTY' }),
];
