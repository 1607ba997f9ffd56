import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An evaluation of a run. */
@Entity()
@Index(['programmeId'])
@Index(['dueOn', 'evaluationId'])
@Index(['dueOn'], { where: 'verdict IS NULL' })
export class EvaluationRow {
  @PrimaryColumn({ type: 'uuid' })
  evaluationId: string;

  @Column({ type: 'uuid' })
  programmeId: string;

  /** Kirkpatrick's level, 1 to 4. */
  @Column({ type: 'smallint' })
  level: number;

  @Column({ type: 'text' })
  instrument: string;

  @Column({ type: 'text', nullable: true })
  verdict: string | null;

  /** The rule by which a policy opened it; null where a person did. */
  @Column({ type: 'text', nullable: true })
  ruleId: string | null;

  @Column({ type: 'date' })
  openedOn: string;

  /** First day of which records tell; null where any may. */
  @Column({ type: 'date', nullable: true })
  opensOn: string | null;

  @Column({ type: 'date' })
  dueOn: string;

  @Column({ type: 'date', nullable: true })
  concludedOn: string | null;

  /** With fewer it concludes `INSUFFICIENT_DATA`. */
  @Column({ type: 'integer' })
  minRecords: number;

  @Column({ type: 'integer' })
  records: number;
}

/** What somebody added to a questionnaire in their own words. */
@Entity()
@Index(['programmeId'])
export class CommentRow {
  @PrimaryColumn({ type: 'uuid' })
  recordId: string;

  @Column({ type: 'uuid' })
  evaluationId: string;

  @Column({ type: 'uuid' })
  programmeId: string;

  @Column({ type: 'uuid' })
  respondentId: string;

  @Column({ type: 'text', nullable: true })
  comment: string | null;

  @Column({ type: 'text', nullable: true })
  commentState: string | null;
}

/** A questionnaire, an interview or an observation. */
@Entity()
@Index(['programmeId', 'level'])
export class EvaluationRecordRow {
  @PrimaryColumn({ type: 'uuid' })
  recordId: string;

  @Column({ type: 'uuid' })
  evaluationId: string;

  @Column({ type: 'uuid' })
  programmeId: string;

  @Column({ type: 'smallint' })
  level: number;

  /** Answers go from 1 to this. */
  @Column({ type: 'integer' })
  scaleMax: number;

  @Column({ type: 'jsonb' })
  items: { aspect: string; value: number }[];

  @Column({ type: 'boolean' })
  corrected: boolean;
}
