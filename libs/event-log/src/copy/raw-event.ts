import type { ReadResp } from '@eventstore/db-client/generated/streams_pb.js';

/** An event as the server keeps it: payloads are bytes, because reading and writing JSON again would change some. */
export interface RawEvent {
  readonly stream: string;
  readonly revision: bigint;
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
  /** In the log that it was read from. */
  readonly position: bigint;
}

/** The revision of a tombstone. */
export const TOMBSTONE = 2n ** 63n - 1n;

/** Decodes an event of a read. */
export function rawEvent(recorded: ReadResp.ReadEvent.RecordedEvent): RawEvent {
  const properties = recorded.getMetadataMap();
  return {
    stream: Buffer.from(recorded.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString(),
    revision: BigInt(recorded.getStreamRevision()),
    id: recorded.getId()?.getString() ?? '',
    type: properties.get('type') ?? '',
    contentType: properties.get('content-type') ?? '',
    data: recorded.getData_asU8(),
    metadata: recorded.getCustomMetadata_asU8(),
    position: BigInt(recorded.getCommitPosition()),
  };
}

/** Whether the event ends its stream for ever. The server makes it, so its id is the server's. */
export function isTombstone({ type, revision }: RawEvent): boolean {
  return type === '$streamDeleted' && revision === TOMBSTONE;
}

/** Whether the event belongs to the server: also the metadata of streams, which is carried by another way. */
export function isOfTheServer({ stream }: RawEvent): boolean {
  return stream.startsWith('$');
}

/** What must be the same in both logs, as bytes that no other event has. */
export function canonical(event: RawEvent): Uint8Array[] {
  const { stream, revision, type, contentType } = event;
  if (isTombstone(event)) return [Buffer.from(`${JSON.stringify([stream, 'tombstone'])}\n`)];
  const { id, data, metadata } = event;
  const head = [stream, String(revision), id, type, contentType, data.length, metadata.length];
  return [Buffer.from(`${JSON.stringify(head)}\n`), data, metadata];
}

/** Whether two events are the same, wherever they stand. */
export function isSame(one: RawEvent, other: RawEvent): boolean {
  return sameParts(canonical(one), canonical(other));
}

/** Whether what {@link canonical} gave of two events is the same. */
export function sameParts(a: Uint8Array[], b: Uint8Array[]): boolean {
  return a.length === b.length && a.every((part, index) => Buffer.compare(part, b[index] ?? part) === 0);
}

/** How an event is named to a person. */
export function nameOf(event: RawEvent | undefined): string {
  if (!event) return '–';
  return isTombstone(event) ? `${event.stream} (tombstone)` : `${event.stream}@${event.revision} ${event.id}`;
}
