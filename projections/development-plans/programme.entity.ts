import type { Shown } from '@jejak/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A run of a programme: under which item of a plan it is, and how far. */
@Entity()
@Index(['planId', 'itemId'], { where: 'plan_id IS NOT NULL' })
export class PlannedProgrammeRow {
  @PrimaryColumn({ type: 'uuid' })
  programmeId: string;

  @Column({ type: 'uuid', nullable: true })
  planId: string | null;

  @Column({ type: 'uuid', nullable: true })
  itemId: string | null;

  /** `PLAN`, `OFF_PLAN` with a reason, or null where nothing is said. */
  @Column({ type: 'text', nullable: true })
  basis: string | null;

  @Column({ type: 'text' })
  status: string;

  /** Seats held. */
  @Column({ type: 'integer' })
  enrolled: number;

  /** Participants with outcome PASSED, FAILED or ATTENDED. */
  @Column({ type: 'integer' })
  done: number;

  @Column({ type: 'bigint', nullable: true })
  costIdr: number | null;
}

/** Why a run of a programme is under no plan. */
@Entity()
@Index(['about'], { where: 'about IS NOT NULL' })
export class OffPlanReasonRow {
  @PrimaryColumn({ type: 'uuid' })
  programmeId: string;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ type: 'text', nullable: true })
  reasonState: Shown<string>['state'] | null;

  /** Who scheduled it. */
  @Column({ type: 'uuid', nullable: true })
  about: string | null;
}
