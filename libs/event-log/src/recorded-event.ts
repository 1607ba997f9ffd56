import { fields, Personal, personal, type Actor, type DomainEvent } from '@jejak/domain';
import { z } from 'zod';
import type { UnreadableEvent } from './errors.js';

const { id, moment, text } = fields;

/** Where the reason stands, for its seal. */
export const REASON = 'metadata.reason';

/**
 * What is recorded beside the data of every event. Readable by anybody who may read the log: actors are opaque ids, and
 * the reason is sealed like a personal field of the data.
 */
export const metadataSchema = z.object({
  /** The command that led to the event; the same for a command that is tried again. */
  commandId: id,
  /** Everything that one piece of work led to: a request, an import. */
  correlationId: id,
  /** The event or command that caused the command; absent where a person did. */
  causationId: id.optional(),
  actor: z.object({ id: text(100), role: text(100), onBehalfOf: text(100).optional() }),
  /** When it happened. */
  occurredAt: moment,
  /** When we accepted it: the clock of the application at the append. */
  recordedAt: moment,
  schemaVersion: z.int().positive(),
  /** Text where it was recorded before there were seals. */
  reason: z
    .union([text(500).transform((old) => Personal.clear(old)), personal('free-text', text(500))])
    .optional(),
  /** Version of the rule set that the decision applied. */
  ruleSet: text(100).optional(),
});
export type Metadata = z.output<typeof metadataSchema> & { readonly actor: Actor };

/** A fact as it stands in the log. */
export interface RecordedEvent<Event extends DomainEvent = DomainEvent> {
  readonly id: string;
  readonly stream: string;
  /** Place in its stream, from 0. */
  readonly revision: bigint;
  /** Place in the whole log: grows, with gaps; only ever compare it or read on from it. */
  readonly position: bigint;
  readonly type: Event['type'];
  /** In today's schema version, whatever version was stored. */
  readonly data: Event['data'];
  readonly metadata: Metadata;
  /** The server's own clock when it stored the event. */
  readonly storedAt: Date;
}

/** As much of an event as policies hear. */
export type Cause = Pick<RecordedEvent, 'id' | 'type' | 'data' | 'metadata'>;

/** An event whose data this version of Jejak cannot read: what is known of it without them. */
export interface UnreadableRecord extends Pick<
  RecordedEvent,
  'id' | 'stream' | 'revision' | 'position' | 'storedAt'
> {
  /** As stored; perhaps none that we know. */
  readonly type: string;
  readonly unreadable: UnreadableEvent;
}

/** What a reader of the whole log meets. */
export type LoggedEvent = RecordedEvent | UnreadableRecord;
