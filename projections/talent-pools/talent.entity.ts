import type { Shown } from '@jejak/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A place of an employee in a talent pool; one that ended stays. */
@Entity()
@Index(['pool', 'position'])
@Index(['employeeId'])
@Index(['recordedOn', 'talentId'])
export class TalentRow {
  @PrimaryColumn({ type: 'uuid' })
  talentId: string;

  @Column({ type: 'uuid' })
  employeeId: string;

  /** Of the event in the log that made it. */
  @Column({ type: 'bigint' })
  position: bigint;

  @Column({ type: 'text' })
  pool: string;

  /** Position (*jabatan*) for which they are developed. */
  @Column({ type: 'uuid' })
  targetPositionId: string;

  /** Day in Medan. */
  @Column({ type: 'date' })
  recordedOn: string;

  /** Account of whoever decided it. */
  @Column({ type: 'text' })
  decidedBy: string;

  /** Day in Medan; null while it stands. */
  @Column({ type: 'date', nullable: true })
  withdrawnOn: string | null;

  /** By what merit. */
  @Column({ type: 'text', nullable: true })
  reason: string | null;

  /** What became of the reason. */
  @Column({ type: 'text', nullable: true })
  reasonState: Shown<string>['state'] | null;
}
