import type { ExceptionState } from '@jejak/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An attendance sheet, or lines of one that were corrected; only ever added to. */
@Entity()
@Index(['startsAt'])
@Index(['programmeId', 'sessionId'])
export class SheetRow {
  /** Of the event in the log. */
  @PrimaryColumn({ type: 'bigint' })
  position: bigint;

  @Column({ type: 'uuid' })
  eventId: string;

  @Column({ type: 'uuid' })
  programmeId: string;

  @Column({ type: 'uuid' })
  sessionId: string;

  /** When the session was held; null in a correction. */
  @Column({ type: 'timestamptz', nullable: true })
  startsAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  endsAt: Date | null;

  /** Ids of those who were there, by these lines. */
  @Column({ type: 'jsonb' })
  present: readonly string[];

  /** In a correction: ids of those who were not. */
  @Column({ type: 'jsonb' })
  absent: readonly string[];

  @Column({ type: 'text' })
  actorId: string;

  @Column({ type: 'timestamptz' })
  recordedAt: Date;
}

/** A fact about a person or a run that is of some day: when that was, and when it was entered; only ever added to. */
@Entity()
@Index(['employeeId'])
export class EntryRow {
  @PrimaryColumn({ type: 'uuid' })
  eventId: string;

  @Column({ type: 'uuid', nullable: true })
  employeeId: string | null;

  @Column({ type: 'uuid', nullable: true })
  programmeId: string | null;

  @Column({ type: 'text' })
  actorId: string;

  /** When it happened, or the beginning of the day in Medan that the event names, whichever is earlier. */
  @Column({ type: 'timestamptz' })
  happenedAt: Date;

  @Column({ type: 'timestamptz' })
  recordedAt: Date;
}

/** What was said of an exception last. */
@Entity()
export class ExceptionStateRow {
  @PrimaryColumn({ type: 'uuid' })
  exceptionId: string;

  @Column({ type: 'text' })
  state: ExceptionState;

  @Column({ type: 'timestamptz' })
  statedAt: Date;

  @Column({ type: 'text' })
  statedBy: string;

  /** MENDED: the event that put it right. */
  @Column({ type: 'uuid', nullable: true })
  mendedBy: string | null;
}
