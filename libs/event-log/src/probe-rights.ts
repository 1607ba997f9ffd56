import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { BACKWARDS, END, EventStoreDBClient, jsonEvent } from '@eventstore/db-client';

/** Whether the account may do something; otherwise why that is not known. */
export type Permission = 'allowed' | 'denied' | { readonly unknown: string };

/** What the account of a connection string may do on its server. */
export interface EventStoreRights {
  readonly append: Permission;
  readonly readAll: Permission;
  readonly delete: Permission;
  readonly tombstone: Permission;
  readonly writeMetadata: Permission;
  /** To say who may read `$all`. */
  readonly changeAccess: Permission;
  /** To say who may do what with streams that have no access list: the default ACL. */
  readonly changeDefaultAccess: Permission;
  /**
   * Store's clock less the application's, in milliseconds, by the newest event: when the store wrote it and when the
   * application recorded it. Undefined for a log that holds none of ours.
   */
  readonly clockDifferenceMs?: number;
}

/** A server that has not said anything by then does not answer. Milliseconds. */
const PATIENCE_MS = 5_000;

/** No stream is ever there. It is below 2^63 - 1, the revision of tombstones. */
const IMPOSSIBLE = 2n ** 62n;

/**
 * Finds out what the account may do, without doing it. Each write names a stream that nobody has (a new random id) or
 * one of the server's own, and an expected revision that no stream ever has. A server looks first whether the account
 * may do it, then at the revision: who may not is told access-denied, who may is told wrong-expected-version. Neither
 * writes a byte. EventStoreDB checks exact revisions in this way for appends, deletes, tombstones and, as an append to
 * `$$stream`, for metadata; never is ANY or NO_STREAM sent, with which a tombstone of a stream that does not exist would
 * succeed and stay for ever.
 *
 * @throws the client's error where the server cannot be reached, or its certificate cannot be trusted
 */
export async function probeRights(url: string): Promise<EventStoreRights> {
  const client = EventStoreDBClient.connectionString(url);
  const stream = `jejak-doctor-${randomUUID()}`;
  const options = { expectedRevision: IMPOSSIBLE };
  const nothing = () => [jsonEvent({ type: 'JejakDoctor', data: {} })];
  try {
    const newest = await soon(newestOf(client));
    return {
      append: await attempt(client.appendToStream(stream, nothing(), options)),
      readAll: newest.readAll,
      delete: await attempt(client.deleteStream(stream, options)),
      tombstone: await attempt(client.tombstoneStream(stream, options)),
      writeMetadata: await attempt(client.setStreamMetadata(stream, {}, options)),
      changeAccess: await attempt(client.setStreamMetadata('$all', {}, options)),
      changeDefaultAccess: await attempt(client.appendToStream('$settings', nothing(), options)),
      ...(newest.difference !== undefined && { clockDifferenceMs: newest.difference }),
    };
  } finally {
    await client.dispose().catch(() => undefined);
  }
}

async function attempt(write: Promise<unknown>): Promise<Permission> {
  try {
    await soon(write);
    return { unknown: 'the server took an expected revision that cannot be' };
  } catch (error) {
    const type = typeOf(error);
    if (type === 'access-denied') return 'denied';
    if (type === 'wrong-expected-version') return 'allowed';
    return { unknown: error instanceof Error ? error.message : String(error) };
  }
}

/** The newest events: one of ours tells how the clocks differ. */
async function newestOf(client: EventStoreDBClient): Promise<{ readAll: Permission; difference?: number }> {
  try {
    const newest = client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 50 });
    let difference: number | undefined;
    // to its end: a read that is left early never lets go
    for await (const { event } of newest) {
      const recorded = event && recordedAt(event.metadata);
      if (event && recorded !== undefined) difference ??= event.created.getTime() - recorded;
    }
    return { readAll: 'allowed', ...(difference !== undefined && { difference }) };
  } catch (error) {
    if (typeOf(error) === 'access-denied') return { readAll: 'denied' };
    throw error;
  }
}

function recordedAt(metadata: unknown): number | undefined {
  if (typeof metadata !== 'object' || metadata === null || !('recordedAt' in metadata)) return undefined;
  const at = Date.parse(String(metadata.recordedAt));
  return Number.isNaN(at) ? undefined : at;
}

function typeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'type' in error ? error.type : undefined;
}

async function soon<T>(work: Promise<T>): Promise<T> {
  const timer = new AbortController();
  work.catch(() => undefined); // who does not wait any more does not hear of a failure either
  const late = sleep(PATIENCE_MS, undefined, { signal: timer.signal }).then(() => {
    throw new Error(`no answer within ${PATIENCE_MS} ms`);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    timer.abort();
    late.catch(() => undefined);
  }
}
