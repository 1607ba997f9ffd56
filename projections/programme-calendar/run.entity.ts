import type { MaterialKind, Mode, ProviderKind } from '@jejak/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One row per run of a programme. */
@Entity()
@Index(['seriesId'])
export class RunRow {
  @PrimaryColumn({ type: 'uuid' })
  programmeId: string;

  @Column({ type: 'uuid' })
  seriesId: string;

  @Column({ type: 'text' })
  titleId: string;

  @Column({ type: 'text', nullable: true })
  titleEn: string | null;

  /** `SCHEDULED`, `RUNNING`, `COMPLETED` or `CANCELLED`. */
  @Column({ type: 'text' })
  status: string;

  @Column({ type: 'text' })
  mode: Mode;

  @Column({ type: 'text', nullable: true })
  providerKind: ProviderKind | null;

  @Column({ type: 'text', nullable: true })
  providerName: string | null;

  /** Position of the event that says last which sessions are to come. */
  @Column({ type: 'bigint' })
  calendarAt: bigint;
}

/** One row per session that was ever planned; on the calendar are those that were held and those of the last plan. */
@Entity()
@Index(['startsAt'])
export class SessionRow {
  @PrimaryColumn({ type: 'uuid' })
  programmeId: string;

  @PrimaryColumn({ type: 'uuid' })
  sessionId: string;

  /** As it was held, else as it is planned. */
  @Column({ type: 'timestamptz' })
  startsAt: Date;

  @Column({ type: 'timestamptz' })
  endsAt: Date;

  /** Room or online address. */
  @Column({ type: 'text', nullable: true })
  place: string | null;

  @Column({ type: 'boolean' })
  held: boolean;

  /** Position of the event that planned it. */
  @Column({ type: 'bigint' })
  plannedAt: bigint;
}

/** One row per material that was ever published. */
@Entity()
export class MaterialRow {
  @PrimaryColumn({ type: 'uuid' })
  programmeId: string;

  @PrimaryColumn({ type: 'uuid' })
  materialId: string;

  @Column({ type: 'text' })
  kind: MaterialKind;

  @Column({ type: 'text' })
  title: string;

  /** Of its content, in hexadecimal. */
  @Column({ type: 'text' })
  sha256: string;

  @Column({ type: 'text', nullable: true })
  url: string | null;

  @Column({ type: 'timestamptz' })
  publishedAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  withdrawnAt: Date | null;
}
