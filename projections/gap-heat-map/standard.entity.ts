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

  /** Family of positions (*rumpun jabatan*); null where none is named. */
  @Column({ type: 'text', nullable: true })
  family: string | null;

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

/** A duty of a position (*uraian tugas*), as a version has it. */
@Entity()
export class DutyRow {
  /** Of the event that published the version. */
  @PrimaryColumn({ type: 'bigint' })
  position: bigint;

  @PrimaryColumn({ type: 'text' })
  code: string;

  @Column({ type: 'text' })
  statementId: string;

  @Column({ type: 'text', nullable: true })
  statementEn: string | null;

  /** Of the required competencies those that it needs. */
  @Column({ type: 'jsonb' })
  competencyCodes: string[];
}
