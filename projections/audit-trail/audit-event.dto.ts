/** Who did it: opaque ids, no names. */
export class AuditActor {
  id: string;

  role: string;

  /** The person for whom the actor acted, if another. */
  onBehalfOf?: string;
}

/** An event of the log, as an auditor sees it. */
export class AuditEvent {
  /** Place in the log; grows, with gaps. A decimal number as text, since it may exceed 2^53. */
  position: string;

  eventId: string;

  /** What the event is about. @example programme-018f2f6e-7c1a-7d5e-9b3a-0c2d4e6f8a1b */
  stream: string;

  /** Place in the stream, from 0, as text. */
  revision: string;

  /** @example ProgrammeScheduled */
  type: string;

  /** Version of the schema in which the data was recorded. */
  schemaVersion: number;

  actor: AuditActor;

  /** When it happened. */
  occurredAt: Date;

  /** When the application accepted it. */
  recordedAt: Date;

  /** When the event store wrote it, by its own clock. */
  storedAt: Date;

  /** The command that led to it. */
  commandId: string;

  /** The piece of work that it belongs to: a request, an import. */
  correlationId: string;

  /** The event or command that caused the command; absent where a person did. */
  causationId?: string;

  /** Why, where a reason was asked for. */
  reason?: string;

  /** There was a reason, but it is not shown to whoever asks, whom it was about was erased, or (a fault) its key is lost. */
  reasonState?: 'masked' | 'erased' | 'lost';

  /** Version of the rule set that the decision applied. */
  ruleSet?: string;
}

/** A part of the audit trail. */
export class AuditPage {
  items: AuditEvent[];

  /** Give this as `cursor` for the next part; absent on the last one. */
  next?: string;
}
