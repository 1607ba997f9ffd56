import type {
  Confirmation,
  Reconciliation,
  Shown,
  SubmissionFailure,
  SubmissionKind,
  SubmissionSource,
  SubmissionStatus,
} from '@jejak/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What somebody learned and SIASN shall have, as it stands. */
@Entity()
@Index(['employeeId'])
@Index(['state', 'changedAt'])
export class SubmissionRow {
  @PrimaryColumn({ type: 'uuid' })
  submissionId: string;

  @Column({ type: 'uuid' })
  employeeId: string;

  @Column({ type: 'text' })
  source: SubmissionSource;

  /** The run, or the claim of learning elsewhere. */
  @Column({ type: 'uuid' })
  sourceId: string;

  @Column({ type: 'text' })
  state: SubmissionStatus;

  /** Whether SIASN shall have it. */
  @Column({ type: 'boolean' })
  wanted: boolean;

  /** In which list of SIASN; null while nobody knows. */
  @Column({ type: 'text', nullable: true })
  kind: SubmissionKind | null;

  @Column({ type: 'integer' })
  attempts: number;

  /** When it was recorded; what it is about may lie far back. */
  @Column({ type: 'timestamptz' })
  queuedAt: Date;

  /** When it was sent last. */
  @Column({ type: 'timestamptz', nullable: true })
  sentAt: Date | null;

  /** Since when it stands so. */
  @Column({ type: 'timestamptz' })
  changedAt: Date;

  /** Place in the log of what changed it last. */
  @Column({ type: 'bigint' })
  position: bigint;

  /** `failed`: why. */
  @Column({ type: 'text', nullable: true })
  failure: SubmissionFailure | null;

  /** `failed` as incomplete: the fields that are missing. */
  @Column({ type: 'jsonb' })
  missing: string[];

  /** `failed`: when it is tried again by itself. */
  @Column({ type: 'timestamptz', nullable: true })
  retryAt: Date | null;

  /** How it is known that SIASN has it or has it not. */
  @Column({ type: 'text', nullable: true })
  how: Confirmation | null;

  /** Of the row in SIASN. */
  @Column({ type: 'text', nullable: true })
  remoteId: string | null;

  /** What was decided last where both sides differed. */
  @Column({ type: 'text', nullable: true })
  decision: Reconciliation | null;

  /** What differed then. */
  @Column({ type: 'jsonb' })
  differed: string[];
}

/** What SIASN said when it refused. */
@Entity()
export class SubmissionTextRow {
  @PrimaryColumn({ type: 'uuid' })
  submissionId: string;

  @Column({ type: 'uuid' })
  employeeId: string;

  @Column({ type: 'text', nullable: true })
  detail: string | null;

  @Column({ type: 'text', nullable: true })
  detailState: Shown<string>['state'] | null;
}

/** When something changed last that rows of an employee are made of: what was incomplete may be complete. */
@Entity()
export class EmployeeChangeRow {
  @PrimaryColumn({ type: 'uuid' })
  employeeId: string;

  @Column({ type: 'bigint' })
  position: bigint;
}

/** When the references of SIASN changed last. */
@Entity()
export class ReferencesChangeRow {
  @PrimaryColumn({ type: 'uuid' })
  referencesId: string;

  @Column({ type: 'bigint' })
  position: bigint;
}
