import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Lesson hours that were credited to an employee, or, below zero, taken back; only ever added to. */
@Entity()
@Index(['employeeId', 'year', 'jp', 'programmeId', 'occurredOn'])
@Index(['year', 'employeeId', 'jp', 'recordedAt'])
export class CreditRow {
  /** Of the event in the log. */
  @PrimaryColumn({ type: 'bigint' })
  position: bigint;

  @Column({ type: 'uuid' })
  employeeId: string;

  /** Null where they are for learning elsewhere, or for mentoring. */
  @Column({ type: 'uuid', nullable: true })
  programmeId: string | null;

  /** The claim of learning elsewhere, where they are for one. */
  @Column({ type: 'uuid', nullable: true })
  claimId: string | null;

  /** The mentorship of the session that they are for. */
  @Column({ type: 'uuid', nullable: true })
  mentorshipId: string | null;

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
