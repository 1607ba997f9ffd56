import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A version of what a position requires, or the end of it; only ever added to. */
@Entity()
@Index(['positionId', 'effectiveFrom', 'position', 'version'])
export class StandardRow {
  /** Of the event in the log: of two versions of one day the later one stands. */
  @PrimaryColumn({ type: 'bigint' })
  position: bigint;

  /** Position (*jabatan*). */
  @Column({ type: 'uuid' })
  positionId: string;

  /** Null where the standard was withdrawn. */
  @Column({ type: 'integer', nullable: true })
  version: number | null;

  @Column({ type: 'date' })
  effectiveFrom: string;

  @Column({ type: 'timestamptz' })
  recordedAt: Date;
}

/** What a version requires of one competency. */
@Entity()
export class RequirementRow {
  /** Of the event that published the version. */
  @PrimaryColumn({ type: 'bigint' })
  position: bigint;

  @PrimaryColumn({ type: 'text' })
  competencyCode: string;

  @Column({ type: 'text' })
  kind: string;

  @Column({ type: 'smallint' })
  level: number;
}
