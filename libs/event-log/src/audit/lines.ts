import { z } from 'zod';
import { isTombstone, type RawEvent, TOMBSTONE } from '../copy/raw-event.js';

const bytes = z.base64().transform((text) => Buffer.from(text, 'base64'));
const whole = z
  .string()
  .regex(/^\d{1,19}$/)
  .transform(BigInt);

const lineSchema = z.union([
  z.strictObject({ position: whole, stream: z.string(), tombstone: z.literal(true) }),
  z.strictObject({
    position: whole,
    stream: z.string(),
    revision: whole,
    id: z.string(),
    type: z.string(),
    contentType: z.string(),
    data: bytes,
    metadata: bytes,
  }),
]);

/** An event as a line of JSON, so that whoever has no access to the log computes its digests. Data and metadata are base64. */
export function toLine(event: RawEvent): string {
  const { stream, revision, id, type, contentType, data, metadata } = event;
  const position = String(event.position);
  if (isTombstone(event)) return JSON.stringify({ position, stream, tombstone: true });
  return JSON.stringify({
    ...{ position, stream, revision: String(revision), id, type, contentType },
    ...{ data: Buffer.from(data).toString('base64'), metadata: Buffer.from(metadata).toString('base64') },
  });
}

/** The event of a line; undefined where it is none. */
export function ofLine(line: string): RawEvent | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  const { data } = lineSchema.safeParse(value);
  if (!data) return undefined;
  if (!('tombstone' in data)) return data;
  const none = { id: '', contentType: '', data: Buffer.alloc(0), metadata: Buffer.alloc(0) };
  const { stream, position } = data;
  return { ...none, stream, position, revision: TOMBSTONE, type: '$streamDeleted' };
}
