import type { ExceptionRule, ExceptionState, Severity } from '@jejak/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An attendance sheet, or lines of one that were corrected; only ever added to. */
@Entity()
@Index(['startsAt'], { where: 'starts_at IS NOT NULL' })
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

  /** SHA-256 of the paper that the sheet was taken from; null where none was named, and in a correction. */
  @Column({ type: 'text', nullable: true })
  evidenceSha256: string | null;

  @Column({ type: 'text' })
  actorId: string;

  @Column({ type: 'timestamptz' })
  recordedAt: Date;
}

/** Whether somebody was in a session, by the last line about them on its sheet. */
@Entity()
export class AttendanceRow {
  @PrimaryColumn({ type: 'uuid' })
  programmeId: string;

  /** Unique in the run only. */
  @PrimaryColumn({ type: 'uuid' })
  sessionId: string;

  @PrimaryColumn({ type: 'uuid' })
  employeeId: string;

  /** Late is present. */
  @Column({ type: 'boolean' })
  present: boolean;

  /** The sheet or its correction, and who recorded it when. */
  @Column({ type: 'uuid' })
  eventId: string;

  @Column({ type: 'text' })
  actorId: string;

  @Column({ type: 'timestamptz' })
  recordedAt: Date;
}

/** A fact about a person or a run that is of some day: when that was, and when it was entered; only ever added to. */
@Entity()
@Index(['employeeId'])
@Index(['lagMs'])
export class EntryRow {
  @PrimaryColumn({ type: 'uuid' })
  eventId: string;

  @Column({ type: 'uuid', nullable: true })
  employeeId: string | null;

  @Column({ type: 'uuid', nullable: true })
  programmeId: string | null;

  @Column({ type: 'text' })
  actorId: string;

  @Column({ type: 'timestamptz' })
  recordedAt: Date;

  /** From what happened, or the beginning of the day in Medan that the event names, whichever is earlier, to its record. */
  @Column({ type: 'bigint' })
  lagMs: bigint;
}

/** What was said of an exception last, and what it was: once it is corrected, nothing else tells. */
@Entity()
export class ExceptionStateRow {
  @PrimaryColumn({ type: 'uuid' })
  exceptionId: string;

  @Column({ type: 'text' })
  rule: ExceptionRule;

  @Column({ type: 'text' })
  severity: Severity;

  @Column({ type: 'uuid', nullable: true })
  employeeId: string | null;

  @Column({ type: 'uuid', nullable: true })
  programmeId: string | null;

  /** Ids of the events that it consists of, and of those who recorded them. */
  @Column({ type: 'jsonb' })
  eventIds: readonly string[];

  @Column({ type: 'jsonb' })
  causedBy: readonly string[];

  /** Null where the event, of version 1, does not say what the exception consists of. */
  @Column({ type: 'timestamptz', nullable: true })
  detectedAt: Date | null;

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
