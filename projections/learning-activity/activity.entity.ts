import type { ActivityVerb } from '@jejak/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One thing that a participant did on a platform. What was taken back is gone from here. */
@Entity()
@Index(['programmeId', 'employeeId'])
export class ActivityRow {
  @PrimaryColumn({ type: 'uuid' })
  programmeId: string;

  @PrimaryColumn({ type: 'uuid' })
  employeeId: string;

  @PrimaryColumn({ type: 'uuid' })
  activityId: string;

  /** The platform. */
  @Column({ type: 'text' })
  source: string;

  @Column({ type: 'text' })
  verb: ActivityVerb;

  /** Null of a post. */
  @Column({ type: 'text', nullable: true })
  object: string | null;

  @Column({ type: 'timestamptz' })
  at: Date;

  @Column({ type: 'integer', nullable: true })
  minutes: number | null;

  /** Of the whole course, per cent. */
  @Column({ type: 'double precision', nullable: true })
  progressPct: number | null;

  /** What the platform scored, −1 to 1. */
  @Column({ type: 'double precision', nullable: true })
  scaledScore: number | null;
}
