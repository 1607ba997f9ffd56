import type { BreachStepKind, NoticeAddressee, NoticeChannel, Shown } from '@jejak/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** In what people were looked for. */
export interface ShownScope {
  readonly accounts: readonly { readonly accountId: string; readonly from: string; readonly to: string }[];
  readonly views: readonly string[];
  readonly streams: readonly string[];
  readonly subjectIds: readonly string[];
}

/** One row per event of a breach; only ever added to. */
@Entity()
@Index(['breachId', 'position'])
export class BreachStepRow {
  /** Of the event in the log. */
  @PrimaryColumn({ type: 'bigint' })
  position: bigint;

  @Column({ type: 'uuid' })
  breachId: string;

  @Column({ type: 'text' })
  kind: BreachStepKind;

  @Column({ type: 'timestamptz' })
  occurredAt: Date;

  /** Opaque id of the account that did it. */
  @Column({ type: 'text' })
  actorId: string;

  /** `DETERMINED`: in what people were looked for. */
  @Column({ type: 'jsonb', nullable: true })
  scope: ShownScope | null;

  @Column({ type: 'text', nullable: true })
  addressee: NoticeAddressee | null;

  @Column({ type: 'text', nullable: true })
  channel: NoticeChannel | null;

  @Column({ type: 'timestamptz', nullable: true })
  issuedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  textReference: string | null;

  /** `DETERMINED`: who came onto the list or of whom more is known; `NOTICE`: who was told; `CLOSED`: who was not. */
  @Column({ type: 'integer' })
  people: number;
}

/** What a text of a breach is. */
export const BREACH_REMARKS = ['WHAT', 'REASON', 'UNTOLD'] as const;
export type BreachRemarkKind = (typeof BREACH_REMARKS)[number];

/** One row per text that an event of a breach brought: all of them personal. */
@Entity()
@Index(['about'], { where: 'about IS NOT NULL' })
export class BreachRemarkRow {
  @PrimaryColumn({ type: 'bigint' })
  position: bigint;

  @PrimaryColumn({ type: 'text' })
  kind: BreachRemarkKind;

  @Column({ type: 'uuid' })
  breachId: string;

  /** Whose key the text is sealed under: that of whoever wrote it. */
  @Column({ type: 'text', nullable: true })
  about: string | null;

  @Column({ type: 'text', nullable: true })
  text: string | null;

  /** `value`, or what became of it. */
  @Column({ type: 'text' })
  textState: Shown<string>['state'];
}
