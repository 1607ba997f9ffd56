import type { ClaimState, Shown } from '@jejak/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A claim of learning elsewhere, as it stands. */
@Entity()
@Index(['claimedOn', 'claimId'])
@Index(['employeeId', 'claimedOn'])
@Index(['evidenceSha256'])
export class ClaimRow {
  @PrimaryColumn({ type: 'uuid' })
  claimId: string;

  @Column({ type: 'uuid' })
  employeeId: string;

  /** Account of whoever claimed it. */
  @Column({ type: 'uuid' })
  claimantId: string;

  @Column({ type: 'text' })
  state: ClaimState;

  @Column({ type: 'text' })
  form: string;

  @Column({ type: 'date' })
  startedOn: string;

  @Column({ type: 'date' })
  endedOn: string;

  @Column({ type: 'numeric' })
  claimedJp: number;

  /** Null where no file was kept. */
  @Column({ type: 'text', nullable: true })
  evidenceSha256: string | null;

  /** Days in Medan. */
  @Column({ type: 'date' })
  claimedOn: string;

  /** Null while nobody decided. */
  @Column({ type: 'date', nullable: true })
  decidedOn: string | null;

  /** Lesson hours that it counts for; null while nobody decided. */
  @Column({ type: 'numeric', nullable: true })
  jp: number | null;

  /** Account of whoever decided; null while nobody did. */
  @Column({ type: 'uuid', nullable: true })
  verifierId: string | null;

  /** Day on which its hours were taken back; null where they were not. */
  @Column({ type: 'date', nullable: true })
  reversedOn: string | null;
}

/** What is personal in a claim. */
@Entity()
@Index(['employeeId'])
export class ClaimTextRow {
  @PrimaryColumn({ type: 'uuid' })
  claimId: string;

  @Column({ type: 'uuid' })
  employeeId: string;

  @Column({ type: 'text', nullable: true })
  title: string | null;

  @Column({ type: 'text', nullable: true })
  provider: string | null;

  @Column({ type: 'text', nullable: true })
  evidenceName: string | null;

  /** Why no file was kept; null where one was. */
  @Column({ type: 'text', nullable: true })
  withoutEvidence: string | null;

  /** What became of these four. */
  @Column({ type: 'text' })
  textState: Shown<string>['state'];

  @Column({ type: 'text', nullable: true })
  certificateNumber: string | null;

  /** Null where there is no number. */
  @Column({ type: 'text', nullable: true })
  numberState: Shown<string>['state'] | null;

  /** Why it was decided so. */
  @Column({ type: 'text', nullable: true })
  reason: string | null;

  /** Null while nobody decided. */
  @Column({ type: 'text', nullable: true })
  reasonState: Shown<string>['state'] | null;
}
