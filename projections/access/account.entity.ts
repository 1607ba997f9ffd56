import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An account, and whose it is. */
@Entity()
@Index(['employeeId'])
export class AccountRow {
  @PrimaryColumn({ type: 'uuid' })
  accountId: string;

  @Column({ type: 'uuid', nullable: true })
  employeeId: string | null;

  /** Place in the log of the event that said whose it is. */
  @Column({ type: 'bigint', nullable: true })
  linkedPosition: bigint | null;

  /** Opaque id of who said so. */
  @Column({ type: 'text', nullable: true })
  linkedBy: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  linkedAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  closedAt: Date | null;
}

/** A role that was given to an account for a time. */
@Entity()
@Index(['accountId'])
@Index(['unitId'])
export class GrantRow {
  @PrimaryColumn({ type: 'uuid' })
  grantId: string;

  @Column({ type: 'uuid' })
  accountId: string;

  @Column({ type: 'text' })
  role: string;

  /** Null for the whole city. */
  @Column({ type: 'uuid', nullable: true })
  unitId: string | null;

  @Column({ type: 'timestamptz' })
  fromAt: Date;

  /** As granted. */
  @Column({ type: 'timestamptz', nullable: true })
  untilAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  revokedAt: Date | null;

  /** Place in the log of the grant. */
  @Column({ type: 'bigint' })
  position: bigint;

  /** Opaque id of who gave it. */
  @Column({ type: 'text' })
  grantedBy: string;

  @Column({ type: 'timestamptz' })
  recordedAt: Date;
}
