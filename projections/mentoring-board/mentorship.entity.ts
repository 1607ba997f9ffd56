import type { Shown } from '@jejak/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { MentorshipState } from './states.js';

/** A mentorship, as far as one event or another says it. Sessions are counted when the board is read. */
@Entity()
@Index(['employeeId'])
@Index(['mentorId'])
export class MentorshipRow {
  @PrimaryColumn({ type: 'uuid' })
  mentorshipId: string;

  /** The mentee. */
  @Column({ type: 'uuid' })
  employeeId: string;

  @Column({ type: 'uuid' })
  mentorId: string;

  @Column({ type: 'text' })
  basis: string;

  @Column({ type: 'text' })
  state: MentorshipState;

  @Column({ type: 'date' })
  proposedOn: string;

  @Column({ type: 'date', nullable: true })
  startedOn: string | null;

  /** Also the day on which a proposal was declined. */
  @Column({ type: 'date', nullable: true })
  endedOn: string | null;

  @Column({ type: 'int', nullable: true })
  plannedSessions: number | null;

  @Column({ type: 'int', nullable: true })
  ratingByMentor: number | null;

  @Column({ type: 'int', nullable: true })
  ratingByMentee: number | null;

  /** Why it was declined or ended. */
  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ type: 'text', nullable: true })
  reasonState: Shown<string>['state'] | null;

  /** Why the mentor may guide without holding the levels. */
  @Column({ type: 'text', nullable: true })
  overrideReason: string | null;

  /** Null where nothing was overridden. */
  @Column({ type: 'text', nullable: true })
  overrideState: Shown<string>['state'] | null;
}

/** What the mentee is to reach in a competency, and what was reached. */
@Entity()
export class GoalRow {
  @PrimaryColumn({ type: 'uuid' })
  mentorshipId: string;

  @PrimaryColumn({ type: 'text' })
  competencyCode: string;

  @Column({ type: 'uuid' })
  employeeId: string;

  @Column({ type: 'int' })
  toLevel: number;

  /** Null until the end, and where nothing was said of it. */
  @Column({ type: 'int', nullable: true })
  endLevel: number | null;
}
