import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  binaryEvent,
  type EventData,
  EventStoreDBClient,
  jsonEvent,
  type JSONType,
} from '@eventstore/db-client';
import { type RunningEventStore, startEventStore } from '@jejak/embedded-eventstore';
import { type Copied, copyLog, type CopyOptions } from '../src/copy/copy-log.js';
import type { RawEvent } from '../src/copy/raw-event.js';
import { RawLog } from '../src/copy/raw-log.js';

/** A server of its own with a client. */
export interface Log {
  readonly server: RunningEventStore;
  readonly client: EventStoreDBClient;
  readonly folder: string;
}

/** Two empty servers. */
export interface CopyTest {
  readonly source: Log;
  readonly target: Log;
  copy(options?: Partial<CopyOptions>): Promise<Copied>;
  close(): Promise<void>;
}

export async function copyTest(): Promise<CopyTest> {
  const [source, target] = await Promise.all([open(), open()]);
  return {
    source,
    target,
    copy: (options = {}) => copyLog({ from: source.server.url, to: target.server.url, ...options }),
    close: async () => {
      await Promise.all([close(source), close(target)]);
    },
  };
}

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

/** A JSON event with metadata. */
export const a = (type = 'a', data: JSONType = { n: 1 }): EventData =>
  jsonEvent({ type, data, metadata: { by: 'me' } });

/** Every event as bytes; positions may differ between logs. */
export async function everything({ server }: Log): Promise<Omit<RawEvent, 'position'>[]> {
  const log = new RawLog(server.url);
  const events = [];
  for await (const { position, ...event } of log.events()) events.push({ ...event, grows: position >= 0n });
  await log.close();
  return events;
}

/** Position of the last event. */
export async function endOf({ server }: Log): Promise<bigint | undefined> {
  const log = new RawLog(server.url);
  const end = await log.end();
  await log.close();
  return end;
}

/** What a reader of the stream sees: types and revisions, or the kind of refusal. */
export async function seen({ client }: Log, stream: string): Promise<unknown> {
  const found: string[] = [];
  try {
    for await (const { event, link } of client.readStream(stream, { resolveLinkTos: true }))
      found.push(`${(link ?? event)?.revision ?? ''} ${event?.type ?? 'gone'}`);
  } catch (error) {
    return (error as { type: string }).type;
  }
  return found;
}

/** Appends everything that a log can hold: 21 events. Returns the streams, and one that is not there. */
export async function fill({ client }: Log): Promise<string[]> {
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
