import { BACKWARDS, END, FORWARDS, type Position, START } from '@eventstore/db-client';
import { all, Bench, rejection, types } from './support.js';

let bench: Bench;
let positions: Position[];
beforeAll(async () => {
  bench = await Bench.open();
  await bench.append('one', ['a', 'b']);
  await bench.append('two', ['c']);
  await bench.append('one', ['d', 'e']);
  positions = (await all(bench.client.readAll())).map((resolved) => resolved.event!.position);
});
afterAll(() => bench.close());

describe('a stream', () => {
  it.each([
    [FORWARDS, START, ['a', 'b', 'd', 'e']],
    [FORWARDS, 0n, ['a', 'b', 'd', 'e']],
    [FORWARDS, 2n, ['d', 'e']],
    [FORWARDS, 3n, ['e']],
    [FORWARDS, 4n, []],
    [FORWARDS, 2n ** 63n, []],
    [BACKWARDS, END, ['e', 'd', 'b', 'a']],
    [BACKWARDS, 2n, ['d', 'b', 'a']],
    [BACKWARDS, 2n ** 63n, ['e', 'd', 'b', 'a']],
    [BACKWARDS, START, ['a']],
  ] as const)('read %s from %s', async (direction, fromRevision, expected) => {
    expect(types(await all(bench.client.readStream('one', { direction, fromRevision })))).toEqual(expected);
  });

  it('gives as many as asked for', async () => {
    expect(types(await all(bench.client.readStream('one', { fromRevision: 1n, maxCount: 2 })))).toEqual([
      'b',
      'd',
    ]);
    expect(
      types(
        await all(bench.client.readStream('one', { direction: BACKWARDS, fromRevision: END, maxCount: 1 })),
      ),
    ).toEqual(['e']);
  });

  it('carries revisions, positions and its name', async () => {
    const [first] = await all(bench.client.readStream('one', { fromRevision: 2n }));
    expect(first).toMatchObject({
      commitPosition: positions[3]!.commit,
      event: { streamId: 'one', revision: 2n, position: positions[3] },
    });
  });

  it('says when it does not exist', async () => {
    expect(await rejection(all(bench.client.readStream('none')))).toMatchObject({ type: 'stream-not-found' });
  });

  it.each([
    ['no events', { maxCount: 0 }, /at least one/],
    ['forwards from the end', { fromRevision: END }, /forwards from its end/],
  ] as const)('refuses a read of %s', async (_name, options, reason) => {
    expect(String(await rejection(all(bench.client.readStream('one', options))))).toMatch(reason);
  });
});

describe('$all', () => {
  const at = (index: number): Position => positions[index]!;

  it('has positions that grow by bytes and do not begin at 0', () => {
    const commits = positions.map(({ commit }) => commit);
    expect(commits[0]).toBeGreaterThan(0n);
    for (let i = 1; i < commits.length; i++) expect(commits[i]! - commits[i - 1]!).toBeGreaterThan(100n);
  });

  it('read forwards begins with the event at the position', async () => {
    const from = (fromPosition: Position | 'start' | 'end'): Promise<string[]> =>
      all(bench.client.readAll({ fromPosition })).then(types);
    expect(await from(START)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(await from(at(2))).toEqual(['c', 'd', 'e']);
    expect(await from({ commit: at(2).commit + 1n, prepare: at(2).prepare + 1n })).toEqual(['d', 'e']);
    expect(await from({ commit: 2n ** 62n, prepare: 2n ** 62n })).toEqual([]);
    expect(await from(END)).toEqual([]);
  });

  it('read backwards begins before the position', async () => {
    const from = (fromPosition: Position | 'start' | 'end'): Promise<string[]> =>
      all(bench.client.readAll({ direction: BACKWARDS, fromPosition })).then(types);
    expect(await from(END)).toEqual(['e', 'd', 'c', 'b', 'a']);
    expect(await from(at(2))).toEqual(['b', 'a']);
    expect(await from(at(0))).toEqual([]);
    expect(await from({ commit: 2n ** 62n, prepare: 2n ** 62n })).toEqual(['e', 'd', 'c', 'b', 'a']);
    expect(await from(START)).toEqual([]);
  });

  it('gives as many as asked for', async () => {
    expect(types(await all(bench.client.readAll({ maxCount: 2 })))).toEqual(['a', 'b']);
    expect(
      types(await all(bench.client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 2 }))),
    ).toEqual(['e', 'd']);
  });

  it('refuses a commit position before its prepare position', async () => {
    const fromPosition = { commit: 64n, prepare: 65n };
    expect(String(await rejection(all(bench.client.readAll({ fromPosition }))))).toMatch(/must not be less/);
  });
});

it('reads more than a page in both directions, with events of every size', async () => {
  const names = Array.from({ length: 700 }, (_value, i) => `t${i}${i % 50 === 0 ? 'x'.repeat(20_000) : ''}`);
  for (let i = 0; i < names.length; i += 70) await bench.append('many', names.slice(i, i + 70));
  expect(types(await all(bench.client.readStream('many')))).toEqual(names);
  expect(
    types(await all(bench.client.readStream('many', { direction: BACKWARDS, fromRevision: END }))),
  ).toEqual(names.toReversed());
  expect(types(await all(bench.client.readAll())).slice(5)).toEqual(names);
  expect(
    types(await all(bench.client.readAll({ direction: BACKWARDS, fromPosition: END }))).slice(0, 700),
  ).toEqual(names.toReversed());
});
