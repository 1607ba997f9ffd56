import type { FacilitatorRole, Shown } from '@jejak/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One row per run and person who teaches or moderates in it. */
@Entity()
@Index(['facilitatorId'])
export class FacilitatorRow {
  @PrimaryColumn({ type: 'uuid' })
  programmeId: string;

  @PrimaryColumn({ type: 'uuid' })
  facilitatorId: string;

  /** The same id where it is an employee's. */
  @Column({ type: 'uuid', nullable: true })
  employeeId: string | null;

  @Column({ type: 'text' })
  role: FacilitatorRole;

  /** Sessions that were named; some may not be on the calendar any more. */
  @Column({ type: 'jsonb' })
  sessionIds: readonly string[];

  /** Of somebody from outside. */
  @Column({ type: 'text', nullable: true })
  name: string | null;

  @Column({ type: 'text', nullable: true })
  field: string | null;

  @Column({ type: 'text', nullable: true })
  institution: string | null;

  /** What became of name, field and institution; null where it is an employee. */
  @Column({ type: 'text', nullable: true })
  identityState: Shown<string>['state'] | null;
}
