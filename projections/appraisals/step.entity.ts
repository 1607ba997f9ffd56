import type { DisputeOutcome, Predicate, Rating, Shown } from '@jejak/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What happened to an appraisal. */
export const STEP_KINDS = [
  'RATED',
  'ACKNOWLEDGED',
  'DISPUTED',
  'DISPUTE_DECIDED',
  'FINALISED',
  'REOPENED',
  'CORRECTED',
  'WITHDRAWN',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** One row per event of an appraisal; only ever added to. Ratings where the event tells them. */
@Entity()
@Index(['appraisalId', 'position'])
export class StepRow {
  @PrimaryColumn({ type: 'uuid' })
  eventId: string;

  @Column({ type: 'bigint' })
  position: bigint;

  @Column({ type: 'uuid' })
  appraisalId: string;

  @Column({ type: 'uuid' })
  employeeId: string;

  @Column({ type: 'text' })
  kind: StepKind;

  @Column({ type: 'text', nullable: true })
  outcome?: DisputeOutcome | null;

  @Column({ type: 'text', nullable: true })
  resultRating?: Rating | null;

  @Column({ type: 'text', nullable: true })
  behaviourRating?: Rating | null;

  @Column({ type: 'text', nullable: true })
  predicate?: Predicate | null;

  @Column({ type: 'text', nullable: true })
  ruleSet?: string | null;

  /** Opaque id of who did it: an account, or a policy. */
  @Column({ type: 'text' })
  actorId: string;

  @Column({ type: 'timestamptz' })
  occurredAt: Date;

  @Column({ type: 'timestamptz' })
  recordedAt: Date;
}

/** What a text of an appraisal is. */
export const REMARK_KINDS = ['STRENGTH', 'WEAKNESS', 'REMARK', 'GROUNDS', 'REASON'] as const;
export type RemarkKind = (typeof REMARK_KINDS)[number];

/** One row per text that an event of an appraisal brought: all of them personal. */
@Entity()
@Index(['employeeId'])
export class RemarkRow {
  @PrimaryColumn({ type: 'uuid' })
  eventId: string;

  /** Place of the text in its event, from 0. */
  @PrimaryColumn({ type: 'integer' })
  line: number;

  @Column({ type: 'uuid' })
  employeeId: string;

  @Column({ type: 'text' })
  kind: RemarkKind;

  @Column({ type: 'text', nullable: true })
  text: string | null;

  /** `value`, or what became of it. */
  @Column({ type: 'text' })
  textState: Shown<string>['state'];
}
