import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Lesson hours that were credited to an employee; only ever added to. */
@Entity()
@Index(['employeeId', 'year', 'jp', 'programmeId', 'occurredOn'])
@Index(['year', 'employeeId', 'jp', 'recordedAt'])
export class CreditRow {
  /** Of the event in the log. */
  @PrimaryColumn({ type: 'bigint' })
  position: bigint;

  @Column({ type: 'uuid' })
  employeeId: string;

  @Column({ type: 'uuid' })
  programmeId: string;

  @Column({ type: 'smallint' })
  year: number;

  @Column({ type: 'text' })
  form: string;

  @Column({ type: 'text' })
  rule: string;

  @Column({ type: 'numeric' })
  jp: number;

  /** Day in Medan of the crediting. */
  @Column({ type: 'date' })
  occurredOn: string;

  @Column({ type: 'timestamptz' })
  recordedAt: Date;
}
