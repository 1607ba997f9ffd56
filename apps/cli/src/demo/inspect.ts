import { createHash } from 'node:crypto';
import { EmployeeRegistered, eventTypes, mapPersonal, type Personal } from '@jejak/domain';
import type { LoggedEvent, RecordedEvent } from '@jejak/event-log';
import type { EventSource } from '@jejak/projection-engine';
import { TRIAL_SETUP } from '../accounts/system-actors.js';

/** What a log holds, seen from a made-up city. */
export interface Found {
  /** Whether somebody is in the register who is neither of this city nor of the trial. */
  readonly others: boolean;
  /** The newest moment of the city's own clock; absent where nothing of it is there. */
  readonly until?: number;
}

/** Hears what part of the log was read, 0 to 1. */
type Told = (share: number) => void;

/** Reads the log until its end, or until somebody is found who is of no such city. @param city its id */
export async function inspect(
  source: EventSource,
  city: string,
  signal: AbortSignal,
  told?: Told,
): Promise<Found> {
  let until: number | undefined;
  for await (const event of upToNow(source, signal, told)) {
    const { correlationId, actor, recordedAt } = event.metadata;
    if (correlationId === city) {
      // what policies did in the running system is told by its own clock
      if (actor.role !== 'policy') until = Math.max(until ?? 0, Date.parse(recordedAt));
    } else if (event.type === EmployeeRegistered.type && actor.id !== TRIAL_SETUP.id) return { others: true };
  }
  return { others: false, ...(until !== undefined && { until }) };
}

/** The events of a city as one number. */
export interface Digest {
  readonly events: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** Events that are read at a time. */
const BATCH = 1_000;
const MODULUS = 1n << 256n;

/**
 * SHA-256 over the events of a city as views are given them, opened: of each its stream, revision, type, data, reason, actor and
 * times. Not in it: ids of events and what is derived from them (they hold digests by keys that are random), and when a policy
 * acted, which the running system may have done first. The digests of the events are added up, so that it does not matter in
 * which order streams were written; then the sum is hashed.
 *
 * @param source the log opened with the keys
 */
export async function digestOf(
  source: EventSource,
  city: string,
  signal: AbortSignal,
  told?: Told,
): Promise<Digest> {
  let [sum, events] = [0n, 0];
  for await (const event of upToNow(source, signal, told)) {
    if (event.metadata.correlationId !== city) continue;
    sum = (sum + BigInt(`0x${createHash('sha256').update(canonical(event)).digest('hex')}`)) % MODULUS;
    events++;
  }
  return { events, sha256: createHash('sha256').update(sum.toString(16).padStart(64, '0')).digest('hex') };
}

function canonical({ stream, revision, type, data, metadata }: RecordedEvent): string {
  const { actor, occurredAt, recordedAt, schemaVersion, reason } = metadata;
  const fields = eventTypes.get(type)?.personal ?? [];
  return JSON.stringify([
    ...[stream, String(revision), type, mapPersonal(fields, data, ({ personal }) => shownText(personal))],
    ...[reason ? shownText(reason) : null, actor, occurredAt, schemaVersion],
    actor.role === 'policy' ? null : recordedAt,
  ]);
}

function shownText({ content }: Personal<unknown>): string {
  return JSON.stringify(content.form === 'opened' ? content.shown : content.form);
}

/** All events that can be read, up to where the log ends now. */
async function* upToNow(
  source: EventSource,
  signal: AbortSignal,
  told?: Told,
): AsyncGenerator<RecordedEvent> {
  const head = await source.head();
  if (head === undefined) return;
  for await (const batch of source.follow({ most: BATCH, signal })) {
    for (const event of batch.events) if (isReadable(event)) yield event;
    told?.(Number(batch.position) / Number(head));
    if (batch.position >= head) return;
  }
}

const isReadable = (event: LoggedEvent): event is RecordedEvent => !('unreadable' in event);
