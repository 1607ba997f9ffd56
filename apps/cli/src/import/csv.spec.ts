import { Readable } from 'node:stream';
import { parseCsv } from './csv.js';

const read = (...lines: (string | Buffer)[]) =>
  parseCsv(
    Readable.from([Buffer.concat(lines.flatMap((line) => [Buffer.from(line), Buffer.from('\n')]))]),
    ',',
    'x.csv',
  );

describe('a CSV file', () => {
  it('gives trimmed cells with the line on which each row begins', async () => {
    const { heading, records } = await read('a,b', ' 1 ,"two', 'lines"', '', '3,4');
    expect(heading).toEqual(['a', 'b']);
    expect(records).toEqual([
      { line: 2, cells: ['1', 'two\nlines'] },
      { line: 5, cells: ['3', '4'] },
    ]);
  });

  it('may begin with a byte order mark and end its lines as Windows does', async () => {
    const { heading, records } = await read('\uFEFFa,b\r', '1,2\r');
    expect(heading).toEqual(['a', 'b']);
    expect(records).toEqual([{ line: 2, cells: ['1', '2'] }]);
  });

  it('loses only the ragged row', async () => {
    const { records, faults } = await read('a,b', '1', '1,2,3', '1,2');
    expect(records).toEqual([{ line: 4, cells: ['1', '2'] }]);
    expect(faults).toEqual([
      { line: 2, code: 'IMPORT.RAGGED', values: { found: 1, expected: 2 } },
      { line: 3, code: 'IMPORT.RAGGED', values: { found: 3, expected: 2 } },
    ]);
  });

  it('loses only the row with a cell that is not UTF-8', async () => {
    const { records, faults } = await read('a,b', Buffer.from('x,caf\xe9', 'latin1'), '1,2');
    expect(records).toEqual([{ line: 3, cells: ['1', '2'] }]);
    expect(faults).toEqual([{ line: 2, column: 'b', code: 'IMPORT.NOT_UTF8', values: {} }]);
  });

  it('loses only the row whose quotes do not match', async () => {
    const { records, faults } = await read('a,b', '1,tw"o', '3,4');
    expect(records).toEqual([{ line: 3, cells: ['3', '4'] }]);
    expect(faults).toMatchObject([{ line: 2, code: 'IMPORT.BAD_QUOTES' }]);
  });

  it('says on which line a quote opened that nobody closes', async () => {
    const { records, faults } = await read('a,b', '1,2', '3,"4', '5,6');
    expect(records).toEqual([{ line: 2, cells: ['1', '2'] }]);
    expect(faults).toMatchObject([{ line: 3, code: 'IMPORT.BAD_QUOTES' }]);
  });

  it.each([
    ['nothing', []],
    ['UTF-16', [Buffer.from('\uFEFFa,b', 'utf16le')]],
    ['a column twice', ['a,a']],
  ])('is refused as a whole when it holds %s', async (_, lines) => {
    await expect(read(...lines)).rejects.toMatchObject({ code: 'IMPORT.FILE' });
  });

  it('that is not there is refused', async () => {
    const { readCsv } = await import('./csv.js');
    await expect(readCsv('/nowhere/x.csv', ',')).rejects.toMatchObject({
      code: 'IMPORT.FILE',
      message: expect.stringContaining('ENOENT') as string,
    });
  });
});
