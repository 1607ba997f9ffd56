import type { Basis, DeclineReason, NominationStatus, Shown } from '@jejak/domain';
import { EventStep } from '@jejak/projection-engine';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One row per nomination; one that was declined or withdrawn stays when the person is nominated anew. */
@Entity()
@Index(['position'])
@Index(['employeeId'])
@Index(['programmeId'])
export class NominationRow {
  @PrimaryColumn({ type: 'uuid' })
  nominationId: string;

  @PrimaryColumn({ type: 'integer' })
  attempt: number;

  /** Of the event in the log that made it. */
  @Column({ type: 'bigint' })
  position: bigint;

  @Column({ type: 'uuid' })
  programmeId: string;

  @Column({ type: 'uuid' })
  employeeId: string;

  @Column({ type: 'text' })
  basis: Basis;

  @Column({ type: 'uuid', nullable: true })
  planId: string | null;

  @Column({ type: 'uuid', nullable: true })
  itemId: string | null;

  @Column({ type: 'text' })
  status: NominationStatus;

  /** Whether they were nominated although the run is not for their position. */
  @Column({ type: 'boolean' })
  overridden: boolean;

  @Column({ type: 'timestamptz' })
  nominatedAt: Date;

  /** When it was accepted or declined. */
  @Column({ type: 'timestamptz', nullable: true })
  decidedAt: Date | null;

  /** Why it was declined. */
  @Column({ type: 'text', nullable: true })
  reasonCode: DeclineReason | null;
}

/** One row per step of a nomination; only ever added to. */
@Entity()
@Index(['nominationId', 'position'])
export class NominationStepRow extends EventStep {
  @Column({ type: 'uuid' })
  nominationId: string;

  @Column({ type: 'integer' })
  attempt: number;

  @Column({ type: 'uuid' })
  employeeId: string;

  /** What it was then. */
  @Column({ type: 'text' })
  status: NominationStatus;

  @Column({ type: 'text', nullable: true })
  reasonCode: DeclineReason | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  /** What became of the reason; null where there was none. */
  @Column({ type: 'text', nullable: true })
  reasonState: Shown<string>['state'] | null;
}

/** Somebody who stands on the waiting list of a run. */
@Entity()
export class WaitingRow {
  @PrimaryColumn({ type: 'uuid' })
  programmeId: string;

  @PrimaryColumn({ type: 'uuid' })
  employeeId: string;

  /** Of the event in the log: the smaller, the sooner. */
  @Column({ type: 'bigint' })
  position: bigint;
}

/** A competency that a run of a programme is about. */
@Entity()
export class ProgrammeCompetencyRow {
  @PrimaryColumn({ type: 'uuid' })
  programmeId: string;

  @PrimaryColumn({ type: 'text' })
  competencyCode: string;

  /** Level to reach, 0 to 5. */
  @Column({ type: 'integer' })
  targetLevel: number;
}

/** A position, a family or a class of positions for which a run is; none: it is for everybody. */
@Entity()
export class ProgrammeEligibilityRow {
  @PrimaryColumn({ type: 'uuid' })
  programmeId: string;

  @PrimaryColumn({ type: 'text' })
  eligibleBy: EligibleBy;

  /** Id of the position, or the code of the family or class. */
  @PrimaryColumn({ type: 'text' })
  value: string;
}

/** By what somebody is eligible. */
export type EligibleBy = 'POSITION' | 'FAMILY' | 'CLASS';
