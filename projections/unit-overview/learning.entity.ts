import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A level that an assessment found; only ever added to. Of the events about one assessment the newest stands. */
@Entity()
@Index(['employeeId', 'assessmentId', 'position', 'assessedOn', 'competencyCode', 'gap'])
export class LevelRow {
  @PrimaryColumn({ type: 'bigint' })
  position: bigint;

  /** Place of the line in its event, from 0. */
  @PrimaryColumn({ type: 'integer' })
  line: number;

  @Column({ type: 'uuid' })
  employeeId: string;

  @Column({ type: 'uuid' })
  assessmentId: string;

  @Column({ type: 'date' })
  assessedOn: string;

  @Column({ type: 'text' })
  competencyCode: string;

  /** Required less actual. */
  @Column({ type: 'smallint' })
  gap: number;
}

/** How a programme ended for an employee. */
@Entity()
@Index(['employeeId', 'endedOn', 'programmeId', 'outcome', 'attendancePct'])
export class SeatRow {
  @PrimaryColumn({ type: 'uuid' })
  employeeId: string;

  @PrimaryColumn({ type: 'uuid' })
  programmeId: string;

  @Column({ type: 'date' })
  endedOn: string;

  @Column({ type: 'text' })
  outcome: string;

  @Column({ type: 'numeric', nullable: true })
  attendancePct: number | null;
}

/** Lesson hours that were credited. */
@Entity()
@Index(['employeeId', 'year', 'jp', 'programmeId', 'occurredOn'])
export class CreditRow {
  @PrimaryColumn({ type: 'bigint' })
  position: bigint;

  @Column({ type: 'uuid' })
  employeeId: string;

  @Column({ type: 'uuid' })
  programmeId: string;

  @Column({ type: 'smallint' })
  year: number;

  @Column({ type: 'numeric' })
  jp: number;

  /** Day in Medan of the crediting; that of the learning is the programme's, where it is known. */
  @Column({ type: 'date' })
  occurredOn: string;
}
