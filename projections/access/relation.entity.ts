import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What somebody is to an employee or to a programme. */
@Entity()
@Index(['subjectId'])
export class RelationRow {
  /** Id of an employee, or of an account where events name no employee. */
  @PrimaryColumn({ type: 'uuid' })
  personId: string;

  /** `ASSESSOR` of an employee, `FACILITATOR` of a programme. */
  @PrimaryColumn({ type: 'text' })
  kind: string;

  @PrimaryColumn({ type: 'uuid' })
  subjectId: string;
}

/** A mentorship that runs. Two of the same people are two rows: the end of one leaves the other. */
@Entity()
@Index(['mentorId'])
@Index(['menteeId'])
export class MentoringRow {
  @PrimaryColumn({ type: 'uuid' })
  mentorshipId: string;

  @Column({ type: 'uuid' })
  mentorId: string;

  @Column({ type: 'uuid' })
  menteeId: string;
}

/** Something that nobody may do about themselves: who did it, about whom. */
@Entity()
@Index(['actorId'])
@Index(['shownBy'], { where: 'shown_by IS NOT NULL' })
@Index(['otherActorId'], { where: 'other_actor_id IS NOT NULL' })
export class DeedRow {
  /** Of the event in the log. */
  @PrimaryColumn({ type: 'bigint' })
  position: bigint;

  /** Which duty would not be kept apart. */
  @PrimaryColumn({ type: 'text' })
  kind: string;

  /** Opaque id of who did it: an account, or a policy. */
  @Column({ type: 'text' })
  actorId: string;

  /** Ids of the employees whom it is about. */
  @Column({ type: 'jsonb' })
  employeeIds: readonly string[];

  /** The employee with whom the event itself shows that a duty was not kept apart. */
  @Column({ type: 'uuid', nullable: true })
  shownBy: string | null;

  /** Opaque id of who did what this decides about: of the same person it must not be. */
  @Column({ type: 'text', nullable: true })
  otherActorId: string | null;

  @Column({ type: 'text' })
  stream: string;

  @Column({ type: 'timestamptz' })
  recordedAt: Date;
}
