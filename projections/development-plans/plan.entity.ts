import type { Shown } from '@jejak/domain';
import { EventStep } from '@jejak/projection-engine';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a plan aims at. */
export interface ObjectiveColumn {
  readonly kind: string;
  readonly indicator: string;
  readonly baseline?: string | undefined;
  readonly target: string;
  readonly positionIds?: readonly string[] | undefined;
}

/** A plan, as it stands. */
@Entity()
@Index(['year', 'planId'])
@Index(['policyId'], { where: 'policy_id IS NOT NULL' })
@Index(['strategyId', 'year'], { where: 'strategy_id IS NOT NULL' })
export class PlanRow {
  @PrimaryColumn({ type: 'uuid' })
  planId: string;

  /** Of a plan of a unit. */
  @Column({ type: 'uuid', nullable: true })
  unitId: string | null;

  /** Of an individual plan. */
  @Column({ type: 'uuid', nullable: true })
  employeeId: string | null;

  @Column({ type: 'text' })
  scope: string;

  @Column({ type: 'smallint' })
  year: number;

  @Column({ type: 'smallint' })
  horizonYear: number;

  @Column({ type: 'text', nullable: true })
  policyReference: string | null;

  @Column({ type: 'uuid', nullable: true })
  policyId: string | null;

  /** The plan of several years of which it is a slice. */
  @Column({ type: 'uuid', nullable: true })
  strategyId: string | null;

  @Column({ type: 'jsonb' })
  needsAssessmentIds: readonly string[];

  @Column({ type: 'jsonb' })
  objectives: readonly ObjectiveColumn[];

  @Column({ type: 'uuid', nullable: true })
  targetPositionId: string | null;

  @Column({ type: 'bigint', nullable: true })
  budgetIdr: number | null;

  @Column({ type: 'text' })
  state: string;

  @Column({ type: 'integer' })
  revision: number;

  @Column({ type: 'timestamptz', nullable: true })
  submittedAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  approvedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  letterNumber: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  closedAt: Date | null;
}

/** An item of a plan, as it stands; also one that was taken out. */
@Entity()
@Index(['itemId'])
@Index(['suggestionId'], { where: 'suggestion_id IS NOT NULL' })
export class PlanItemRow {
  @PrimaryColumn({ type: 'uuid' })
  planId: string;

  @PrimaryColumn({ type: 'uuid' })
  itemId: string;

  @Column({ type: 'uuid', nullable: true })
  unitId: string | null;

  @Column({ type: 'uuid', nullable: true })
  employeeId: string | null;

  @Column({ type: 'text' })
  competencyCode: string;

  @Column({ type: 'smallint' })
  fromLevel: number;

  @Column({ type: 'smallint' })
  toLevel: number;

  @Column({ type: 'text' })
  form: string;

  @Column({ type: 'integer' })
  targetHeadcount: number;

  /** Lesson hours of each participant. */
  @Column({ type: 'numeric' })
  jp: number;

  @Column({ type: 'smallint' })
  quarter: number;

  @Column({ type: 'bigint' })
  budgetIdr: number;

  @Column({ type: 'uuid', nullable: true })
  needsAssessmentId: string | null;

  /** The suggestion that it takes up. */
  @Column({ type: 'uuid', nullable: true })
  suggestionId: string | null;

  @Column({ type: 'boolean' })
  removed: boolean;

  /** Day on which all who formulate the plan agreed upon it as it stands; null where they did not. */
  @Column({ type: 'date', nullable: true })
  agreedOn: string | null;
}

/** What was done with a plan; only ever added to. */
@Entity()
@Index(['planId', 'position'])
@Index(['about'], { where: 'about IS NOT NULL' })
export class PlanStepRow extends EventStep {
  @Column({ type: 'uuid' })
  planId: string;

  @Column({ type: 'uuid', nullable: true })
  unitId: string | null;

  @Column({ type: 'uuid', nullable: true })
  employeeId: string | null;

  @Column({ type: 'text' })
  kind: string;

  /** Of the plan, from this step on; null where the step does not change what it says. */
  @Column({ type: 'integer', nullable: true })
  revision: number | null;

  /** What the step says, by field. */
  @Column({ type: 'jsonb' })
  details: Readonly<Record<string, unknown>>;

  /** A reason, a summary or a note. */
  @Column({ type: 'text', nullable: true })
  note: string | null;

  /** What became of the note; null where there was none. */
  @Column({ type: 'text', nullable: true })
  noteState: Shown<string>['state'] | null;

  /** Whom the note is about: the employee of an individual plan, or who acted. */
  @Column({ type: 'uuid', nullable: true })
  about: string | null;
}
