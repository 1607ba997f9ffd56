import type { Shown } from '@jejak/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A session as it stands, corrections included. */
@Entity()
@Index(['mentorshipId'])
export class SessionRow {
  @PrimaryColumn({ type: 'uuid' })
  sessionId: string;

  @Column({ type: 'uuid' })
  mentorshipId: string;

  /** The mentee. */
  @Column({ type: 'uuid' })
  employeeId: string;

  @Column({ type: 'date' })
  heldOn: string;

  @Column({ type: 'int' })
  minutes: number;

  /** Competency codes. */
  @Column({ type: 'jsonb' })
  topics: readonly string[];

  /** `MENTOR` or `MENTEE`. */
  @Column({ type: 'text' })
  recordedBy: string;

  @Column({ type: 'boolean' })
  confirmed: boolean;

  @Column({ type: 'text', nullable: true })
  challenge: string | null;

  @Column({ type: 'text', nullable: true })
  nextSteps: string | null;

  /** Of both; null where neither was given. */
  @Column({ type: 'text', nullable: true })
  notesState: Shown<string>['state'] | null;
}
