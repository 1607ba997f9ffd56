import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A seat in a run, and how it ended. */
@Entity()
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

  @Column({ type: 'text', nullable: true })
  outcome?: string | null;
}
