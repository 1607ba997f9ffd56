import {
  END,
  eventTypeFilter,
  excludeSystemEvents,
  type Filter,
  type Position,
  streamNameFilter,
} from '@eventstore/db-client';
import { events, eventStore, notes, stream, until } from './support.js';

const store = eventStore();

describe('a subscription to $all', () => {
  it('is confirmed first, catches up, says so, and goes on live', async () => {
    const [before, name] = [stream(), stream()];
    const { position } = await store.append(before, ['before']);
    await store.append(name, ['a', 'b']);
    const subscription = store.client.subscribeToAll({ fromPosition: position });
    const said = notes(subscription, name);
    await until(() => said.includes('caught up'));
    await store.append(name, ['c']);
    await until(() => said.includes('c'));
    expect(said[0]).toBe('confirmed');
    expect(said.indexOf('caught up')).toBeGreaterThan(said.indexOf('b'));
    expect(events(said)).toEqual(['a', 'b', 'c']);
    await subscription.unsubscribe();
  });

  it('begins after the position it names', async () => {
    const name = stream();
    await store.append(name, ['a']);
    const { position } = await store.append(name, ['b']);
    await store.append(name, ['c']);
    const subscription = store.client.subscribeToAll({ fromPosition: position });
    const said = notes(subscription, name);
    await until(() => said.includes('caught up'));
    expect(events(said)).toEqual(['c']);
    await subscription.unsubscribe();
  });

  it('from its end has caught up at once and is given what comes', async () => {
    const name = stream();
    await store.append(name, ['a']);
    const subscription = store.client.subscribeToAll({ fromPosition: END });
    const said = notes(subscription, name);
    await until(() => said.includes('caught up'));
    await store.append(name, ['b']);
    await until(() => said.includes('b'));
    expect(events(said)).toEqual(['b']);
    await subscription.unsubscribe();
  });

  it('from beyond its end waits', async () => {
    const far = { commit: 2n ** 50n, prepare: 2n ** 50n };
    const subscription = store.client.subscribeToAll({ fromPosition: far });
    const said = notes(subscription);
    await until(() => said.includes('caught up'));
    await store.append(stream(), ['a']);
    expect(said).toEqual(['confirmed', 'caught up']);
    await subscription.unsubscribe();
  });

  it('gives every event once and in order while many write', async () => {
    const { position } = await store.append(stream(), ['before']);
    const streams = Array.from({ length: 10 }, () => stream());
    const subscription = store.client.subscribeToAll({ fromPosition: position });
    const seen: bigint[] = [];
    subscription.on('data', ({ event }) => {
      if (streams.includes(event!.streamId)) seen.push(event!.position.commit);
    });
    await Promise.all(
      streams.map(async (name) => {
        for (let i = 0; i < 30; i++) await store.append(name, ['x']);
      }),
    );
    await until(() => seen.length >= 300);
    expect(seen).toEqual([...new Set(seen)].toSorted((a, b) => (a < b ? -1 : 1)));
    await subscription.unsubscribe();
  });

  it('sees metadata, deletions and tombstones', async () => {
    const name = stream();
    const { position } = await store.append(name, ['a']);
    const subscription = store.client.subscribeToAll({ fromPosition: position });
    const said = notes(subscription, name, `$$${name}`);
    await until(() => said.includes('caught up'));
    await store.client.setStreamMetadata(name, { maxCount: 1 });
    await store.append(name, ['b']);
    await store.client.deleteStream(name);
    await store.client.tombstoneStream(name);
    await until(() => said.includes('$streamDeleted'));
    expect(events(said)).toEqual(['$metadata', 'b', '$metadata', '$streamDeleted']);
    await subscription.unsubscribe();
  });
});

