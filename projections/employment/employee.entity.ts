import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Somebody whose registration was withdrawn: nobody's placements count under this id. */
@Entity()
export class WithdrawnRow {
  @PrimaryColumn({ type: 'uuid' })
  employeeId: string;
}

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
