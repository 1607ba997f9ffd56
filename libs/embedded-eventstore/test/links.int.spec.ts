import { BACKWARDS, binaryEvent, END, type ResolvedEvent } from '@eventstore/db-client';
import { all, Bench, types, until } from './support.js';

let bench: Bench;
beforeEach(async () => {
  bench = await Bench.open();
  await bench.append('one', ['a', 'b@', 'c']);
  await bench.append('two@x', ['d']);
});
afterEach(() => bench.close());

const link = (...targets: string[]): Promise<unknown> =>
  bench.client.appendToStream(
    'links',
    targets.map((target) => binaryEvent({ type: '$>', data: Buffer.from(target) })),
  );
const resolved = async (): Promise<ResolvedEvent[]> =>
  all(bench.client.readStream('links', { resolveLinkTos: true }));

describe('a link', () => {
  it('is given together with the event it names', async () => {
    await link('1@one', '0@two@x');
    const [first, second] = await resolved();
    expect(first).toMatchObject({
      event: { streamId: 'one', revision: 1n, type: 'b@', data: { type: 'b@' } },
      link: { streamId: 'links', revision: 0n, type: '$>' },
    });
    expect(first?.commitPosition).toBe(first?.link?.position?.commit);
    expect(second).toMatchObject({ event: { streamId: 'two@x', type: 'd' }, link: { revision: 1n } });
  });

  it('is itself unless it is asked to be resolved', async () => {
    await link('1@one');
    const [first] = await all(bench.client.readStream('links'));
    expect(first?.event?.type).toBe('$>');
    expect(first?.link).toBeUndefined();
  });

  it.each([
    ['a stream that is not there', '0@none'],
    ['a revision that is not there', '3@one'],
    ['a revision without end', '99999999999999999999@one'],
    ['no stream', '1@'],
    ['a revision only', '1'],
  ])('to %s stands alone', async (_name, target) => {
    await link(target);
    const [first] = await resolved();
    expect(first?.event).toBeUndefined();
    expect(first?.link).toMatchObject({ type: '$>', streamId: 'links', revision: 0n });
  });

  it.each([
    ['hidden', () => bench.client.setStreamMetadata('one', { truncateBefore: 2 })],
    ['softly deleted', () => bench.client.deleteStream('one')],
    ['tombstoned', () => bench.client.tombstoneStream('one')],
  ])('to what is %s stands alone', async (_name, remove) => {
    await link('1@one');
    await remove();
    const [first] = await resolved();
    expect(first?.event).toBeUndefined();
    expect(first?.link).toMatchObject({ type: '$>' });
  });

  it('that names nothing is an event like any other', async () => {
    await link('nothing');
    const [first] = await resolved();
    expect(first?.event?.type).toBe('$>');
    expect(first?.link).toBeUndefined();
  });

  it('is resolved in $all, in both directions and in subscriptions', async () => {
    await link('2@one');
    const forwards = await all(bench.client.readAll({ resolveLinkTos: true }));
    expect(types(forwards)).toEqual(['a', 'b@', 'c', 'd', 'c']);
    expect(forwards.at(-1)?.link?.type).toBe('$>');
    const backwards = bench.client.readAll({ direction: BACKWARDS, fromPosition: END, resolveLinkTos: true });
    expect(types(await all(backwards))).toEqual(['c', 'd', 'c', 'b@', 'a']);
    const seen: string[] = [];
    const note = ({ event, link: by }: ResolvedEvent): unknown =>
      seen.push(`${event?.type ?? 'none'} by ${by?.type ?? 'none'}`);
    bench.client.subscribeToStream('links', { resolveLinkTos: true }).on('data', note);
    await until(() => seen.length === 1);
    await link('7@one');
    await until(() => seen.length === 2);
    expect(seen).toEqual(['c by $>', 'none by $>']);
  });
});
