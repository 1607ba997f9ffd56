import type { FollowUpKind, FollowUpOutcome, FollowUpSource, FollowUpStatus, Shown } from '@jejak/domain';
import { EventStep } from '@jejak/projection-engine';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One row per follow-up, as it stands. Its age, and whether it is overdue, are told when it is read. */
@Entity()
@Index(['dueOn', 'followUpId'])
@Index(['employeeId'], { where: 'employee_id IS NOT NULL' })
@Index(['unitId'], { where: 'unit_id IS NOT NULL' })
@Index(['ownerId'], { where: 'owner_id IS NOT NULL' })
@Index(['sourceId'])
@Index(['programmeId'], { where: 'programme_id IS NOT NULL' })
@Index(['seriesId'], { where: 'series_id IS NOT NULL' })
export class FollowUpRow {
  @PrimaryColumn({ type: 'uuid' })
  followUpId: string;

  @Column({ type: 'text' })
  kind: FollowUpKind;

  @Column({ type: 'text' })
  sourceKind: FollowUpSource;

  @Column({ type: 'uuid' })
  sourceId: string;

  /** Exactly one of these four is set. */
  @Column({ type: 'uuid', nullable: true })
  employeeId: string | null;

  @Column({ type: 'uuid', nullable: true })
  unitId: string | null;

  @Column({ type: 'uuid', nullable: true })
  programmeId: string | null;

  @Column({ type: 'uuid', nullable: true })
  seriesId: string | null;

  /** What an item of a plan would develop; of a `PLAN_ITEM_SUGGESTION`. */
  @Column({ type: 'text', nullable: true })
  competencyCode: string | null;

  /** The rule of the policy that raised it. */
  @Column({ type: 'text', nullable: true })
  ruleId: string | null;

  @Column({ type: 'text' })
  state: FollowUpStatus;

  @Column({ type: 'timestamptz' })
  raisedAt: Date;

  /** The employee who has to see to it. */
  @Column({ type: 'uuid', nullable: true })
  ownerId: string | null;

  /** Last day. */
  @Column({ type: 'date', nullable: true })
  dueOn: string | null;

  @Column({ type: 'text', nullable: true })
  outcome: FollowUpOutcome | null;

  @Column({ type: 'timestamptz', nullable: true })
  resolvedAt: Date | null;

  @Column({ type: 'boolean', nullable: true })
  effective: boolean | null;

  @Column({ type: 'timestamptz', nullable: true })
  verifiedAt: Date | null;
}

/** One row per step that a follow-up took; only ever added to. */
@Entity()
@Index(['followUpId', 'position'])
@Index(['about'], { where: 'about IS NOT NULL' })
export class FollowUpStepRow extends EventStep {
  @Column({ type: 'uuid' })
  followUpId: string;

  /** What it was then. */
  @Column({ type: 'text' })
  state: FollowUpStatus;

  @Column({ type: 'uuid', nullable: true })
  ownerId: string | null;

  @Column({ type: 'date', nullable: true })
  dueOn: string | null;

  /** Whose key the texts are sealed under. */
  @Column({ type: 'text', nullable: true })
  about: string | null;

  /** Why, or what was seen. */
  @Column({ type: 'text', nullable: true })
  reason: string | null;

  /** What became of the reason; null where there was none. */
  @Column({ type: 'text', nullable: true })
  reasonState: Shown<string>['state'] | null;

  /** What shows the result. */
  @Column({ type: 'text', nullable: true })
  resultRef: string | null;

  @Column({ type: 'text', nullable: true })
  resultRefState: Shown<string>['state'] | null;
}
