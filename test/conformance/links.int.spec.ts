import { all, eventStore, notes, stream, types, until } from './support.js';

const store = eventStore();

async function linked(): Promise<{ target: string; links: string }> {
  const [target, links] = [stream('target'), stream('links')];
  await store.append(target, Array.from('abc'));
  await store.link(links, `1@${target}`);
  await store.link(links, `2@${target}`);
  return { target, links };
}

describe('a read that resolves links', () => {
  it('gives the event that a link leads to, with the link and its position', async () => {
    const { target, links } = await linked();
    const read = await all(store.client.readStream(links, { resolveLinkTos: true }));
    expect(types(read)).toEqual(['b', 'c']);
    expect(read[0]?.event).toMatchObject({ streamId: target, revision: 1n });
    expect(read[0]?.link).toMatchObject({ streamId: links, revision: 0n, type: '$>' });
    expect(read[0]?.commitPosition).toBe(read[0]?.link?.position?.commit);
  });

  it('gives events that are no links as they are', async () => {
    const { target } = await linked();
    const read = await all(store.client.readStream(target, { resolveLinkTos: true }));
    expect(types(read)).toEqual(['a', 'b', 'c']);
    expect(read.every(({ link }) => link === undefined)).toBe(true);
  });

  it('of $all resolves them too', async () => {
    const { target, links } = await linked();
    const [first] = await all(store.client.readStream(links));
    const fromPosition = first!.event!.position!;
    const [read] = await all(store.client.readAll({ fromPosition, maxCount: 1, resolveLinkTos: true }));
    expect(read?.event).toMatchObject({ streamId: target, type: 'b' });
    expect(read?.link).toMatchObject({ streamId: links });
  });

  it.each<[string, (target: string) => Promise<unknown>]>([
    ['was deleted', (target) => store.client.deleteStream(target)],
    ['was tombstoned', (target) => store.client.tombstoneStream(target)],
    ['was truncated', (target) => store.client.setStreamMetadata(target, { truncateBefore: 3 })],
  ])('gives the link alone when its target %s', async (_, end) => {
    const { target, links } = await linked();
    await end(target);
    const read = await all(store.client.readStream(links, { resolveLinkTos: true }));
    expect(read.map(({ event, link }) => [event, link?.type])).toEqual([
      [undefined, '$>'],
      [undefined, '$>'],
    ]);
  });

  it.each([
    ['leads to no revision', (target: string) => `9@${target}`],
    ['leads to no stream', () => `0@${stream('nowhere')}`],
  ])('gives the link alone when it %s', async (_, broken) => {
    const { target } = await linked();
    const links = stream('links');
    await store.link(links, broken(target));
    const [read] = await all(store.client.readStream(links, { resolveLinkTos: true }));
    expect(read?.event).toBeUndefined();
    expect(read?.link).toMatchObject({ type: '$>', streamId: links });
  });
});

it('a read that does not resolve links gives them as events', async () => {
  const { target, links } = await linked();
  const [read] = await all(store.client.readStream(links));
  expect(read?.event).toMatchObject({ type: '$>', streamId: links });
  expect(read?.link).toBeUndefined();
  expect(Buffer.from(read?.event?.data as Uint8Array).toString()).toBe(`1@${target}`);
});

it('a subscription that resolves links does so when it catches up and when it is live', async () => {
  const { target, links } = await linked();
  const subscription = store.client.subscribeToStream(links, { resolveLinkTos: true });
  const said = notes(subscription);
  await until(() => said.includes('caught up'));
  await store.link(links, `0@${target}`);
  await until(() => said.includes('a'));
  expect(said).toEqual(['confirmed', 'b', 'c', 'caught up', 'a']);
  await subscription.unsubscribe();
});
