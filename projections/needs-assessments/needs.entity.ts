import type { NeedsInstrument } from '@jejak/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export type NeedsStatus = 'OPEN' | 'CONCLUDED' | 'CANCELLED';

/** An assessment of needs. */
@Entity()
@Index(['opensAt', 'needsId'])
export class NeedsRow {
  @PrimaryColumn({ type: 'uuid' })
  needsId: string;

  @Column({ type: 'text' })
  status: NeedsStatus;

  /** The year for which development will be planned. */
  @Column({ type: 'smallint' })
  year: number;

  @Column({ type: 'jsonb' })
  positionFamilies: string[];

  @Column({ type: 'jsonb' })
  instruments: NeedsInstrument[];

  @Column({ type: 'timestamptz' })
  opensAt: Date;

  @Column({ type: 'timestamptz' })
  closesAt: Date;

  @Column({ type: 'integer' })
  responses: number;

  @Column({ type: 'integer' })
  focusGroups: number;

  /** How often findings from papers were recorded. */
  @Column({ type: 'integer' })
  papers: number;

  /** Who was asked to answer the survey; null before the conclusion and without a survey. */
  @Column({ type: 'integer', nullable: true })
  invited: number | null;

  /** Per cent. */
  @Column({ type: 'numeric', nullable: true })
  responseRate: number | null;

  /** When it was concluded or given up. */
  @Column({ type: 'timestamptz', nullable: true })
  endedAt: Date | null;
}

/** A unit of the scope of an assessment. */
@Entity()
@Index(['unitId', 'needsId'])
export class ScopeRow {
  @PrimaryColumn({ type: 'uuid' })
  needsId: string;

  @PrimaryColumn({ type: 'uuid' })
  unitId: string;
}
