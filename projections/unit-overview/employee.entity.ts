import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A unit in which somebody was ever placed. */
@Entity()
export class UnitRow {
  @PrimaryColumn({ type: 'uuid' })
  unitId: string;
}

/** An employee of the register. */
@Entity()
@Index(['employeeId', 'kind'])
export class EmployeeRow {
  @PrimaryColumn({ type: 'uuid' })
  employeeId: string;

  @Column({ type: 'text' })
  kind: string;
}

/** Where an employee works from a day on; only ever added to. */
@Entity()
@Index(['employeeId', 'effectiveDate', 'position', 'unitId'])
@Index(['unitId', 'employeeId', 'effectiveDate'])
export class PlacementRow {
  /** Of the event in the log: of two changes on one day the later one stands. */
  @PrimaryColumn({ type: 'bigint' })
  position: bigint;

  @Column({ type: 'uuid' })
  employeeId: string;

  /** Null where the employee left. */
  @Column({ type: 'uuid', nullable: true })
  unitId: string | null;

  @Column({ type: 'date' })
  effectiveDate: string;
}
