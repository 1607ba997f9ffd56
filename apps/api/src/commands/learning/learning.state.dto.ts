import {
  CERTIFICATE_STATES,
  CLAIM_STATES,
  FORMS,
  type CertificateState,
  type ClaimState,
  type Form,
} from '@jejak/domain';
import { ApiProperty } from '@nestjs/swagger';

/** Lesson hours credited for one source by one rule. Of `programmeId`, `claimId` and `mentorshipId` one is there. */
export class CreditState {
  programmeId?: string;
  /** A claim of learning elsewhere. */
  claimId?: string;
  /** A mentorship, with its session. */
  mentorshipId?: string;
  sessionId?: string;
  rule!: string;
  /** Lesson hours (*jam pelajaran*, JP). */
  jp!: number;
  /** The year for which they count. */
  year!: number;
  /** Whether they were taken back. */
  reversed!: boolean;
}

/** A certificate of a programme (*sertifikat, STTP*). */
export class RecordedCertificate {
  certificateId!: string;
  programmeId!: string;
  /** @example 800.2/0123/BKPSDM/2026 */
  number!: string;
  issuedOn!: string;
  @ApiProperty({ enum: CERTIFICATE_STATES }) state!: CertificateState;
}

/** A claim of learning elsewhere, without what is personal in it: see `/external-learning/{employeeId}`. */
export class RecordedClaim {
  claimId!: string;
  @ApiProperty({ enum: CLAIM_STATES }) state!: ClaimState;
  @ApiProperty({ enum: FORMS }) form!: Form;
  startedOn!: string;
  endedOn!: string;
  claimedJp!: number;
  /** Lesson hours that it counts for; absent while nobody decided. */
  jp?: number;
}

/** The learning record of one employee. */
export class LearningRecordState {
  employeeId!: string;
  credits!: CreditState[];
  certificates!: RecordedCertificate[];
  claims!: RecordedClaim[];
}
