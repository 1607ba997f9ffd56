import { randomUUID } from 'node:crypto';
import { binaryEvent } from '@eventstore/db-client';
import { a, type CopyTest, copyTest, endOf, everything, fill, seen } from '../../testing/copy-test.js';
import { copyLog, type SamePlace } from './copy-log.js';
import { RawLog } from './raw-log.js';
import type { RawEvent } from './raw-event.js';

let test: CopyTest;
beforeEach(async () => {
  test = await copyTest();
});
afterEach(() => test.close());

it('copies every kind of event, and what is readable is the same', async () => {
  const streams = await fill(test.source);
  const { proof, ...counts } = await test.copy();
  expect(counts).toMatchObject({ written: 21, present: 0, metadata: 3 });
  expect(proof.target).toEqual(proof.source);
  expect(proof.source).toEqual({ events: 21, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
  expect(proof).not.toHaveProperty('parting');
  expect(proof).not.toHaveProperty('otherMetadata');
  for (const stream of streams)
    expect([stream, await seen(test.target, stream)]).toEqual([stream, await seen(test.source, stream)]);
  expect(await seen(test.target, 'deleted')).toBe('stream-not-found');
  expect(await seen(test.target, 'recreated')).toEqual(['2 again', '3 again']);
  expect(await seen(test.target, 'gone')).toBe('stream-deleted');
  expect(await seen(test.target, 'links')).toEqual(['0 b', '1 gone']);
  const withoutServerIds = (events: Omit<RawEvent, 'position'>[]): unknown[] =>
    events.map((event) => (event.type === '$streamDeleted' ? { ...event, id: '' } : event));
  expect(withoutServerIds(await everything(test.target))).toEqual(
    withoutServerIds(await everything(test.source)),
  );
  for (const stream of ['few', 'deleted', 'recreated', 'plain'])
    expect((await test.target.client.getStreamMetadata(stream)).metadata).toEqual(
      (await test.source.client.getStreamMetadata(stream)).metadata,
    );
});

it('keeps bytes that JavaScript would print in another way', async () => {
  const raw = new RawLog(test.source.server.url);
  const data = Buffer.from('{ "n": 9223372036854775807, "n": 1.0,\t"x": "\\u0041" }');
  const event = { stream: 's', revision: 0n, id: randomUUID(), type: 't', contentType: 'application/json' };
  const appender = await raw.appender();
  await appender.append([{ ...event, data, metadata: Buffer.from('not JSON'), position: 0n }]);
  appender.close();
  await raw.close();
  await test.copy();
  const [copied] = await everything(test.target);
  expect(Buffer.from(copied!.data).toString()).toBe(data.toString());
  expect(Buffer.from(copied!.metadata).toString()).toBe('not JSON');
  expect(copied).toMatchObject(event);
});

it('writes nothing the second time, and goes on with what came', async () => {
  await fill(test.source);
  const first = await test.copy();
  const end = await endOf(test.target);
  expect(await test.copy()).toEqual({ ...first, written: 0, present: 21, metadata: 0 });
  expect(await endOf(test.target)).toBe(end);
  // the target has deleted this stream by now, and writes metadata of its own when it goes on
  await test.source.client.appendToStream('deleted', a('back'));
  await test.source.client.deleteStream('recreated');
  await test.source.client.deleteStream('few');
  await test.source.client.setStreamMetadata('few', { maxCount: 7 });
  expect(await test.copy()).toMatchObject({ written: 1, present: 21, metadata: 2 });
  expect(await seen(test.target, 'deleted')).toEqual(['2 back']);
  expect(await seen(test.target, 'recreated')).toBe('stream-not-found');
  expect((await test.target.client.getStreamMetadata('few')).metadata).toEqual({
    maxCount: 7,
    truncateBefore: 3,
  });
});

it('copies up to where the source ended when it began', async () => {
  await test.source.client.appendToStream('one', [a(), a()]);
  let grown = false;
  const { written, proof } = await test.copy({
    onProgress: () => {
      if (grown) return;
      grown = true;
      void test.source.client.appendToStream('one', [a(), a()]);
    },
  });
  expect([written, proof.target.events, proof.source.events]).toEqual([2, 2, 2]);
});

it.each([1, 16])('keeps the order of many streams with %i in flight', async (inFlight) => {
  for (let i = 0; i < 60; i++)
    await test.source.client.appendToStream(`s${i % 7}`, [a(), a('b', { x: 'y'.repeat(i * 50) })]);
  const big = binaryEvent({ type: 'big', data: new Uint8Array(1_000_000) });
  await test.source.client.appendToStream('big', big);
  await test.source.client.appendToStream('big', [a(), a()]);
  const { proof, written } = await test.copy({ inFlight });
  expect(written).toBe(123);
  expect(proof.target).toEqual(proof.source);
});

it('tells where every event went', async () => {
  await fill(test.source);
  await test.target.client.setStreamMetadata('before', { owner: 'z' }); // so that positions differ
  await test.source.client.setStreamMetadata('before', { owner: 'z' });
  const places: SamePlace[] = [];
  await test.copy({ onSame: (place) => places.push(place) });
  expect(places).toHaveLength(21);
  for (const { id, target: position } of places.slice(0, 4)) {
    const read = test.target.client.readAll({
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
    const before = await endOf(test.target);
    const error: unknown = await test.copy().then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ code });
    expect(await endOf(test.target)).toBe(before);
    return (error as { details: Record<string, unknown> }).details;
  }

  it('in a target that holds something else', async () => {
    await test.source.client.appendToStream('one', [a(), a()]);
    await test.target.client.appendToStream('two', a());
    expect(await refused('COPY.PARTS')).toEqual({
      source: expect.stringMatching(/^one@0 /) as string,
      target: expect.stringMatching(/^two@0 /) as string,
    });
  });

  it('in a target whose last event is the right one, behind a wrong one', async () => {
    const last = a('last');
    await test.source.client.appendToStream('one', [a(), last]);
    await test.target.client.appendToStream('one', [a(), last]);
    expect(await refused('COPY.PARTS')).toMatchObject({ source: expect.stringMatching(/^one@0 /) as string });
  });

  it('in a target that holds more than the source', async () => {
    await test.source.client.appendToStream('one', [a(), a()]);
    await test.copy();
    await test.target.client.appendToStream('one', a());
    expect(await refused('COPY.TARGET_AHEAD')).toEqual({ event: expect.stringMatching(/^one@2 /) as string });
  });

  it('when it only proves', async () => {
    await fill(test.source);
    expect(await test.copy({ onlyProve: true })).toMatchObject({
      written: 0,
      proof: { source: { events: 21 }, target: { events: 0 }, parting: { event: 1, target: '–' } },
    });
    expect(await everything(test.target)).toEqual([]);
  });
});

it('stops where somebody else writes to the target', async () => {
  for (let n = 0; n < 50; n++) await test.source.client.appendToStream(`s${n}`, a());
  let foreign: Promise<unknown> | undefined;
  const onProgress = (): void => void (foreign ??= test.target.client.appendToStream('s49', a('foreign')));
  await expect(test.copy({ onProgress })).rejects.toMatchObject({
    code: 'COPY.REVISION',
    details: { event: expect.stringMatching(/^s49@0 /) as string },
  });
  await foreign;
  await expect(test.copy()).rejects.toMatchObject({ code: 'COPY.PARTS' });
});

it('an empty log is copied into an empty one', async () => {
  const { proof, end } = await test.copy();
  expect(end).toBeUndefined();
  expect(proof.target).toEqual({ events: 0, sha256: proof.source.sha256 });
});

it.each([
  ['the same twice', { to: 'from' }, 'COPY.URL'],
  ['no address', { from: 'http://127.0.0.1:1' }, 'COPY.URL'],
  ['nobody there', { to: 'esdb://user:secret@127.0.0.1:1?tls=false' }, 'COPY.UNREACHABLE'],
])('refuses %s', async (_, urls, code) => {
  const given = { from: test.source.server.url, to: test.target.server.url, ...urls };
  const error: unknown = await copyLog({ ...given, to: given.to === 'from' ? given.from : given.to }).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({ code });
  expect(String(error)).not.toContain('secret');
});
