import type { CommitmentOutcome, Shown } from '@jejak/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A forum that was held. */
@Entity()
@Index(['unitId', 'heldOn'])
export class ForumRow {
  @PrimaryColumn({ type: 'uuid' })
  forumId: string;

  /** The unit that held it. */
  @Column({ type: 'uuid' })
  unitId: string;

  @Column({ type: 'date' })
  heldOn: string;

  @Column({ type: 'text' })
  place: string;

  @Column({ type: 'integer' })
  civilServants: number;

  @Column({ type: 'integer' })
  citizens: number;

  /** How often the record of the meeting was put right. */
  @Column({ type: 'integer' })
  corrections: number;
}

/** What was promised at a forum, and what came of it. */
@Entity()
@Index(['forumId'])
@Index(['unitId', 'dueOn'])
export class CommitmentRow {
  @PrimaryColumn({ type: 'uuid' })
  commitmentId: string;

  @Column({ type: 'uuid' })
  forumId: string;

  /** The unit that has to keep it. */
  @Column({ type: 'uuid' })
  unitId: string;

  @Column({ type: 'text' })
  what: string;

  @Column({ type: 'date' })
  dueOn: string;

  /** Null until it is reported, as the two below. */
  @Column({ type: 'text', nullable: true })
  outcome: CommitmentOutcome | null;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'date', nullable: true })
  reportedOn: string | null;

  /** How often it or its report was put right. */
  @Column({ type: 'integer' })
  corrections: number;
}

/** What somebody said at a forum. */
@Entity()
@Index(['forumId'])
export class AspirationRow {
  @PrimaryColumn({ type: 'uuid' })
  feedbackId: string;

  @Column({ type: 'uuid' })
  forumId: string;

  /** The unit that held the forum. */
  @Column({ type: 'uuid' })
  unitId: string;

  @Column({ type: 'text' })
  tag: string;

  @Column({ type: 'text', nullable: true })
  text: string | null;

  @Column({ type: 'text', nullable: true })
  textState: Shown<string>['state'] | null;
}
