import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * Something that happened to an employee and that no other view keeps with both of its times; only ever added to. What
 * happened to two is a row of each, so that it is seen by those who see the one or the other.
 */
@Entity()
@Index(['employeeId'])
export class HappeningRow {
  /** Of the event in the log. */
  @PrimaryColumn({ type: 'bigint' })
  position: bigint;

  /** To whom it happened. */
  @PrimaryColumn({ type: 'uuid' })
  employeeId: string;

  /** MENTORSHIP: who guides: somebody else, or this employee. */
  @Column({ type: 'uuid', nullable: true })
  mentorId: string | null;

  @Column({ type: 'text' })
  kind: 'SEAT' | 'CERTIFICATE' | 'CLAIM' | 'QUALIFICATION' | 'MENTORSHIP' | 'FOLLOW_UP';

  @Column({ type: 'text' })
  outcome: string;

  @Column({ type: 'timestamptz' })
  occurredAt: Date;

  @Column({ type: 'timestamptz' })
  recordedAt: Date;

  /** Day from which it is true, where the event names one. */
  @Column({ type: 'date', nullable: true })
  validOn: string | null;

  @Column({ type: 'uuid', nullable: true })
  programmeId: string | null;

  /** The session, certificate, claim, qualification, mentorship or follow-up. */
  @Column({ type: 'uuid', nullable: true })
  refId: string | null;

  /** CLAIM: lesson hours claimed, or for which it counts. */
  @Column({ type: 'numeric', nullable: true })
  jp: number | null;
}
