import type { ErasureBasis, ErasureStatus } from '@jejak/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One row per request for erasure. Nothing personal: ids, codes and dates. */
@Entity()
export class ErasureRow {
  @PrimaryColumn({ type: 'uuid' })
  erasureId: string;

  /** The person whose data they are. */
  @Column({ type: 'uuid' })
  subjectId: string;

  @Column({ type: 'text' })
  status: ErasureStatus;

  @Column({ type: 'text' })
  basis: ErasureBasis;

  @Column({ type: 'timestamptz' })
  receivedAt: Date;

  /** By when it has to be decided and carried out. */
  @Column({ type: 'timestamptz' })
  dueAt: Date;

  /** When it was refused, or the keys were destroyed: its clock stands from then on. */
  @Column({ type: 'timestamptz', nullable: true })
  endedAt: Date | null;

  /** Until this day backups may still hold the keys. */
  @Column({ type: 'date', nullable: true })
  backupsUntil: string | null;
}
