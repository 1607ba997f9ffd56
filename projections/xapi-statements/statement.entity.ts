import type { ToldKind } from '@jejak/xapi';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A fact that is told as a statement of xAPI, in the order of the log. Rows are only ever added. */
@Entity()
@Index(['storedAt'])
@Index(['statementId'], { unique: true })
@Index(['employeeId', 'activity', 'position', 'ordinal'], { unique: true, where: "kind = 'voided'" })
@Index(['employeeId', 'storedAt'])
@Index(['programmeId', 'storedAt'])
export class StatementRow {
  /** Of the event in the log. */
  @PrimaryColumn({ type: 'bigint' })
  position: bigint;

  /** Which statement of the event it is, from 0. */
  @PrimaryColumn({ type: 'integer' })
  ordinal: number;

  /** Follows from the event, the kind and the employee. */
  @Column({ type: 'uuid' })
  statementId: string;

  @Column({ type: 'text' })
  kind: ToldKind;

  @Column({ type: 'uuid' })
  employeeId: string;

  @Column({ type: 'uuid' })
  programmeId: string;

  /** Path of the activity, behind the beginning of all IRIs. A line that is corrected later has the same. */
  @Column({ type: 'text' })
  activity: string;

  /** When it happened. */
  @Column({ type: 'timestamptz' })
  at: Date;

  /** When the event store wrote it, by its own clock. */
  @Column({ type: 'timestamptz' })
  storedAt: Date;

  @Column({ type: 'integer', nullable: true })
  minutes: number | null;

  /** 0 to 100. */
  @Column({ type: 'double precision', nullable: true })
  score: number | null;

  @Column({ type: 'double precision', nullable: true })
  progressPct: number | null;
}
