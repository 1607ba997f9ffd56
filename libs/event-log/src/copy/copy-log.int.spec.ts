import { randomUUID } from 'node:crypto';
import { binaryEvent, type EventData, EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { startEventStore, type RunningEventStore } from '@jejak/embedded-eventstore';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { copyLog, type CopyOptions, type Copied, type SamePlace } from './copy-log.js';
import { RawLog } from './raw-log.js';
import type { RawEvent } from './raw-event.js';

/** A server with a client; the URL knows no other test. */
interface Log {
  readonly server: RunningEventStore;
  readonly client: EventStoreDBClient;
  readonly folder: string;
}

let source: Log;
let target: Log;

async function open(): Promise<Log> {
  const folder = mkdtempSync(path.join(tmpdir(), 'jejak-copy-'));
  const server = await startEventStore({ dataDir: folder });
  return { folder, server, client: EventStoreDBClient.connectionString(server.url) };
}

async function close({ folder, server, client }: Log): Promise<void> {
  await client.dispose();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}

beforeEach(async () => {
  [source, target] = await Promise.all([open(), open()]);
});
afterEach(async () => {
  await Promise.all([close(source), close(target)]);
});

const copy = (options: Partial<CopyOptions> = {}): Promise<Copied> =>
  copyLog({ from: source.server.url, to: target.server.url, ...options });

const a = (type = 'a', data: object = { n: 1 }): EventData =>
  jsonEvent({ type, data, metadata: { by: 'me' } });

async function everything({ server }: Log): Promise<Omit<RawEvent, 'position'>[]> {
  const log = new RawLog(server.url);
  const events = [];
  for await (const { position, ...event } of log.events()) events.push({ ...event, grows: position >= 0n });
  await log.close();
  return events;
}

/** What a reader of the stream sees: types and revisions, or the kind of refusal. */
async function seen({ client }: Log, stream: string): Promise<unknown> {
  const found: string[] = [];
  try {
    for await (const { event, link } of client.readStream(stream, { resolveLinkTos: true }))
      found.push(`${(link ?? event)?.revision ?? ''} ${event?.type ?? 'gone'}`);
  } catch (error) {
    return (error as { type: string }).type;
  }
  return found;
}

/** Everything that a log can hold. */
async function fill({ client }: Log): Promise<string[]> {
  await client.appendToStream('plain', [a(), a('b'), a('c')]);
  await client.appendToStream('other', [binaryEvent({ type: 'bytes', data: new Uint8Array([0, 255, 128]) })]);
  await client.appendToStream('plain', a('d'));
  await client.appendToStream('links', binaryEvent({ type: '$>', data: Buffer.from('1@plain') }));
  await client.appendToStream('links', binaryEvent({ type: '$>', data: Buffer.from('0@deleted') }));
  await client.appendToStream('few', [a('1'), a('2'), a('3')]);
  await client.setStreamMetadata('few', { maxCount: 1, owner: 'x' });
  await client.setStreamMetadata('few', { maxCount: 2, owner: 'y' });
  await client.appendToStream('deleted', [a(), a()]);
  await client.deleteStream('deleted');
  await client.appendToStream('recreated', [a(), a()]);
  await client.deleteStream('recreated');
  await client.appendToStream('recreated', [a('again'), a('again')]);
  await client.appendToStream('gone', [a(), a()]);
  await client.setStreamMetadata('gone', { maxCount: 1 });
  await client.tombstoneStream('gone');
  await client.tombstoneStream('never was');
  await client.appendToStream('aclé ☃', a('ü'));
  return ['plain', 'other', 'links', 'few', 'deleted', 'recreated', 'gone', 'never was', 'aclé ☃', 'nothing'];
}

it('copies every kind of event, and what is readable is the same', async () => {
  const streams = await fill(source);
  const { proof, ...counts } = await copy();
  expect(counts).toMatchObject({ written: 21, present: 0, metadata: 3 });
  expect(proof.target).toEqual(proof.source);
  expect(proof.source).toEqual({ events: 21, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
  expect(proof).not.toHaveProperty('parting');
  expect(proof).not.toHaveProperty('otherMetadata');
  for (const stream of streams)
    expect([stream, await seen(target, stream)]).toEqual([stream, await seen(source, stream)]);
  expect(await seen(target, 'deleted')).toBe('stream-not-found');
  expect(await seen(target, 'recreated')).toEqual(['2 again', '3 again']);
  expect(await seen(target, 'gone')).toBe('stream-deleted');
  expect(await seen(target, 'links')).toEqual(['0 b', '1 gone']);
  const withoutServerIds = (events: Omit<RawEvent, 'position'>[]): unknown[] =>
    events.map((event) => (event.type === '$streamDeleted' ? { ...event, id: '' } : event));
  expect(withoutServerIds(await everything(target))).toEqual(withoutServerIds(await everything(source)));
  for (const stream of ['few', 'deleted', 'recreated', 'plain'])
    expect((await target.client.getStreamMetadata(stream)).metadata).toEqual(
      (await source.client.getStreamMetadata(stream)).metadata,
    );
});

it('keeps bytes that JavaScript would print in another way', async () => {
  const raw = new RawLog(source.server.url);
  const data = Buffer.from('{ "n": 9223372036854775807, "n": 1.0,\t"x": "\\u0041" }');
  const event = { stream: 's', revision: 0n, id: randomUUID(), type: 't', contentType: 'application/json' };
  const appender = await raw.appender();
  await appender.append([{ ...event, data, metadata: Buffer.from('not JSON'), position: 0n }]);
  appender.close();
  await raw.close();
  await copy();
  const [copied] = await everything(target);
  expect(Buffer.from(copied!.data).toString()).toBe(data.toString());
  expect(Buffer.from(copied!.metadata).toString()).toBe('not JSON');
  expect(copied).toMatchObject(event);
});

it('writes nothing the second time, and goes on with what came', async () => {
  await fill(source);
  const first = await copy();
  const end = await new RawLog(target.server.url).end();
  expect(await copy()).toEqual({ ...first, written: 0, present: 21, metadata: 0 });
  expect(await new RawLog(target.server.url).end()).toBe(end);
  // the target has deleted this stream by now, and writes metadata of its own when it goes on
  await source.client.appendToStream('deleted', a('back'));
  await source.client.deleteStream('recreated');
  await source.client.deleteStream('few');
  await source.client.setStreamMetadata('few', { maxCount: 7 });
  expect(await copy()).toMatchObject({ written: 1, present: 21, metadata: 2 });
  expect(await seen(target, 'deleted')).toEqual(['2 back']);
  expect(await seen(target, 'recreated')).toBe('stream-not-found');
  expect((await target.client.getStreamMetadata('few')).metadata).toEqual({ maxCount: 7, truncateBefore: 3 });
});

it('copies up to where the source ended when it began', async () => {
  await source.client.appendToStream('one', [a(), a()]);
  let grown = false;
  const { written, proof } = await copy({
    onProgress: () => {
      if (grown) return;
      grown = true;
      void source.client.appendToStream('one', [a(), a()]);
    },
  });
  expect([written, proof.target.events, proof.source.events]).toEqual([2, 2, 2]);
});

it.each([1, 16])('keeps the order of many streams with %i in flight', async (inFlight) => {
  for (let i = 0; i < 60; i++)
    await source.client.appendToStream(`s${i % 7}`, [a(), a('b', { x: 'y'.repeat(i * 50) })]);
  const big = binaryEvent({ type: 'big', data: new Uint8Array(1_000_000) });
  await source.client.appendToStream('big', big);
  await source.client.appendToStream('big', [a(), a()]);
  const { proof, written } = await copy({ inFlight });
  expect(written).toBe(123);
  expect(proof.target).toEqual(proof.source);
});

it('tells where every event went', async () => {
  await fill(source);
  await target.client.setStreamMetadata('before', { owner: 'z' }); // so that positions differ
  await source.client.setStreamMetadata('before', { owner: 'z' });
  const places: SamePlace[] = [];
  await copy({ onSame: (place) => places.push(place) });
  expect(places).toHaveLength(21);
  for (const { id, target: position } of places.slice(0, 4)) {
    const read = target.client.readAll({
      fromPosition: { commit: position, prepare: position },
      maxCount: 1,
    });
    for await (const { event } of read) expect(event?.id).toBe(id);
  }
  expect(places.every((place, n) => n === 0 || place.target > places[n - 1]!.target)).toBe(true);
  expect(places[0]!.target).toBeGreaterThan(places[0]!.source);
});

describe('changes nothing', () => {
  async function refused(code: string): Promise<Record<string, unknown>> {
    const before = await new RawLog(target.server.url).end();
    const error: unknown = await copy().then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ code });
    expect(await new RawLog(target.server.url).end()).toBe(before);
    return (error as { details: Record<string, unknown> }).details;
  }

  it('in a target that holds something else', async () => {
    await source.client.appendToStream('one', [a(), a()]);
    await target.client.appendToStream('two', a());
    expect(await refused('COPY.PARTS')).toEqual({
      source: expect.stringMatching(/^one@0 /) as string,
      target: expect.stringMatching(/^two@0 /) as string,
    });
  });

  it('in a target whose last event is the right one, behind a wrong one', async () => {
    const last = a('last');
    await source.client.appendToStream('one', [a(), last]);
    await target.client.appendToStream('one', [a(), last]);
    expect(await refused('COPY.PARTS')).toMatchObject({ source: expect.stringMatching(/^one@0 /) as string });
  });

  it('in a target that holds more than the source', async () => {
    await source.client.appendToStream('one', [a(), a()]);
    await copy();
    await target.client.appendToStream('one', a());
    expect(await refused('COPY.TARGET_AHEAD')).toEqual({ event: expect.stringMatching(/^one@2 /) as string });
  });

  it('when it only proves', async () => {
    await fill(source);
    expect(await copy({ onlyProve: true })).toMatchObject({
      written: 0,
      proof: { source: { events: 21 }, target: { events: 0 }, parting: { event: 1, target: '–' } },
    });
    expect(await everything(target)).toEqual([]);
  });
});

describe('the proof', () => {
  it('names the event at which the logs part, and tells both apart by their hash', async () => {
    const [one, two, three] = [a(), a('b', { n: 2 }), a()];
    await source.client.appendToStream('one', [one, two, three]);
    await target.client.appendToStream('one', [one, { ...two, data: { n: 3 } } as EventData, three]);
    const { proof } = await copy({ onlyProve: true });
    expect(proof.parting).toEqual({ event: 2, source: `one@1 ${two.id}`, target: `one@1 ${two.id}` });
    expect([proof.source.events, proof.target.events]).toEqual([3, 3]);
    expect(proof.source.sha256).not.toBe(proof.target.sha256);
  });

  it.each(['id', 'type', 'metadata', 'content type', 'order', 'stream', 'revision'])(
    'sees another %s',
    async (what) => {
      const [one, two] = [a('a', {}), a('b', {})];
      await source.client.appendToStream('one', [one]);
      await source.client.appendToStream('two', [two]);
      const put = (stream: string, ...events: EventData[]): Promise<unknown> =>
        target.client.appendToStream(stream, events);
      if (what === 'order') await put('two', two);
      const changed: Record<string, EventData> = {
        id: { ...one, id: randomUUID() },
        type: { ...one, type: 'x' },
        metadata: { ...one, metadata: { by: 'you' } } as EventData,
        'content type': binaryEvent({ ...one, data: Buffer.from('{}') } as Parameters<typeof binaryEvent>[0]),
      };
      if (what === 'revision') await put('one', one, one);
      else await put(what === 'stream' ? 'three' : 'one', changed[what] ?? one);
      if (what !== 'order') await put('two', two);
      const { proof } = await copy({ onlyProve: true });
      expect(proof.parting?.event).toBe(what === 'revision' ? 2 : 1);
      expect(proof.source.sha256).not.toBe(proof.target.sha256);
    },
  );

  it('names a stream that is read in another way', async () => {
    await fill(source);
    await copy();
    await target.client.setStreamMetadata('plain', { maxCount: 1 });
    expect((await copy({ onlyProve: true })).proof.otherMetadata).toBe('plain');
  });
});

it('an empty log is copied into an empty one', async () => {
  const { proof, end } = await copy();
  expect(end).toBeUndefined();
  expect(proof.target).toEqual({ events: 0, sha256: proof.source.sha256 });
});

it.each([
  ['the same twice', { to: 'from' }, 'COPY.URL'],
  ['no address', { from: 'http://127.0.0.1:1' }, 'COPY.URL'],
  ['nobody there', { to: 'esdb://user:secret@127.0.0.1:1?tls=false' }, 'COPY.UNREACHABLE'],
])('refuses %s', async (_, urls, code) => {
  const given = { from: source.server.url, to: target.server.url, ...urls };
  const error: unknown = await copyLog({ ...given, to: given.to === 'from' ? given.from : given.to }).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({ code });
  expect(String(error)).not.toContain('secret');
});
