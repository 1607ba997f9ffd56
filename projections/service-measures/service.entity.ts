import type { MeasureSource, ServiceIndicator } from '@jejak/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A service that a unit gives to citizens. */
@Entity()
@Index(['unitId'])
export class ServiceRow {
  @PrimaryColumn({ type: 'uuid' })
  serviceId: string;

  @Column({ type: 'uuid' })
  unitId: string;

  @Column({ type: 'text' })
  code: string;

  @Column({ type: 'text' })
  nameId: string;

  @Column({ type: 'text', nullable: true })
  nameEn: string | null;

  @Column({ type: 'text' })
  indicator: ServiceIndicator;

  @Column({ type: 'boolean' })
  ended: boolean;
}

/** What the standard of a service promises from a month on; from the first one on: `0000-01`. */
@Entity()
export class ServiceTargetRow {
  @PrimaryColumn({ type: 'uuid' })
  serviceId: string;

  /** `2026-07`. */
  @PrimaryColumn({ type: 'text' })
  fromMonth: string;

  @Column({ type: 'uuid' })
  unitId: string;

  @Column({ type: 'numeric' })
  target: number;
}

/** A figure of a month as it was recorded or put right; only ever added to. Of those of a month the newest stands. */
@Entity()
export class ServiceFigureRow {
  @PrimaryColumn({ type: 'uuid' })
  serviceId: string;

  /** `2026-03`. */
  @PrimaryColumn({ type: 'text' })
  period: string;

  /** Of the event in the log. */
  @PrimaryColumn({ type: 'bigint' })
  position: bigint;

  @Column({ type: 'uuid' })
  unitId: string;

  @Column({ type: 'numeric' })
  value: number;

  @Column({ type: 'integer' })
  n: number;

  @Column({ type: 'text' })
  source: MeasureSource;

  @Column({ type: 'text', nullable: true })
  evidenceSha256: string | null;

  @Column({ type: 'boolean' })
  correction: boolean;

  @Column({ type: 'timestamptz' })
  recordedAt: Date;
}
