import type { PositionClass } from '@jejak/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A unit in which somebody was ever placed. */
@Entity()
export class UnitRow {
  @PrimaryColumn({ type: 'uuid' })
  unitId: string;
}

/** Where an employee works, and as what, from a day on; only ever added to. */
@Entity()
@Index(['employeeId', 'effectiveDate', 'position', 'unitId', 'positionId', 'positionClass'])
@Index(['unitId', 'employeeId', 'effectiveDate'])
export class PlacementRow {
  /** Of the event in the log: of two changes on one day the later one stands. */
  @PrimaryColumn({ type: 'bigint' })
  position: bigint;

  @Column({ type: 'uuid' })
  employeeId: string;

  /** `REGISTERED`, or what changed. */
  @Column({ type: 'text' })
  change: string;

  /** Null where the employee left. */
  @Column({ type: 'uuid', nullable: true })
  unitId: string | null;

  /** Position (*jabatan*); null where the employee left. */
  @Column({ type: 'uuid', nullable: true })
  positionId: string | null;

  /** Null where the employee left. */
  @Column({ type: 'text', nullable: true })
  positionClass: PositionClass | null;

  /** Grade (*golongan ruang*); null where none was told. */
  @Column({ type: 'text', nullable: true })
  grade: string | null;

  @Column({ type: 'date' })
  effectiveDate: string;

  @Column({ type: 'timestamptz' })
  recordedAt: Date;
}
