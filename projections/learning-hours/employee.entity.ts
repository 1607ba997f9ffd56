import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An employee of the register. */
@Entity()
@Index(['employeeId', 'kind', 'recordedAt'])
export class EmployeeRow {
  @PrimaryColumn({ type: 'uuid' })
  employeeId: string;

  @Column({ type: 'text' })
  kind: string;

  @Column({ type: 'timestamptz' })
  recordedAt: Date;
}

/** Where an employee works from a day on; only ever added to. */
@Entity()
@Index(['employeeId', 'effectiveDate', 'position'])
@Index(['unitId', 'employeeId'])
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

  @Column({ type: 'date' })
  effectiveDate: string;

  @Column({ type: 'timestamptz' })
  recordedAt: Date;
}
