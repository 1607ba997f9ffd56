import type { Shown } from '@jejak/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A place of an employee in a talent pool; one that ended stays. */
@Entity()
@Index(['pool', 'position'])
@Index(['employeeId'])
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

  @Column({ type: 'timestamptz' })
  recordedAt: Date;

  /** Account of whoever decided it. */
  @Column({ type: 'text' })
  decidedBy: string;

  /** Null while it stands. */
  @Column({ type: 'timestamptz', nullable: true })
  withdrawnAt: Date | null;

  /** By what merit. */
  @Column({ type: 'text', nullable: true })
  reason: string | null;

  /** What became of the reason. */
  @Column({ type: 'text', nullable: true })
  reasonState: Shown<string>['state'] | null;
}
