import {
  BACKWARDS,
  END,
  type EventStoreDBClient,
  FORWARDS,
  type Position,
  type RecordedEvent,
  START,
  StreamDeletedError,
  StreamNotFoundError,
  type TombstoneStreamOptions,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import type { Expected, ReadFrom, Reading } from './model.js';

/** An expected revision as the client takes it. */
export function expectedRevision<E extends Exclude<Expected, number>>(expected: E | number): E | bigint {
  return typeof expected === 'number' ? BigInt(expected) : expected;
}

/** What the client said to a writer, in the model's words. */
export type Answer =
  | { kind: 'success'; revision: number; position: Position | undefined }
  | { kind: 'wrong'; current: number }
  | { kind: 'deleted' };

/** Waits for an append, a delete (which has no revision: `NaN`) or a tombstone. */
export async function answerOf(
  attempt: Promise<{ nextExpectedRevision?: bigint; position?: Position }>,
): Promise<Answer> {
  try {
    const { nextExpectedRevision, position } = await attempt;
    return { kind: 'success', revision: Number(nextExpectedRevision ?? NaN), position };
  } catch (error) {
    if (error instanceof StreamDeletedError) return { kind: 'deleted' };
    if (!(error instanceof WrongExpectedVersionError)) throw error;
    const { actualVersion } = error;
    return { kind: 'wrong', current: actualVersion === 'no_stream' ? -1 : Number(actualVersion) };
  }
}

/** Waits for a read of a stream. */
export async function readingOf(
  client: EventStoreDBClient,
  stream: string,
  { backwards, from, maxCount }: ReadFrom,
): Promise<{ kind: Reading['kind']; events: RecordedEvent[] }> {
  const events: RecordedEvent[] = [];
  try {
    const read = client.readStream(stream, {
      direction: backwards ? BACKWARDS : FORWARDS,
      fromRevision: from === 'start' ? START : from === 'end' ? END : BigInt(from),
      ...(maxCount !== undefined && { maxCount }),
    });
    for await (const { event } of read) if (event) events.push(event);
    return { kind: 'events', events };
  } catch (error) {
    if (error instanceof StreamNotFoundError) return { kind: 'not-found', events };
    if (error instanceof StreamDeletedError) return { kind: 'deleted', events };
    throw error;
  }
}

/** As `deleteStream` takes it: for `stream_exists` the client sends something that no server understands. */
export function deletable(expected: Expected): bigint | 'any' | 'no_stream' {
  const revision = expectedRevision(expected);
  return revision === 'stream_exists' ? 'any' : revision;
}

/** `tombstoneStream` takes every expectation; its types forget `stream_exists`. */
export function tombstone(
  client: EventStoreDBClient,
  stream: string,
  expected: Expected,
): ReturnType<EventStoreDBClient['tombstoneStream']> {
  const options = { expectedRevision: expectedRevision(expected) };
  return client.tombstoneStream(stream, options as TombstoneStreamOptions);
}
