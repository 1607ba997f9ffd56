import type { ImportStatus } from '@jejak/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One row per import of a sheet, as it stands. Nothing of what the file says. */
@Entity()
@Index(['startedAt', 'batchId'])
export class ImportRow {
  @PrimaryColumn({ type: 'uuid' })
  batchId: string;

  /** Kind of the sheet. */
  @Column({ type: 'text' })
  kind: string;

  /** Of the file as it came. */
  @Column({ type: 'text' })
  fileSha256: string;

  @Column({ type: 'text' })
  status: ImportStatus;

  /** Below the heading. */
  @Column({ type: 'integer' })
  rows: number;

  /** Rows by what they came to; null until all were tried. */
  @Column({ type: 'integer', nullable: true })
  added: number | null;

  @Column({ type: 'integer', nullable: true })
  changed: number | null;

  @Column({ type: 'integer', nullable: true })
  same: number | null;

  @Column({ type: 'integer', nullable: true })
  refused: number | null;

  /** Account of whoever imported it. */
  @Column({ type: 'text' })
  startedBy: string;

  @Column({ type: 'timestamptz' })
  startedAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  finishedAt: Date | null;

  /** Account of whoever had it undone; null where nobody did. */
  @Column({ type: 'text', nullable: true })
  undoneBy: string | null;

  /** When its undo ended. */
  @Column({ type: 'timestamptz', nullable: true })
  undoneAt: Date | null;

  /** Events that were taken back, and that were left; null until the undo ended. */
  @Column({ type: 'integer', nullable: true })
  undone: number | null;

  @Column({ type: 'integer', nullable: true })
  left: number | null;
}
