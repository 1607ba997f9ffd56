import { Column, PrimaryColumn } from 'typeorm';
import type { Recorded } from './recorded.js';

/** What a row of a history holds that has one row for each event: which it is, both times, and who did it. */
export abstract class EventStep {
  /** Of the event in the log. */
  @PrimaryColumn({ type: 'bigint' })
  position: bigint;

  @Column({ type: 'timestamptz' })
  occurredAt: Date;

  @Column({ type: 'timestamptz' })
  recordedAt: Date;

  /** Opaque id of the account that did it; `policy:NAME` for a policy. */
  @Column({ type: 'text' })
  actorId: string;

  @Column({ type: 'text' })
  actorRole: string;
}

/** These columns, of an event. */
export const stepOf = ({ position, occurredAt, recordedAt, actor }: Recorded) => ({
  position,
  occurredAt,
  recordedAt,
  actorId: actor.id,
  actorRole: actor.role,
});
