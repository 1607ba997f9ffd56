import type { ToldKind } from '@jejak/xapi';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * An event that says something of participants, all of it about one activity, with its statements of xAPI as lists of
 * equal length: a sheet of thirty is one row. Rows are only ever added.
 */
@Entity()
@Index(['storedAt', 'position'])
@Index(['eventId'], { unique: true })
@Index(['activity', 'position'])
@Index(['activity', 'position'], { where: 'voids' })
@Index(['programmeId', 'storedAt'])
export class ToldEventRow {
  /** Of the event in the log. */
  @PrimaryColumn({ type: 'bigint' })
  position: bigint;

  @Column({ type: 'uuid' })
  eventId: string;

  @Column({ type: 'uuid' })
  programmeId: string;

  /** Path of the activity, behind the beginning of all IRIs. A line that is corrected later has the same. */
  @Column({ type: 'text' })
  activity: string;

  /** When it happened. */
  @Column({ type: 'timestamptz' })
  at: Date;

  /** When the event store wrote it, by its own clock. */
  @Column({ type: 'timestamptz' })
  storedAt: Date;

  /** Whether one of the statements voids what was told before of the activity. */
  @Column({ type: 'boolean' })
  voids: boolean;

  /** Whom each statement is about. */
  @Column({ type: 'uuid', array: true })
  employeeIds: readonly string[];

  @Column({ type: 'text', array: true })
  kinds: readonly ToldKind[];

  /** What its kind counts: minutes of `attended`, per cent of `progressed`, else the score, 0 to 100; null where nothing is known. */
  @Column({ type: 'double precision', array: true })
  amounts: readonly (number | null)[];
}
