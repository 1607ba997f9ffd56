import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

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
