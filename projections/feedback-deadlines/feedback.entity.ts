import type { FeedbackStateName, Shown } from '@jejak/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a citizen said about a service, whatever became of it. */
@Entity()
export class FeedbackRow {
  @PrimaryColumn({ type: 'uuid' })
  feedbackId: string;

  @Column({ type: 'uuid' })
  unitId: string;

  @Column({ type: 'text' })
  channel: string;

  @Column({ type: 'text' })
  category: string;

  /** As it was triaged last; null until then. */
  @Column({ type: 'jsonb', nullable: true })
  competencies: string[] | null;
}

/** One answer that is owed: the first, and one more each time that the citizen wanted another. */
@Entity()
@Index(['receivedOn', 'feedbackId', 'round'])
@Index(['unitId', 'receivedOn'])
export class RoundRow {
  @PrimaryColumn({ type: 'uuid' })
  feedbackId: string;

  @PrimaryColumn({ type: 'integer' })
  round: number;

  @Column({ type: 'uuid' })
  unitId: string;

  @Column({ type: 'text' })
  state: FeedbackStateName;

  @Column({ type: 'timestamptz' })
  receivedAt: Date;

  /** Day in Medan from which the time for an answer counts. */
  @Column({ type: 'date' })
  receivedOn: string;

  /** Null until it is triaged. */
  @Column({ type: 'text', nullable: true })
  class: string | null;

  /** Null until it is triaged. */
  @Column({ type: 'date', nullable: true })
  dueOn: string | null;

  /** Rules by which the due date was set. */
  @Column({ type: 'text', nullable: true })
  rule: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  respondedAt: Date | null;

  /** Day in Medan of the answer. */
  @Column({ type: 'date', nullable: true })
  respondedOn: string | null;

  @Column({ type: 'text', nullable: true })
  outcome: string | null;

  @Column({ type: 'boolean', nullable: true })
  satisfied: boolean | null;
}

/** What was said and answered in a round, in the words of people. */
@Entity()
export class TextRow {
  @PrimaryColumn({ type: 'uuid' })
  feedbackId: string;

  @PrimaryColumn({ type: 'integer' })
  round: number;

  @Column({ type: 'uuid' })
  unitId: string;

  /** What the citizen said; from the second round on, why another answer is wanted. */
  @Column({ type: 'text', nullable: true })
  text: string | null;

  @Column({ type: 'text', nullable: true })
  textState: Shown<string>['state'] | null;

  /** How to reach the citizen; of the first round. */
  @Column({ type: 'text', nullable: true })
  contact: string | null;

  /** Null where it is anonymous. */
  @Column({ type: 'text', nullable: true })
  contactState: Shown<string>['state'] | null;

  @Column({ type: 'text', nullable: true })
  response: string | null;

  /** Null until it is answered. */
  @Column({ type: 'text', nullable: true })
  responseState: Shown<string>['state'] | null;
}
