import type { Shown } from '@jejak/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What an entry of a history tells. */
export type HistoryKind = 'COMPETENCY' | 'TRAINING' | 'HOURS';

/**
 * One row per line of an event about an employee's development; only ever added to. Which columns are set depends on
 * the kind. Of the events about one assessment, the newest stands; the others show what was known before.
 */
@Entity()
@Index(['employeeId'])
@Index(['assessmentId', 'position'], { where: 'assessment_id IS NOT NULL' })
@Index(['year', 'employeeId'], { where: 'year IS NOT NULL' })
export class HistoryEntryRow {
  /** Of the event in the log: later ones correct earlier ones. */
  @PrimaryColumn({ type: 'bigint' })
  position: bigint;

  /** Place of the line in its event, from 0. */
  @PrimaryColumn({ type: 'integer' })
  line: number;

  @Column({ type: 'uuid' })
  eventId: string;

  @Column({ type: 'text' })
  kind: HistoryKind;

  @Column({ type: 'uuid' })
  employeeId: string;

  @Column({ type: 'timestamptz' })
  occurredAt: Date;

  @Column({ type: 'timestamptz' })
  recordedAt: Date;

  @Column({ type: 'uuid', nullable: true })
  assessmentId?: string | null;

  /** Whether the event corrects an assessment. */
  @Column({ type: 'boolean', default: false })
  correction?: boolean;

  @Column({ type: 'text', nullable: true })
  reason?: string | null;

  /** What became of the reason; null where there was none. */
  @Column({ type: 'text', nullable: true })
  reasonState?: Shown<string>['state'] | null;

  @Column({ type: 'text', nullable: true })
  competencyCode?: string | null;

  @Column({ type: 'smallint', nullable: true })
  requiredLevel?: number | null;

  @Column({ type: 'smallint', nullable: true })
  actualLevel?: number | null;

  @Column({ type: 'text', nullable: true })
  method?: string | null;

  @Column({ type: 'date', nullable: true })
  assessedOn?: string | null;

  @Column({ type: 'uuid', nullable: true })
  programmeId?: string | null;

  /** A claim of learning elsewhere. */
  @Column({ type: 'uuid', nullable: true })
  claimId?: string | null;

  /** A mentorship of which a session brought hours. */
  @Column({ type: 'uuid', nullable: true })
  mentorshipId?: string | null;

  @Column({ type: 'uuid', nullable: true })
  seriesId?: string | null;

  @Column({ type: 'text', nullable: true })
  titleId?: string | null;

  @Column({ type: 'text', nullable: true })
  titleEn?: string | null;

  @Column({ type: 'text', nullable: true })
  form?: string | null;

  @Column({ type: 'date', nullable: true })
  endedOn?: string | null;

  @Column({ type: 'text', nullable: true })
  outcome?: string | null;

  @Column({ type: 'numeric', nullable: true })
  attendancePct?: number | null;

  @Column({ type: 'numeric', nullable: true })
  preScore?: number | null;

  @Column({ type: 'numeric', nullable: true })
  postScore?: number | null;

  @Column({ type: 'numeric', nullable: true })
  jp?: number | null;

  @Column({ type: 'smallint', nullable: true })
  year?: number | null;

  @Column({ type: 'text', nullable: true })
  rule?: string | null;
}
