import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How far a run has come. */
export type RunStatus = 'SCHEDULED' | 'RUNNING' | 'COMPLETED' | 'CANCELLED';

/** A run (*angkatan*) of a programme. */
@Entity()
@Index(['seriesId'])
@Index(['startsAt', 'programmeId'])
@Index(['status', 'startsAt', 'programmeId'])
@Index(['titleId', 'seriesId'])
export class RunRow {
  @PrimaryColumn({ type: 'uuid' })
  programmeId: string;

  @Column({ type: 'uuid' })
  seriesId: string;

  @Column({ type: 'text' })
  titleId: string;

  @Column({ type: 'text', nullable: true })
  titleEn: string | null;

  @Column({ type: 'text' })
  form: string;

  @Column({ type: 'text' })
  mode: string;

  @Column({ type: 'text' })
  status: RunStatus;

  /** Start of the first session of the latest calendar. */
  @Column({ type: 'timestamptz' })
  startsAt: Date;

  /** By what its file was closed: `EVALUATION`, or `WAIVER`; null while it is not. */
  @Column({ type: 'text', nullable: true })
  closedBy?: string | null;

  @Column({ type: 'date', nullable: true })
  endedOn: string | null;

  @Column({ type: 'integer' })
  capacity: number;

  /** Lesson hours planned. */
  @Column({ type: 'numeric' })
  totalJp: number;

  @Column({ type: 'numeric', nullable: true })
  realisedJp: number | null;

  @Column({ type: 'numeric', nullable: true })
  passScore: number | null;

  @Column({ type: 'bigint', nullable: true })
  budgetIdr: number | null;

  @Column({ type: 'bigint', nullable: true })
  costIdr: number | null;
}
