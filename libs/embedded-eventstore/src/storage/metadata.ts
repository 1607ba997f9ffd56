import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { ProposedEvent } from './frame.js';
import type { EventContent } from './frame-reader.js';

/**
 * Stream metadata: the last event of the stream `$$name` says which events of `name` can still be read. Access
 * lists and cache times are kept and returned, and count only in so far as a wrong one voids the rest.
 */
export interface StreamMetadata {
  /** Only so many events, the last ones. */
  readonly maxCount?: number;
  /** Only events that are not older, in seconds. */
  readonly maxAge?: number;
  /** Only events from this revision on; `DELETED` or more: softly deleted. */
  readonly truncateBefore?: number;
}

/** A stream without metadata, or whose metadata is void. */
export const NO_METADATA: StreamMetadata = {};
/** What holds for every metastream. */
export const METASTREAM_METADATA: StreamMetadata = { maxCount: 1 };

const JSON_TYPE = 'application/json';
const MAX_INT64 = 2 ** 63; // the nearest number to 2^63 - 1
/** 2^63 - 1 on the wire; no JavaScript number holds it, and no revision comes near. */
const DELETED = Number.MAX_SAFE_INTEGER;
/** What .NET can hold as a time span. */
const MAX_SECONDS = 922_337_203_685;

const PREFIX = Buffer.from('$$');

/** Whether the stream holds the metadata of another. */
export function isMetastream(stream: Buffer): boolean {
  return stream[0] === PREFIX[0] && stream[1] === PREFIX[1];
}

/** Name of the stream that holds the metadata of `stream`. */
export function metastreamOf(stream: Buffer): Buffer {
  return Buffer.concat([PREFIX, stream]);
}

/** Name of the stream whose metadata `metastream` holds. */
export function originalOf(metastream: Buffer): Buffer {
  return metastream.subarray(PREFIX.length);
}

const whole = (least: number, most: number): z.ZodType<number> =>
  z.number().refine((value) => Number.isInteger(value) && value >= least && value <= most);
const roles = z.union([z.string(), z.array(z.string())]).optional();

const schema = z.object({
  $maxCount: whole(1, MAX_INT64).optional(),
  $maxAge: whole(1, MAX_SECONDS).optional(),
  $tb: whole(0, MAX_INT64).optional(),
  $cacheControl: whole(1, MAX_SECONDS).optional(),
  $acl: z.object({ $r: roles, $w: roles, $d: roles, $mr: roles, $mw: roles }).optional(),
});

/** What the last event of a metastream says, whatever its type. One wrong value voids the whole of it. */
export function parseMetadata({
  contentType,
  data,
}: Pick<EventContent, 'contentType' | 'data'>): StreamMetadata {
  if (contentType !== JSON_TYPE) return NO_METADATA;
  const parsed = schema.safeParse(jsonIn(data));
  if (!parsed.success) return NO_METADATA;
  const { $maxCount: maxCount, $maxAge: maxAge, $tb: truncateBefore } = parsed.data;
  return {
    ...(maxCount !== undefined && { maxCount }),
    ...(maxAge !== undefined && { maxAge }),
    ...(truncateBefore !== undefined && { truncateBefore }),
  };
}

/** Whether the metadata says that its stream is softly deleted. */
export function isSoftDeletion({ truncateBefore = 0 }: StreamMetadata): boolean {
  return truncateBefore >= DELETED;
}

/** The metadata event that deletes a stream softly. */
export function softDeletion(): ProposedEvent {
  return metadataEvent('{"$tb":9223372036854775807}');
}

/**
 * The metadata event that brings a softly deleted stream back: all other keys as they are, events before `revision`
 * hidden. Undefined when `current` holds no JSON object: it hides nothing then.
 */
export function undeletion(current: Buffer, revision: number): ProposedEvent | undefined {
  const metadata = z.record(z.string(), z.unknown()).safeParse(jsonIn(current));
  return metadata.success ? metadataEvent(JSON.stringify({ ...metadata.data, $tb: revision })) : undefined;
}

/** The event that deletes a stream for ever. */
export function tombstone(): ProposedEvent {
  const nothing = Buffer.alloc(0);
  const contentType = 'application/octet-stream';
  return { id: randomUUID(), type: '$streamDeleted', contentType, metadata: nothing, data: nothing };
}

function metadataEvent(json: string): ProposedEvent {
  return {
    id: randomUUID(),
    type: '$metadata',
    contentType: JSON_TYPE,
    metadata: Buffer.alloc(0),
    data: Buffer.from(json),
  };
}

function jsonIn(data: Buffer): unknown {
  try {
    return JSON.parse(data.toString('utf8'));
  } catch {
    return undefined;
  }
}
