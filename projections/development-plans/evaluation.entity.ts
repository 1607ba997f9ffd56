import type { Shown } from '@jejak/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who was involved. */
export interface PartyColumn {
  readonly kind: string;
  readonly organisation: string;
}

/** An evaluation of a plan as a whole. */
@Entity()
@Index(['planId', 'until'])
export class PlanEvaluationRow {
  @PrimaryColumn({ type: 'uuid' })
  evaluationId: string;

  @Column({ type: 'uuid' })
  planId: string;

  @Column({ type: 'uuid', nullable: true })
  unitId: string | null;

  @Column({ type: 'uuid', nullable: true })
  employeeId: string | null;

  @Column({ type: 'date' })
  from: string;

  @Column({ type: 'date' })
  until: string;

  @Column({ type: 'text' })
  verdict: string;

  @Column({ type: 'jsonb' })
  involved: readonly PartyColumn[];

  /** Place of the event in the log: of two that end on the same day the later one stands. */
  @Column({ type: 'bigint' })
  position: bigint;
}

/** What was said when a plan was evaluated, or why it was not. */
@Entity()
@Index(['planId'])
@Index(['about'], { where: 'about IS NOT NULL' })
export class PlanRemarkRow {
  /** Of the event in the log. */
  @PrimaryColumn({ type: 'bigint' })
  position: bigint;

  /** Within the event, from 0. */
  @PrimaryColumn({ type: 'smallint' })
  place: number;

  @Column({ type: 'uuid' })
  planId: string;

  @Column({ type: 'uuid', nullable: true })
  unitId: string | null;

  @Column({ type: 'uuid', nullable: true })
  employeeId: string | null;

  /** Null of a waiver. */
  @Column({ type: 'uuid', nullable: true })
  evaluationId: string | null;

  /** `FINDINGS`, `RECOMMENDATION` or `WAIVER`. */
  @Column({ type: 'text' })
  kind: string;

  @Column({ type: 'text', nullable: true })
  text: string | null;

  @Column({ type: 'text', nullable: true })
  textState: Shown<string>['state'] | null;

  /** Whom the text is about: the employee of an individual plan, or who acted. */
  @Column({ type: 'uuid', nullable: true })
  about: string | null;
}
