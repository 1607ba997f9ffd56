import {
  SUBMISSION_KINDS,
  SUBMISSION_STATUSES,
  type SubmissionKind,
  type SubmissionStatus,
} from '@jejak/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

const values = { type: 'object', additionalProperties: true } as const;

/** What of a submission goes to SIASN now. */
export class SubmissionRowInFull {
  submissionId!: string;
  employeeId!: string;
  @ApiProperty({ enum: SUBMISSION_STATUSES }) state!: SubmissionStatus;
  @ApiProperty({ enum: SUBMISSION_KINDS }) kind!: SubmissionKind;
  /** NIP or NI PPPK. */
  nipBaru?: string;
  /** In the shape that SIASN takes, as far as it is known. */
  @ApiProperty(values) row!: Readonly<Record<string, unknown>>;
  /** Fields that are missing; empty where it can be sent. */
  missing!: string[];
}

/** A part of the rows that go to SIASN. */
export class SubmissionRowPage {
  items!: SubmissionRowInFull[];
  /** Give this as `cursor` for the next part; absent on the last one. */
  next?: string;
}

/** How both sides can stand. */
export const FINDINGS = ['SAME', 'DIFFERENT', 'ONLY_HERE', 'ONLY_THERE', 'DOUBLE'] as const;
export type FindingKind = (typeof FINDINGS)[number];

/** How both sides stand in one row. */
export class ReconciliationItem {
  employeeId!: string;
  /** `DOUBLE`: several rows there for one here. */
  @ApiProperty({ enum: FINDINGS }) finding!: FindingKind;
  @ApiProperty({ enum: SUBMISSION_KINDS }) kind!: SubmissionKind;
  /** Absent where the row is only there. */
  submissionId?: string;
  /** How the submission stands here. */
  @ApiProperty({ enum: SUBMISSION_STATUSES, required: false }) state?: SubmissionStatus;
  /** Rows in SIASN. */
  remoteIds!: string[];
  /** Fields that differ. */
  differs!: string[];
  /** What would be sent now. */
  @ApiPropertyOptional(values) ours?: Readonly<Record<string, unknown>>;
  /** What SIASN has. */
  @ApiPropertyOptional(values) theirs?: Readonly<Record<string, string>>;
}

/** How both sides stand, for some employees. */
export class ReconciliationPage {
  items!: ReconciliationItem[];
  /** How many employees were compared. */
  employees!: number;
  /** Give this as `cursor` for the next part; absent on the last one. */
  next?: string;
}
