import type { AdjustmentChange, AdjustmentSource, AdjustmentStatus, Shown } from '@jejak/domain';
import { EventStep } from '@jejak/projection-engine';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One row per adjustment, as it stands. */
@Entity()
@Index(['decidedOn', 'position'])
@Index(['seriesId', 'position'])
@Index(['sourceId'])
@Index(['programmeId'], { where: 'programme_id IS NOT NULL' })
export class AdjustmentRow {
  @PrimaryColumn({ type: 'uuid' })
  adjustmentId: string;

  /** Of the decision in the log. */
  @Column({ type: 'bigint' })
  position: bigint;

  @Column({ type: 'uuid' })
  seriesId: string;

  @Column({ type: 'text' })
  sourceKind: AdjustmentSource;

  @Column({ type: 'uuid' })
  sourceId: string;

  @Column({ type: 'jsonb' })
  changes: AdjustmentChange[];

  @Column({ type: 'text' })
  state: AdjustmentStatus;

  @Column({ type: 'date' })
  decidedOn: string;

  /** The run that carries it out. */
  @Column({ type: 'uuid', nullable: true })
  programmeId: string | null;

  /** Day on which that was recorded, or on which it was withdrawn. */
  @Column({ type: 'date', nullable: true })
  endedOn: string | null;
}

/** One row per step that an adjustment took; only ever added to. */
@Entity()
@Index(['adjustmentId', 'position'])
@Index(['about'], { where: 'about IS NOT NULL' })
export class AdjustmentStepRow extends EventStep {
  @Column({ type: 'uuid' })
  adjustmentId: string;

  /** What it was then. */
  @Column({ type: 'text' })
  state: AdjustmentStatus;

  /** Whose key the reason is sealed under. */
  @Column({ type: 'text', nullable: true })
  about: string | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  /** What became of the reason; null where there was none. */
  @Column({ type: 'text', nullable: true })
  reasonState: Shown<string>['state'] | null;
}
