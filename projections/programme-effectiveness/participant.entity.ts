import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A seat in a run, and how it ended. */
@Entity()
@Index(['employeeId', 'programmeId'], { where: 'ended_on IS NULL' })
@Index(['employeeId', 'endedOn', 'programmeId', 'outcome', 'attendancePct'], {
  where: 'ended_on IS NOT NULL',
})
export class ParticipantRow {
  @PrimaryColumn({ type: 'uuid' })
  programmeId: string;

  @PrimaryColumn({ type: 'uuid' })
  employeeId: string;

  @Column({ type: 'text' })
  basis: string;

  @Column({ type: 'boolean' })
  withdrawn: boolean;

  @Column({ type: 'numeric', nullable: true })
  preScore?: number | null;

  @Column({ type: 'numeric', nullable: true })
  postScore?: number | null;

  @Column({ type: 'numeric', nullable: true })
  attendancePct?: number | null;

  /** Day on which the run ended; null until it did. */
  @Column({ type: 'date', nullable: true })
  endedOn?: string | null;

  @Column({ type: 'text', nullable: true })
  outcome?: string | null;
}