describe('a filter', () => {
  const [programme, employee] = [stream('programme'), stream('employee')];
  let begin: Position;
  beforeAll(async () => {
    begin = (await store.append(stream(), ['before'])).position;
    for (let i = 0; i < 5; i++) {
      await store.append(programme, ['ProgrammeScheduled', '$system']);
      await store.append(employee, ['EmployeeRegistered']);
    }
  });

  it.each<[string, Filter, string[]]>([
    [
      'prefixes of the type',
      eventTypeFilter({ prefixes: ['Emp', '$sys'] }),
      ['$system', 'EmployeeRegistered'],
    ],
    ['a pattern of the type', eventTypeFilter({ regex: '^Pro.*d$' }), ['ProgrammeScheduled']],
    ['prefixes of the stream', streamNameFilter({ prefixes: [employee] }), ['EmployeeRegistered']],
    [
      'a pattern of the stream',
      streamNameFilter({ regex: `^${programme}$` }),
      ['ProgrammeScheduled', '$system'],
    ],
    ['no system events', excludeSystemEvents(), ['ProgrammeScheduled', 'EmployeeRegistered']],
    ['a type that nothing has', eventTypeFilter({ prefixes: ['Nothing'] }), []],
  ])('on %s lets only those through, old and new', async (_, filter, expected) => {
    const subscription = store.client.subscribeToAll({ fromPosition: begin, filter });
    const said = notes(subscription, programme, employee);
    await until(() => said.includes('caught up'));
    const caughtUp = events(said);
    expect([...new Set(caughtUp)]).toEqual(expected);
    await store.append(programme, ['ProgrammeScheduled', '$system']);
    await store.append(employee, ['EmployeeRegistered', 'EmployeeRegistered']);
    const live = { ProgrammeScheduled: 1, $system: 1, EmployeeRegistered: 2 };
    const more = Object.entries(live).flatMap(([type, times]) => (expected.includes(type) ? times : []));
    const total = caughtUp.length + more.reduce((a, b) => a + b, 0);
    await until(() => events(said).length === total);
    expect([...new Set(events(said))]).toEqual(expected);
    await subscription.unsubscribe();
  });
});

describe('checkpoints', () => {
  /** A filter that nothing passes, and where it says it has come. */
  const none = (checkpoints: bigint[], maxSearchWindow: number, checkpointInterval: number): Filter =>
    eventTypeFilter({
      prefixes: ['Nothing'],
      maxSearchWindow,
      checkpointInterval,
      checkpointReached: (_subscription, { commit }) => void checkpoints.push(commit),
    });

  it('come after every interval of windows of events that were looked at, and when it goes live', async () => {
    const name = stream();
    const { position: begin } = await store.append(stream(), ['before']);
    const { position: last } = await store.append(
      name,
      Array.from({ length: 80 }, () => 'x'),
    );
    const checkpoints: bigint[] = [];
    const filter = none(checkpoints, 4, 2);
    const subscription = store.client.subscribeToAll({ fromPosition: begin, filter });
    const said = notes(subscription);
    const among = (): bigint[] => checkpoints.filter((at) => at > begin.commit && at <= last.commit);
    await until(() => said.includes('caught up') && among().length >= 80 / 8 - 1);
    expect(among().length).toBeLessThanOrEqual(80 / 8 + 2);
    expect(checkpoints).toEqual(checkpoints.toSorted((a, b) => (a < b ? -1 : 1)));
    await subscription.unsubscribe();
  });

  it('go on while it is live', async () => {
    const checkpoints: bigint[] = [];
    const filter = none(checkpoints, 1, 1);
    const subscription = store.client.subscribeToAll({ fromPosition: END, filter });
    const said = notes(subscription);
    await until(() => said.includes('caught up'));
    const { position } = await store.append(
      stream(),
      Array.from({ length: 10 }, () => 'x'),
    );
    await store.append(stream(), ['y', 'y']);
    await until(() => checkpoints.some((at) => at >= position.commit));
    await subscription.unsubscribe();
  });

  it('are where a subscription can resume without missing an event', async () => {
    const name = stream();
    const { position: begin } = await store.append(stream(), ['before']);
    for (let i = 0; i < 12; i++) await store.append(name, ['other', `wanted-${i}`]);
    const wanted = Array.from({ length: 12 }, (_, i) => `wanted-${i}`);
    const seen: { at: Position; before: number }[] = [];
    let given = 0;
    const filter = (reached?: (at: Position) => void): Filter =>
      eventTypeFilter({
        prefixes: ['wanted'],
        maxSearchWindow: 3,
        checkpointInterval: 1,
        ...(reached && { checkpointReached: (_subscription, at) => reached(at) }),
      });
    const first = store.client.subscribeToAll({
      fromPosition: begin,
      filter: filter((at) => seen.push({ at, before: given })),
    });
    const said = notes(first, name);
    first.on('data', ({ event }) => (given += event?.streamId === name ? 1 : 0));
    await until(() => events(said).length === 12 && seen.length > 3);
    await first.unsubscribe();
    for (const { at, before } of [seen[0]!, seen[Math.floor(seen.length / 2)]!, seen.at(-1)!]) {
      const resumed = store.client.subscribeToAll({ fromPosition: at, filter: filter() });
      const rest = notes(resumed, name);
      await until(() => rest.includes('caught up'));
      const got = events(rest);
      expect(got).toEqual(wanted.slice(12 - got.length)); // in order, up to the last
      expect(before + got.length).toBeGreaterThanOrEqual(12); // none between is missing
      await resumed.unsubscribe();
    }
  });
});
