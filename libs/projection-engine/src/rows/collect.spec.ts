import { MarkRow, TallyRow } from '../../testing/tally.js';
import { borrow, giveBack } from './buffers.js';
import { CollectedRows } from './collect.js';
import { tablesOf } from './table.js';

const collected = async (inBulk: boolean) =>
  new CollectedRows(await tablesOf([TallyRow, MarkRow]), () => inBulk);

const mark = (position: number) => ({
  position: BigInt(position),
  tally: 'a',
  by: 1,
  markedAt: new Date(),
  note: null,
});

describe('what waits to be written', () => {
  it('is enough once it is two mebibytes of new rows', async () => {
    const rows = await collected(true);
    let count = 0;
    while (!rows.enough) rows.insert(MarkRow, mark(count++));
    const [bytes = 0] = rows.tables.map(({ fresh }) => fresh?.length ?? 0);
    expect(bytes).toBeGreaterThanOrEqual(2 ** 21);
    expect(bytes - bytes / count).toBeLessThan(2 ** 21);
  });

  it('is enough once ten thousand rows are changed, however often each is', async () => {
    const rows = await collected(true);
    const change = (tally: number) => rows.increment(TallyRow, { tally: String(tally) }, { total: 1 });
    for (let time = 0; time < 3; time++) for (let one = 1; one < 10_000; one++) change(one);
    expect(rows.enough).toBe(false);
    change(10_000);
    expect(rows.enough).toBe(true);
  });

  it('is nothing at first', async () => {
    expect(await collected(false)).toMatchObject({ enough: false, empty: true });
  });
});

describe('memory for rows', () => {
  it('is lent to one at a time, and again once it is given back', () => {
    const [one, other] = [borrow(5000), borrow(5000)];
    expect([one.length, other.length]).toEqual([8192, 8192]);
    expect(one.buffer).not.toBe(other.buffer);
    giveBack(one);
    expect(borrow(8192)).toBe(one);
    expect(borrow(8193).length).toBe(16_384);
  });
});
