import { IsIn, IsInt, Max, Min } from 'class-validator';
import { Fits, IsDay, IsId, IsJp, IsSha256, IsText, Optional, Part } from '../kernel/validators.js';
import { FORMS, type Form } from '../programme/programme.vocabulary.js';
import { certificateNumber, rule } from './learning-record.fields.js';
import { EvidenceFile } from './learning-record.parts.dto.js';
import { CLAIM_DECISIONS, type ClaimDecision } from './learning-record.vocabulary.js';

/** Credit lesson hours to an employee. The same again changes nothing; other hours for a programme and rule are refused. */
export class CreditLearningHours {
  @IsId() programmeId!: string;
  @IsJp() jp!: number;
  /** Calendar year (in Medan) for which the hours count. */
  @IsInt() @Min(1900) @Max(2999) year!: number;
  @IsIn(FORMS) form!: Form;
  /**
   * The rule by which the hours were converted.
   * @example programme-hours/1
   */
  @Fits(rule, 'the name and version of a rule, as programme-hours/1') rule!: string;
}

/** Credit lesson hours for a session of a mentorship that both confirmed. The same again changes nothing. Sent by a policy only. */
export class CreditMentoringHours {
  @IsId() mentorshipId!: string;
  @IsId() sessionId!: string;
  @IsJp() jp!: number;
  /** Calendar year (in Medan) for which the hours count. */
  @IsInt() @Min(1900) @Max(2999) year!: number;
  /** The rule by which the session counts. @example mentoring-activity/1 */
  @Fits(rule, 'the name and version of a rule, as programme-hours/1') rule!: string;
}

/** Take back the hours of a session that was corrected and has to be confirmed anew. Sent by a policy only. */
export class ReverseMentoringHours {
  @IsId() sessionId!: string;
}

/** Take back hours that were credited wrongly, all of them and once. They stay visible. */
export class ReverseLearningHours {
  /** The programme, the claim of learning elsewhere or the session of a mentorship for which they were credited. */
  @IsId() sourceId!: string;
  /**
   * The rule by which they were credited.
   * @example programme-hours/1
   */
  @Fits(rule, 'the name and version of a rule, as programme-hours/1') rule!: string;
  /** Sealed: it can be erased with whom it is about. */
  @IsText(3, 500) reason!: string;
}

/** Issue a certificate (*sertifikat, STTP*) to somebody who passed or attended a completed programme. */
export class IssueCertificate {
  @IsId() programmeId!: string;
  /**
   * In the city's own register.
   * @example 800.2/0123/BKPSDM/2026
   */
  @Fits(certificateNumber, 'a number of 3 to 60 capitals, digits, full stops, slashes or hyphens')
  number!: string;
  /** SHA-256 of the file that is handed out, in hexadecimal: by it anybody can tell whether theirs is the same. */
  @IsSha256() contentHash!: string;
  /** @example 2026-03-05 */
  @IsDay() issuedOn!: string;
}

/** Say that a certificate does not stand any more. */
export class RevokeCertificate {
  @IsId() certificateId!: string;
  /** Sealed: it can be erased with whom it is about. */
  @IsText(3, 500) reason!: string;
}

/** Claim that an employee learned elsewhere (*riwayat pengembangan mandiri*); counts once another person verified it. */
export class ClaimExternalLearning {
  /** Sealed: it can be erased with whom it is about. @example Kursus daring analisis data */
  @IsText(3, 300) title!: string;
  /** Who taught. Sealed, as the title is. @example Universitas Sumatera Utara */
  @IsText(2, 200) provider!: string;
  @IsIn(FORMS) form!: Form;
  /** First day. @example 2026-02-02 */
  @IsDay() startedOn!: string;
  /** Last day; the hours count for its year. @example 2026-02-06 */
  @IsDay() endedOn!: string;
  @IsJp() claimedJp!: number;
  /** Number of the provider's certificate. Sealed, as the title is. @example USU/2026/0042 */
  @Optional() @IsText(1, 100) certificateNumber?: string;
  /** The file that shows it. What ended this year needs one, and so does what somebody claims for themselves. */
  @Optional() @Part(() => EvidenceFile) evidence?: EvidenceFile;
  /**
   * Of what ended in an earlier year, in place of a file: why none was kept, and what shows it instead. Sealed, as the title is.
   * @example Arsip kertas rusak; tercatat di SIASN
   */
  @Optional() @IsText(10, 500) withoutEvidence?: string;
}

/** Take back a claim that nobody has decided yet. The certificate may be claimed anew. */
export class WithdrawExternalLearning {
  @IsId() claimId!: string;
  /** Why. Sealed: it can be erased with whom it is about. */
  @IsText(3, 500) reason!: string;
}

/** Verify a claim, as somebody who neither made it nor is whom it is about. What is accepted is credited at once. */
export class DecideExternalLearning {
  @IsId() claimId!: string;
  @IsIn(CLAIM_DECISIONS) decision!: ClaimDecision;
  /** Hours that it counts for; only where they are adjusted, and then other than claimed. */
  @Optional() @IsJp() jp?: number;
  /** What was looked at, and why so. Sealed: it can be erased with whom it is about. */
  @IsText(3, 500) reason!: string;
}
