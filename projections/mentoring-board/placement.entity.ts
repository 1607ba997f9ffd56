import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Where an employee works from a day on; only ever added to. */
@Entity()
@Index(['employeeId', 'effectiveDate', 'position'])
@Index(['unitId'])
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
