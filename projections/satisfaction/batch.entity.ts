import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A survey of a unit in a quarter. */
@Entity()
@Index(['unitId', 'period'])
export class SurveyRow {
  @PrimaryColumn({ type: 'uuid' })
  surveyId: string;

  @Column({ type: 'uuid' })
  unitId: string;

  /** `2026-Q2`. */
  @Column({ type: 'text' })
  period: string;

  @Column({ type: 'boolean' })
  open: boolean;

  /** Counter or service; null where none is named. */
  @Column({ type: 'text', nullable: true })
  service: string | null;
}

/** Answers that were handed in together and count: their number, and the sum of those to each question. */
@Entity()
@Index(['surveyId'])
export class BatchRow {
  @PrimaryColumn({ type: 'uuid' })
  batchId: string;

  @Column({ type: 'uuid' })
  surveyId: string;

  @Column({ type: 'uuid' })
  unitId: string;

  @Column({ type: 'integer' })
  n: number;

  @Column({ type: 'integer' })
  u1: number;

  @Column({ type: 'integer' })
  u2: number;

  @Column({ type: 'integer' })
  u3: number;

  @Column({ type: 'integer' })
  u4: number;

  @Column({ type: 'integer' })
  u5: number;

  @Column({ type: 'integer' })
  u6: number;

  @Column({ type: 'integer' })
  u7: number;

  @Column({ type: 'integer' })
  u8: number;

  @Column({ type: 'integer' })
  u9: number;
}
