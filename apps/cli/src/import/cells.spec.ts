import { readDay, readNumber, readText, readWhole, readWord } from './cells.js';

describe('a date', () => {
  it.each([
    ['2023-02-28', 'YYYY-MM-DD', '2023-02-28'],
    ['29/02/2024', 'DD/MM/YYYY', '2024-02-29'],
    ['02/28/2023', 'MM/DD/YYYY', '2023-02-28'],
    ['28-02-2023', 'DD-MM-YYYY', '2023-02-28'],
  ])('%s in the form %s is %s', (cell, format, value) => {
    expect(readDay(cell, format)).toEqual({ value });
  });

  it.each(['2023-02-29', '2023-13-01', '2023-2-1', '2023-00-10', '1899-01-01', 'yesterday', '2023-02-01x'])(
    '%s is no day',
    (cell) => {
      expect(readDay(cell, 'YYYY-MM-DD')).toMatchObject({ fault: { code: 'IMPORT.BAD_DATE' } });
    },
  );
});

describe('a number', () => {
  it('is read as the source wrote it, whatever its spreadsheet added', () => {
    expect(readNumber('4.0999999999999996', '.', 0, 5)).toEqual({ value: 4.1 });
    expect(readNumber('4,25', ',', 0, 5)).toEqual({ value: 4.25 });
  });

  it.each([
    ['1e2', '.'],
    ['1,000', '.'],
    ['1.000,5', ','],
    ['NaN', '.'],
    ['0x10', '.'],
    ['٤', '.'],
    ['-', '.'],
  ] as const)('%s with the decimal mark %s is none', (cell, decimal) => {
    expect(readNumber(cell, decimal, 0, 1e9)).toMatchObject({ fault: { code: 'IMPORT.BAD_NUMBER' } });
  });

  it('keeps within its bounds', () => {
    expect(readNumber('100', '.', 0, 100)).toEqual({ value: 100 });
    expect(readNumber('100.01', '.', 0, 100)).toMatchObject({ fault: { code: 'IMPORT.OUT_OF_RANGE' } });
    expect(readNumber('-1', '.', 0, 100)).toMatchObject({ fault: { code: 'IMPORT.OUT_OF_RANGE' } });
  });

  it('of days is whole', () => {
    expect(readWhole('2', '.', 1, 60)).toEqual({ value: 2 });
    expect(readWhole('2.5', '.', 1, 60)).toMatchObject({ fault: { code: 'IMPORT.BAD_NUMBER' } });
  });
});

describe('a word', () => {
  it('counts without its case and outer spaces', () => {
    expect(readWord('passed', { 'Passed ': 1 })).toEqual({ value: 1 });
  });

  it('is not found among the names of all objects', () => {
    expect(readWord('constructor', {})).toMatchObject({ fault: { code: 'IMPORT.UNKNOWN_WORD' } });
  });
});

it.each(['a\u0000b', 'a\nb', 'x'.repeat(301)])('a text has one line of bounded length', (cell) => {
  expect(readText(cell, 300)).toMatchObject({ fault: { code: 'IMPORT.BAD_TEXT' } });
});
