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
