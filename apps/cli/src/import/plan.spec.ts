import { exampleFile, exampleMapping, file } from '../../testing/example.js';
import type { CsvFile } from './csv.js';
import { isOver, makePlan } from './plan.js';

const now = new Date('2024-01-01T00:00:00Z');
const plan = async (csv: CsvFile | Promise<CsvFile>, mapping = exampleMapping()) =>
  makePlan(await csv, mapping, now);
const row = (
  change: Partial<Record<'nomor' | 'tanggal' | 'hasil' | 'hari' | 'pasca' | 'jenis' | 'biaya', string>>,
) => {
  const {
    nomor = 'P-9',
    tanggal = '06/03/2023',
    hasil = 'Lulus',
    hari = '2',
    pasca = '80',
    jenis = 'Klasikal',
  } = change;
  return `${nomor};${tanggal};Arsip;${jenis};${hasil};-;${hari};100;${change.biaya ?? '90'};50;${pasca};4`;
};

describe('the plan of the example', () => {
  it('has a run for each training and date, with its participants', async () => {
    const { runs, employees, faults, read } = await plan(exampleFile());
    expect({ faults, read }).toEqual({ faults: [], read: 7 });
    expect([...employees.keys()]).toEqual(['P-001', 'P-002', 'P-003', 'P-004', 'P-005', 'P-006']);
    expect(runs.map(({ rows }) => rows.map(({ line }) => line))).toEqual([
      [2, 3, 4],
      [5, 6],
      [7, 8],
    ]);
  });

  it('holds one session a day, from the hour and for the lesson hours of the mapping', async () => {
    const { runs } = await plan(exampleFile());
    expect(runs[0]?.sessions).toEqual([
      { start: '2023-03-06T08:00:00+07:00', end: '2023-03-06T14:00:00+07:00' },
      { start: '2023-03-07T08:00:00+07:00', end: '2023-03-07T14:00:00+07:00' },
    ]);
  });

  it('does not end a run in which somebody still goes on', async () => {
    const { runs } = await plan(exampleFile());
    expect(runs.map(isOver)).toEqual([true, true, false]);
  });
});

describe('a wrong row is refused, the rest is planned', () => {
  it.each([
    ['a bad date', row({ tanggal: '31/02/2023' }), 'IMPORT.BAD_DATE', 'tanggal'],
    ['a date in the future', row({ tanggal: '31/12/2023' }), 'IMPORT.DATE_IN_FUTURE', 'tanggal'],
    ['a score over 100', row({ pasca: '100,5' }), 'IMPORT.OUT_OF_RANGE', 'pasca'],
    ['an unknown outcome', row({ hasil: 'Luluss' }), 'IMPORT.UNKNOWN_WORD', 'hasil'],
    ['an unknown kind', row({ jenis: 'Luring' }), 'IMPORT.UNKNOWN_WORD', 'jenis'],
    ['no employee', row({ nomor: '' }), 'IMPORT.EMPTY', 'nomor'],
    ['no cost', row({ biaya: '' }), 'IMPORT.EMPTY', 'biaya'],
    ['too many days', row({ hari: '61' }), 'IMPORT.OUT_OF_RANGE', 'hari'],
    ['a cell too many', `${row({})};x`, 'IMPORT.RAGGED', undefined],
  ])('%s', async (_, wrong, code, column) => {
    const { runs, faults, read } = await plan(file(row({ nomor: 'P-1' }), wrong, row({ nomor: 'P-2' })));
    expect(faults).toEqual([expect.objectContaining({ line: 3, code, ...(column && { column }) })]);
    expect(runs.flatMap(({ rows }) => rows.map(({ employee }) => employee))).toEqual(['P-1', 'P-2']);
    expect(read).toBe(3);
  });

  it('with every fault that it has', async () => {
    const { faults } = await plan(file(row({ tanggal: 'x', pasca: '101', hasil: '?' })));
    expect(faults.map(({ column }) => column).sort()).toEqual(['hasil', 'pasca', 'tanggal']);
  });

  it('that repeats an earlier one', async () => {
    const { faults } = await plan(file(row({}), row({})));
    expect(faults).toEqual([{ line: 3, code: 'IMPORT.DUPLICATE_ROW', values: { first: 2 } }]);
  });

  it('that has the employee in the run again', async () => {
    const { faults } = await plan(file(row({}), row({ pasca: '81' })));
    expect(faults).toEqual([{ line: 3, code: 'IMPORT.ALREADY_IN_RUN', values: { first: 2 } }]);
  });

  it('that says something else about its run', async () => {
    const { faults } = await plan(file(row({ nomor: 'P-1' }), row({ nomor: 'P-2', hari: '3' })));
    expect(faults).toEqual([{ line: 3, column: 'hari', code: 'IMPORT.RUN_DISAGREES', values: { first: 2 } }]);
  });

  it('that gives the employee another position', async () => {
    const mapping = exampleMapping();
    const byColumn = { ...mapping, employee: { ...mapping.employee, position: { column: 'pengajar' } } };
    const other = row({ tanggal: '07/08/2023' }).replace(';-;', ';Arsiparis;');
    const { faults } = await plan(file(row({}), other), byColumn);
    expect(faults).toEqual([{ line: 3, code: 'IMPORT.EMPLOYEE_DISAGREES', values: { first: 2 } }]);
  });
});

it('a training that ends this very moment is over', async () => {
  const ends = new Date('2023-03-07T14:00:00+07:00');
  const csv = await file(row({}));
  expect(makePlan(csv, exampleMapping(), ends).faults).toEqual([]);
  expect(makePlan(csv, exampleMapping(), new Date(ends.getTime() - 1)).faults).toHaveLength(1);
});
