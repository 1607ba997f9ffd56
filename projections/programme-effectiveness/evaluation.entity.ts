import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An evaluation of a run. */
@Entity()
@Index(['programmeId'])
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
