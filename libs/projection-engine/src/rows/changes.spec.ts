import { MarkRow, TallyRow } from '../../testing/tally.js';
import { type Change, TableChanges } from './changes.js';
import { tablesOf } from './table.js';

async function tallies(): Promise<TableChanges> {
  const table = (await tablesOf([TallyRow])).get(TallyRow);
  return new TableChanges(table!);
}

describe('the operations of a batch on one row', () => {
  const key = { tally: 'a' };
  const cases: [string, (rows: TableChanges) => void, Partial<Change>][] = [
    [
      'increments become one',
      (rows) => {
        rows.increment(key, { total: 2 });
        rows.increment(key, { total: 3, marks: 1 });
      },
      { removed: false, write: { how: 'upsert', set: {}, add: { total: 5, marks: 1 } } },
    ],
    [
      'increments of a new row become part of it',
      (rows) => {
        rows.insert({ tally: 'a', total: 1, marks: 0 });
        rows.increment(key, { total: 2 });
      },
      { removed: false, write: { how: 'insert', set: { tally: 'a', total: 3, marks: 0 }, add: {} } },
    ],
    [
      'a set value takes the place of earlier increments',
      (rows) => {
        rows.increment(key, { total: 2, marks: 1 });
        rows.upsert(key, { total: 9 });
        rows.increment(key, { total: 1 });
      },
      { removed: false, write: { how: 'upsert', set: { total: 10 }, add: { marks: 1 } } },
    ],
    [
      'a removal takes everything before it along',
      (rows) => {
        rows.increment(key, { total: 1 });
        rows.remove(key);
      },
      { removed: true },
    ],
    [
      'a removed row may be made again',
      (rows) => {
        rows.remove(key);
        rows.insert({ tally: 'a', total: 7 });
      },
      { removed: true, write: { how: 'insert', set: { tally: 'a', total: 7 }, add: {} } },
    ],
    [
      'an update stays strict about the row being there',
      (rows) => {
        rows.update(key, { total: 7 });
        rows.upsert(key, { marks: 2 });
      },
      { removed: false, write: { how: 'update', set: { total: 7, marks: 2 }, add: {} } },
    ],
  ];

  it.each(cases)('%s', async (_, operate, expected) => {
    const rows = await tallies();
    operate(rows);
    expect(rows.phases.map((phase) => [...phase])).toEqual([[{ key, ...expected }]]);
  });

  it('still tries an insert that a removal takes back, as the row may have been there', async () => {
    const rows = await tallies();
    rows.insert({ tally: 'a', total: 1 });
    rows.remove(key);
    expect(rows.phases.map((phase) => [...phase])).toMatchObject([
      [{ write: { how: 'insert' } }],
      [{ removed: true }],
    ]);
  });

  it('refuses a second row with the same key', async () => {
    const rows = await tallies();
    rows.insert({ tally: 'a', total: 1 });
    expect(() => rows.insert({ tally: 'a', total: 1 })).toThrow('PROJECTION.ROW: tally: a second row');
  });

  it('refuses to update a row that the batch removed', async () => {
    const rows = await tallies();
    rows.remove(key);
    expect(() => rows.update(key, { total: 1 })).toThrow('PROJECTION.ROW: tally: no row');
  });

  it('refuses an upsert that could not make the row', async () => {
    const table = (await tablesOf([MarkRow])).get(MarkRow);
    const rows = new TableChanges(table!);
    expect(() => rows.upsert({ position: 1n }, { by: 2 })).toThrow('PROJECTION.ROW: mark: an upsert without');
  });

  it('refuses an incomplete key', async () => {
    expect((await tallies()).table.key.map(({ name }) => name)).toEqual(['tally']);
    const rows = await tallies();
    expect(() => rows.remove({})).toThrow('no tally in the key');
  });

  it('takes one UUID in two spellings for one key', async () => {
    const table = {
      ...(await tallies()).table,
      key: [{ property: 'tally', name: 'tally', type: 'uuid', required: true, hasDefault: false }],
    };
    const rows = new TableChanges(table);
    rows.increment({ tally: 'AB' }, { marks: 1 });
    rows.increment({ tally: 'ab' }, { marks: 1 });
    expect([...rows.phases[0]!]).toHaveLength(1);
  });
});

describe('tables', () => {
  it('are described by their entity classes, in snake case', async () => {
    const table = (await tablesOf([MarkRow])).get(MarkRow);
    expect(table).toMatchObject({ name: 'mark', key: [{ name: 'position', type: 'bigint' }] });
    expect(table?.columns.get('markedAt')).toEqual({
      property: 'markedAt',
      name: 'marked_at',
      type: 'timestamp with time zone',
      required: true,
      hasDefault: false,
    });
  });
});
