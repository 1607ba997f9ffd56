import { Readable } from 'node:stream';
import { openTable, type TableOptions } from '../open-table.js';
import { isFault, type TableFault, type TableRow } from '../table.js';

const NAME = 'x.csv';

const open = (bytes: Buffer | readonly Buffer[], options: Partial<TableOptions> = {}) =>
  openTable(Readable.from(Buffer.isBuffer(bytes) ? [bytes] : bytes), {
    format: 'csv',
    name: NAME,
    ...options,
  });

/** Lines of the rows with their texts, and faults as they are. */
async function read(text: string | Buffer, options?: Partial<TableOptions>) {
  const table = await open(Buffer.from(text), options);
  const rows: (readonly [number, ...string[]] | TableFault)[] = [];
  for await (const one of table.rows) rows.push(isFault(one) ? one : texts(one));
  return { heading: table.heading, rows };
}

const texts = ({ line, cells }: TableRow) => [line, ...cells.map(({ text }) => text)] as const;

describe('a CSV table', () => {
  it('gives trimmed cells with the line on which each row begins', async () => {
    expect(await read(' a ,b\n 1 ,"two\r\nlines"\n\n3,4')).toEqual({
      heading: ['a', 'b'],
      rows: [
        [2, '1', 'two\nlines'],
        [5, '3', '4'],
      ],
    });
  });

  it.each([
    [',', 'a,b\n1,2'],
    [';', '"a,1,2";b\n1;2'],
    ['tab', 'a\tb\n1\t2'],
    ['|', 'a|b\n1|2'],
    ['what Excel wrote down', 'sep=;\na;b\n1;2'],
  ])('finds the separator: %s', async (_, text) => {
    const { heading, rows } = await read(text);
    expect(heading).toHaveLength(2);
    expect(rows).toEqual([[text.startsWith('sep') ? 3 : 2, '1', '2']]);
  });

  it('takes the separator that it is told', async () => {
    expect(await read('a,b;c\n1,2;3', { delimiter: ';' })).toMatchObject({ heading: ['a,b', 'c'] });
  });

  it('counts lines that end in every way', async () => {
    const text = 'a,b\r\n1,"2\r\n2"\n3,4\r5,6\n\r\n7,8';
    for (const size of [1, 2, 3, 1000]) {
      const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, n) =>
        Buffer.from(text.slice(n * size, (n + 1) * size)),
      );
      const lines: number[] = [];
      for await (const row of (await open(pieces)).rows) lines.push(row.line);
      expect(lines).toEqual([2, 4, 5, 7]);
    }
  });

  it.each([
    ['UTF-16 LE', Buffer.from('\uFEFFnama,b\né,😀', 'utf16le')],
    ['UTF-16 BE', Buffer.from('\uFEFFnama,b\né,😀', 'utf16le').swap16()],
    ['UTF-8 with a mark', Buffer.from('\uFEFFnama,b\né,😀')],
  ])('is decoded from %s', async (_, bytes) => {
    expect(await read(bytes)).toEqual({ heading: ['nama', 'b'], rows: [[2, 'é', '😀']] });
  });

  it('leaves out rows and columns that are empty, as sheets leave them behind', async () => {
    expect(await read('a;b;;\n1;2;;\n;;;\n3;4')).toEqual({
      heading: ['a', 'b'],
      rows: [
        [2, '1', '2'],
        [4, '3', '4'],
      ],
    });
  });

  it.each<[string, string | Buffer, object]>([
    ['is ragged', 'a,b\n1\n3,4', { line: 2, code: 'TABLE.RAGGED', values: { found: 1, expected: 2 } }],
    ['has a cell too many', 'a,b\n1,2,3\n3,4', { code: 'TABLE.RAGGED', values: { found: 3, expected: 2 } }],
    ['has quotes that do not match', 'a,b\n1,tw"o\n3,4', { line: 2, code: 'TABLE.BAD_QUOTES' }],
    ['is not UTF-8', Buffer.from('a,b\n1,\xe9\n3,4', 'latin1'), { code: 'TABLE.NOT_UTF8', column: 'b' }],
    [
      'holds a number whose digits are lost',
      'nip,b\n"1,98503E+17",2\n3,4',
      { line: 2, column: 'nip', code: 'TABLE.DIGITS_LOST', values: { value: '1,98503E+17' } },
    ],
    [
      'has a cell of 1 MiB',
      `a,b\n1,${'x'.repeat(1 << 20)}\n3,4`,
      { column: 'b', code: 'TABLE.CELL_TOO_LONG', values: { length: 1 << 20, limit: 32_767 } },
    ],
  ])('loses only the row that %s', async (_, text, fault) => {
    expect((await read(text)).rows).toEqual([expect.objectContaining(fault), [3, '3', '4']]);
  });

  it('ends at a quote that nobody closes, and says where it opens', async () => {
    const { rows } = await read('a,b\n1,2\n3,"4\n5,6');
    expect(rows).toEqual([[2, '1', '2'], { line: 3, code: 'TABLE.OPEN_QUOTE', values: {} }]);
    const open = `a,b\n1,2\n3,"4\n${'5,6\n'.repeat(100_000)}`;
    const long = await read(open, { limits: { rowBytes: 100_000 } });
    expect(long.rows.slice(1)).toEqual([{ line: 3, code: 'TABLE.ROW_TOO_LONG', values: { limit: 100_000 } }]);
  });

  it('ends where its limits end', async () => {
    const { rows } = await read('a\n1\n2\n3', { limits: { rows: 2 } });
    expect(rows.at(-1)).toEqual({ line: 4, code: 'TABLE.TOO_MANY_ROWS', values: { limit: 2 } });
    const faulty = await read('a\n1,2\n3,4\n5', { limits: { faults: 2 } });
    expect(faulty.rows.at(-1)).toEqual({ line: 4, code: 'TABLE.TOO_MANY_FAULTS', values: { limit: 2 } });
    const pieces = ['a\n1\n2\n3\n', '4\n'.repeat(100)].map((piece) => Buffer.from(piece));
    const all: object[] = [];
    for await (const one of (await open(pieces, { limits: { bytes: 50 } })).rows) all.push(one);
    expect(all.at(-1)).toMatchObject({ code: 'TABLE.TOO_LARGE', values: { limit: 50 } });
    expect(all).toContainEqual({ line: 2, cells: [{ text: '1', kind: 'text' }] });
  });

  it.each<[string, string | Buffer, object]>([
    ['nothing', '', { code: 'TABLE.EMPTY' }],
    ['a column twice', 'a,b,a\n', { code: 'TABLE.DUPLICATE_COLUMN', column: 'a', values: { name: 'a' } }],
    ['a column without a name', 'a,,b\n', { code: 'TABLE.UNNAMED_COLUMN', values: { number: 2 }, line: 1 }],
    ['too many columns', `a${',b'.repeat(500)}`, { code: 'TABLE.TOO_MANY_COLUMNS' }],
    ['a heading that never ends', '"a,b\n1,2\n', { code: 'TABLE.OPEN_QUOTE', line: 1 }],
    ['a heading with wrong quotes', 'a"b,c\n1,2\n', { code: 'TABLE.BAD_QUOTES', line: 1 }],
    ['a heading that is not UTF-8', Buffer.from('a,\xe9\n', 'latin1'), { code: 'TABLE.NOT_UTF8' }],
    ['UTF-16 without a mark', Buffer.from('a,b\n', 'utf16le'), { code: 'TABLE.NOT_CSV' }],
    ['half a letter of UTF-16', Buffer.from('\uFEFFa\ud800', 'utf16le'), { code: 'TABLE.ENCODING' }],
    ['a workbook', 'PK\u0003\u0004----', { code: 'TABLE.NOT_CSV', values: { found: 'XLSX/ZIP' } }],
  ])('is refused as a whole when it holds %s', async (_, bytes, error) => {
    await expect(open(Buffer.from(bytes))).rejects.toMatchObject(error);
  });

  it('that is not there is refused', async () => {
    await expect(openTable('/nowhere/x.csv', { format: 'csv', name: NAME })).rejects.toMatchObject({
      code: 'TABLE.UNREADABLE',
      values: { why: 'ENOENT' },
    });
  });

  it('frees its source when it is closed before it was read', async () => {
    const source = Readable.from(Array.from({ length: 1000 }, () => Buffer.from('a\n1\n'.repeat(20_000))));
    const table = await openTable(source, { format: 'csv', name: NAME });
    await table.close();
    expect(source.destroyed).toBe(true);
  });
});
