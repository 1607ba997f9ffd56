import type { ProfessionalismTable } from '@jejak/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One row per version of the rules that was published and stands. */
@Entity()
export class RuleSetRow {
  /** Name and version, as `ip-asn/2`. */
  @PrimaryColumn({ type: 'text' })
  ruleSet: string;

  @Column({ type: 'date' })
  validFrom: string;

  @Column({ type: 'text' })
  source: string;

  @Column({ type: 'boolean' })
  verified: boolean;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'jsonb' })
  numbers: ProfessionalismTable;
}
