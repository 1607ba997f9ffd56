import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A certificate of a programme, as it stands. */
@Entity()
@Index(['issuedOn', 'certificateId'])
@Index(['employeeId', 'issuedOn'])
@Index(['number'])
@Index(['position'], { unique: true })
export class CertificateRow {
  @PrimaryColumn({ type: 'uuid' })
  certificateId: string;

  @Column({ type: 'uuid' })
  employeeId: string;

  @Column({ type: 'uuid' })
  programmeId: string;

  @Column({ type: 'text' })
  number: string;

  @Column({ type: 'text' })
  contentHash: string;

  @Column({ type: 'date' })
  issuedOn: string;

  /** Opaque id of who issued it. */
  @Column({ type: 'text' })
  issuedBy: string;

  /** Place in the log of its issue. */
  @Column({ type: 'bigint' })
  position: bigint;

  /** Day in Medan from which it does not stand any more; null while it stands. */
  @Column({ type: 'date', nullable: true })
  revokedOn: string | null;

  /** Opaque id of who revoked it; null while it stands. */
  @Column({ type: 'text', nullable: true })
  revokedBy: string | null;
}
