import type { DisputedRecord, DisputeStatus, RecordKeeper, Shown } from '@jejak/domain';
import { EventStep } from '@jejak/projection-engine';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One row per disputed record, as its latest dispute stands. */
@Entity()
@Index(['employeeId'])
@Index(['dueOn'])
export class DisputeRow {
  @PrimaryColumn({ type: 'uuid' })
  disputeId: string;

  /** Whose record it is. */
  @Column({ type: 'uuid' })
  employeeId: string;

  @Column({ type: 'text' })
  kind: DisputedRecord;

  @Column({ type: 'uuid' })
  recordId: string;

  /** The event that said it last when it was disputed. */
  @Column({ type: 'uuid' })
  eventId: string;

  @Column({ type: 'bigint' })
  eventPosition: bigint;

  @Column({ type: 'jsonb' })
  keepers: RecordKeeper[];

  @Column({ type: 'text' })
  state: DisputeStatus;

  @Column({ type: 'date' })
  openedOn: string;

  /** Last day for an answer. */
  @Column({ type: 'date' })
  dueOn: string;

  /** Day in Medan of the answer, or on which it was withdrawn. */
  @Column({ type: 'date', nullable: true })
  endedOn: string | null;

  /** The event that put the record right. */
  @Column({ type: 'uuid', nullable: true })
  correctionId: string | null;

  @Column({ type: 'bigint', nullable: true })
  correctionPosition: bigint | null;
}

/** One row per step of a dispute; only ever added to. */
@Entity()
@Index(['disputeId', 'position'])
@Index(['employeeId'])
export class DisputeStepRow extends EventStep {
  @Column({ type: 'uuid' })
  disputeId: string;

  @Column({ type: 'uuid' })
  employeeId: string;

  /** What it was then. */
  @Column({ type: 'text' })
  state: DisputeStatus;

  /** What is said to be wrong, or why it was answered so. */
  @Column({ type: 'text', nullable: true })
  reason: string | null;

  /** What became of the reason; null where there was none. */
  @Column({ type: 'text', nullable: true })
  reasonState: Shown<string>['state'] | null;
}
