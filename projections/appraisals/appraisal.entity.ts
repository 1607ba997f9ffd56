import type { AppraisalStatus, DisputeOutcome, Predicate, Rating } from '@jejak/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Whether the ratee disputed, and what became of it. */
export type DisputeState = 'NONE' | 'OPEN' | DisputeOutcome;

/** One row per appraisal, as it stands. Nothing that follows from the day of today. */
@Entity()
@Index(['ratedOn', 'appraisalId'])
@Index(['period', 'ratedOn', 'appraisalId'])
@Index(['employeeId', 'ratedOn', 'appraisalId'])
export class AppraisalRow {
  @PrimaryColumn({ type: 'uuid' })
  appraisalId: string;

  @Column({ type: 'uuid' })
  employeeId: string;

  @Column({ type: 'text' })
  period: string;

  /** The last day of the period: where the employee worked then is the unit that it counts for. */
  @Column({ type: 'date' })
  periodEnd: string;

  @Column({ type: 'text' })
  status: AppraisalStatus;

  @Column({ type: 'text' })
  dispute: DisputeState;

  @Column({ type: 'text' })
  resultRating: Rating;

  @Column({ type: 'text' })
  behaviourRating: Rating;

  @Column({ type: 'text' })
  predicate: Predicate;

  @Column({ type: 'text' })
  ruleSet: string;

  @Column({ type: 'uuid' })
  raterId: string;

  /** Day in Medan. */
  @Column({ type: 'date' })
  ratedOn: string;

  @Column({ type: 'timestamptz', nullable: true })
  finalisedAt: Date | null;

  /** When it was last corrected. */
  @Column({ type: 'timestamptz', nullable: true })
  correctedAt: Date | null;
}
