import type { HostileFile } from './hostile-file.js';

const text = (name: string, content: string | Buffer, expected: HostileFile['expected']): HostileFile => ({
  name,
  options: { format: 'csv' },
  make: () => Buffer.from(content),
  expected,
});

const MIB = 1 << 20;
const refused = (code: string, values: object = {}) => ({ refused: code, values });

/** CSV files as people and attackers hand them in. */
export const csvFiles: readonly HostileFile[] = [
  text('UTF-16 little endian', Buffer.from('\uFEFFnip;nama\r\n1;Sítí', 'utf16le'), {
    heading: ['nip', 'nama'],
    rows: ['2: 1|Sítí'],
  }),
  text('UTF-16 big endian', Buffer.from('\uFEFFnip\tnama\n1\tSiti', 'utf16le').swap16(), {
    rows: ['2: 1|Siti'],
  }),
  text('UTF-16 without a mark', Buffer.from('nip,nama\n', 'utf16le'), refused('TABLE.NOT_CSV')),
  text(
    'UTF-32',
    Buffer.from('FFFE00006100000062000000', 'hex'),
    refused('TABLE.NOT_CSV', { found: 'UTF-32' }),
  ),
  text('UTF-16 that breaks off', Buffer.from('\uFEFFnip\n1\n2\ud800', 'utf16le'), {
    rows: ['2: 1'],
    faults: ['3  TABLE.ENCODING UTF-16'],
  }),
  text('Windows-1252', Buffer.from('nip,nama\n1,Andr\xe9\n2,Siti', 'latin1'), {
    rows: ['3: 2|Siti'],
    faults: ['2 nama TABLE.NOT_UTF8 '],
  }),
  text('ends of lines mixed', 'a,b\r\n1,2\n3,4\r5,6\r\n', { rows: ['2: 1|2', '3: 3|4', '4: 5|6'] }),
  text('a quote that never ends, 16 MiB', `a,b\n1,2\n3,"${'4,5\n'.repeat(4 * MIB)}`, {
    rows: ['2: 1|2'],
    faults: [`3  TABLE.ROW_TOO_LONG ${2 * MIB}`],
  }),
  text('a quote that never ends, short', 'a,b\n1,2\n3,"4\n5,6', {
    rows: ['2: 1|2'],
    faults: ['3  TABLE.OPEN_QUOTE '],
  }),
  text('a cell of 1 MiB', `a,b\n1,${'x'.repeat(MIB)}\n2,3`, {
    rows: ['3: 2|3'],
    faults: [`2 b TABLE.CELL_TOO_LONG ${MIB} 32767`],
  }),
  text('one line of 16 MiB', 'x'.repeat(16 * MIB), { refused: 'TABLE.ROW_TOO_LONG', line: 1 }),
  text('16 MiB of separators', ','.repeat(16 * MIB), { refused: 'TABLE.ROW_TOO_LONG', line: 1 }),
  text('a row of a million cells', `a\n${','.repeat(MIB)}x\n1`, {
    rows: ['3: 1'],
    faults: [`2  TABLE.RAGGED ${MIB + 1} 1`],
  }),
  text('half a million columns', `a${',b'.repeat(MIB / 2)}\n`, { refused: 'TABLE.TOO_MANY_COLUMNS' }),
  text('nothing but faults, two million rows', `a,b\n${'1\n'.repeat(2 * MIB)}`, {
    counts: { rows: 0, faults: 10_001 },
  }),
  text('a column twice', 'nip,nama,nip\n', {
    ...refused('TABLE.DUPLICATE_COLUMN', { name: 'nip' }),
    ...{ line: 1, column: 'nip' },
  }),
  text('a NIP that went through a spreadsheet', 'nip,nama\n"1,98503E+17",Siti\n1.98503E+17,Budi', {
    rows: [],
    faults: ['2 nip TABLE.DIGITS_LOST 1,98503E+17', '3 nip TABLE.DIGITS_LOST 1.98503E+17'],
  }),
  text('a workbook called CSV', 'PK\u0003\u0004........', refused('TABLE.NOT_CSV', { found: 'XLSX/ZIP' })),
  text('zeros', Buffer.alloc(1000), refused('TABLE.NOT_CSV')),
  text('nothing', '', refused('TABLE.EMPTY')),
  text('only separators', ';;;\n;;;\n', refused('TABLE.EMPTY')),
];
