import type { Shown } from '@jejak/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One row per event of the log: who did what, in which role, when it happened and when it was recorded, and why. */
@Entity()
@Index(['stream', 'position'])
@Index(['actorId', 'position'])
@Index(['type', 'position'])
@Index(['correlationId', 'position'])
@Index(['recordedAt'], { type: 'brin' })
@Index(['reasonAbout'], { where: 'reason_about IS NOT NULL' })
export class AuditEventRow {
  @PrimaryColumn({ type: 'bigint' })
  position: bigint;

  @Column({ type: 'uuid' })
  eventId: string;

  @Column({ type: 'text' })
  stream: string;

  @Column({ type: 'bigint' })
  revision: bigint;

  @Column({ type: 'text' })
  type: string;

  @Column({ type: 'integer' })
  schemaVersion: number;

  @Column({ type: 'text' })
  actorId: string;

  @Column({ type: 'text' })
  actorRole: string;

  @Column({ type: 'text', nullable: true })
  onBehalfOf: string | null;

  @Column({ type: 'timestamptz' })
  occurredAt: Date;

  @Column({ type: 'timestamptz' })
  recordedAt: Date;

  @Column({ type: 'timestamptz' })
  storedAt: Date;

  @Column({ type: 'uuid' })
  commandId: string;

  @Column({ type: 'uuid' })
  correlationId: string;

  @Column({ type: 'uuid', nullable: true })
  causationId: string | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  /** What became of the reason; null where there was none. */
  @Column({ type: 'text', nullable: true })
  reasonState: Shown<string>['state'] | null;

  /** Whom it is about: an employee, or who acted. */
  @Column({ type: 'uuid', nullable: true })
  reasonAbout: string | null;

  @Column({ type: 'text', nullable: true })
  ruleSet: string | null;
}
