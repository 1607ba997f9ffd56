import { Turns } from './turns.js';

const turn = () => new Promise((resolve) => setImmediate(resolve));

it('does work of one name in its order, one at a time, also when some of it fails', async () => {
  const [turns, seen] = [new Turns(), [] as string[]];
  let atWork = 0;
  const work = (what: string) => async () => {
    expect(++atWork).toBe(1);
    await turn();
    seen.push(what);
    atWork--;
    if (what === 'b') throw new Error('no');
    return what;
  };
  const all = await Promise.allSettled(['a', 'b', 'c'].map((what) => turns.take('one', work(what))));
  expect(seen).toEqual(['a', 'b', 'c']);
  expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(await turns.take('one', work('d'))).toBe('d');
});

it('work of another name does not wait', async () => {
  const turns = new Turns();
  let go = () => {};
  const held = turns.take('one', () => new Promise<void>((resolve) => (go = resolve)));
  expect(await turns.take('two', () => Promise.resolve('done'))).toBe('done');
  go();
  await held;
});

it('work that hangs holds up what comes after it for a moment only', async () => {
  const turns = new Turns();
  let go = () => {};
  const hangs = turns.take('one', () => new Promise<void>((resolve) => (go = resolve)));
  expect(await turns.take('one', () => Promise.resolve('done'))).toBe('done');
  go();
  await hangs;
  expect(await turns.take('one', () => Promise.resolve('again'))).toBe('again');
});
