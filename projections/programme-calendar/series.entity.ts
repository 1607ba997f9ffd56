import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One row per plan of a series. */
@Entity()
export class SeriesPlanRow {
  @PrimaryColumn({ type: 'uuid' })
  seriesId: string;

  /** Number of the plan, from 1. */
  @PrimaryColumn({ type: 'integer' })
  plan: number;

  @Column({ type: 'text' })
  titleId: string;

  @Column({ type: 'text', nullable: true })
  titleEn: string | null;

  /** RFC 5545. */
  @Column({ type: 'text' })
  rule: string;

  @Column({ type: 'date' })
  startsOn: string;

  /** Last day, where it was ended before its time. */
  @Column({ type: 'date', nullable: true })
  endedOn: string | null;
}

/** One row per day on which a plan expects a run. */
@Entity()
export class OccurrenceRow {
  @PrimaryColumn({ type: 'uuid' })
  seriesId: string;

  @PrimaryColumn({ type: 'integer' })
  plan: number;

  @PrimaryColumn({ type: 'date' })
  occursOn: string;

  /** First and last day on which the run may begin that is this one. */
  @Column({ type: 'date' })
  windowFrom: string;

  @Column({ type: 'date' })
  windowUntil: string;
}
