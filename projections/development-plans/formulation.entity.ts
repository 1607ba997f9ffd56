import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { PartyColumn } from './evaluation.entity.js';

/** A meeting at which others formulated a plan, too (*perumusan bersama*). */
@Entity()
@Index(['planId'])
export class PlanFormulationRow {
  @PrimaryColumn({ type: 'uuid' })
  formulationId: string;

  @Column({ type: 'uuid' })
  planId: string;

  @Column({ type: 'uuid', nullable: true })
  unitId: string | null;

  @Column({ type: 'uuid', nullable: true })
  employeeId: string | null;

  @Column({ type: 'date' })
  heldOn: string;

  /** With `part`: `CO_OWNER` or `CONTRIBUTOR`. */
  @Column({ type: 'jsonb' })
  parties: readonly (PartyColumn & { readonly part: string })[];

  /** Items that were agreed upon, as they stood then. */
  @Column({ type: 'jsonb' })
  itemIds: readonly string[];

  @Column({ type: 'text' })
  minutesSha256: string;
}
