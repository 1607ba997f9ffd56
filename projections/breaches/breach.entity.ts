import type { BreachStatus, NoticeAddressee, PersonalClass } from '@jejak/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One row per breach, as it stands. Nothing personal: what happened is in its steps. */
@Entity()
export class BreachRow {
  @PrimaryColumn({ type: 'uuid' })
  breachId: string;

  @Column({ type: 'timestamptz' })
  discoveredAt: Date;

  /** By when the people and the agency have to be told. */
  @Column({ type: 'timestamptz' })
  dueAt: Date;

  @Column({ type: 'text' })
  status: BreachStatus;

  /** Account of who took it down. */
  @Column({ type: 'uuid' })
  recordedBy: string;

  /** People of the last scope who are not on the list yet. */
  @Column({ type: 'integer' })
  unlisted: number;

  @Column({ type: 'timestamptz', nullable: true })
  closedAt: Date | null;
}

/** One row per time that somebody came onto the list, or that more could be seen of them; only ever added to. */
@Entity()
export class BreachFindingRow {
  @PrimaryColumn({ type: 'uuid' })
  breachId: string;

  @PrimaryColumn({ type: 'uuid' })
  subjectId: string;

  /** Of the event in the log. */
  @PrimaryColumn({ type: 'bigint' })
  position: bigint;

  /** Place of the group in the event, from 0. */
  @PrimaryColumn({ type: 'integer' })
  line: number;

  @Column({ type: 'jsonb' })
  classes: PersonalClass[];

  @Column({ type: 'jsonb' })
  sources: string[];
}

/** One row per notice; only ever added to. */
@Entity()
@Index(['breachId'])
export class BreachNoticeRow {
  @PrimaryColumn({ type: 'uuid' })
  noticeId: string;

  @Column({ type: 'uuid' })
  breachId: string;

  @Column({ type: 'text' })
  addressee: NoticeAddressee;

  @Column({ type: 'timestamptz' })
  issuedAt: Date;
}

/** One row per person whom a notice told; only ever added to. */
@Entity()
export class BreachToldRow {
  @PrimaryColumn({ type: 'uuid' })
  breachId: string;

  @PrimaryColumn({ type: 'uuid' })
  subjectId: string;

  @PrimaryColumn({ type: 'uuid' })
  noticeId: string;

  @Column({ type: 'timestamptz' })
  issuedAt: Date;
}
