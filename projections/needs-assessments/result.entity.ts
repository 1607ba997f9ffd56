import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A gap with which an assessment ended. */
@Entity()
export class GapRow {
  @PrimaryColumn({ type: 'uuid' })
  needsId: string;

  /** From 1: by priority, then by gap × headcount. */
  @PrimaryColumn({ type: 'integer' })
  rank: number;

  @Column({ type: 'uuid' })
  unitId: string;

  @Column({ type: 'text' })
  competencyCode: string;

  @Column({ type: 'numeric' })
  requiredAverage: number;

  @Column({ type: 'numeric' })
  actualAverage: number;

  @Column({ type: 'integer' })
  headcount: number;

  @Column({ type: 'smallint' })
  priority: number;
}

/** What came in about a competency while an assessment was open: only ever counted up. */
@Entity()
export class SignalRow {
  @PrimaryColumn({ type: 'uuid' })
  needsId: string;

  @PrimaryColumn({ type: 'text' })
  competencyCode: string;

  /** Respondents of the survey who lack it. */
  @Column({ type: 'integer' })
  mentions: number;

  /** Sum of the priorities, 1 to 5, that they gave it. */
  @Column({ type: 'integer' })
  prioritySum: number;

  /** Votes in focus groups. */
  @Column({ type: 'integer' })
  votes: number;

  /** Findings of focus groups and papers. */
  @Column({ type: 'integer' })
  findings: number;
}

/** What was answered to a question of the survey, all respondents together: only ever counted up. */
@Entity()
export class AnswerRow {
  @PrimaryColumn({ type: 'uuid' })
  needsId: string;

  /** Code of the question. */
  @PrimaryColumn({ type: 'text' })
  question: string;

  /** Place among the questions, from 1. */
  @Column({ type: 'integer' })
  line: number;

  @Column({ type: 'integer' })
  answers: number;

  /** Sum of the answers, each 1 to 5. */
  @Column({ type: 'integer' })
  sum: number;

  /** Answers of 1 or 2. */
  @Column({ type: 'integer' })
  low: number;
}

/** A forum that findings came of. */
@Entity()
export class ForumSourceRow {
  @PrimaryColumn({ type: 'uuid' })
  needsId: string;

  @PrimaryColumn({ type: 'uuid' })
  forumId: string;

  /** What was said there that is named. */
  @Column({ type: 'integer' })
  aspirations: number;

  /** What was promised there that is named. */
  @Column({ type: 'integer' })
  commitments: number;
}
