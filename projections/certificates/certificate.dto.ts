import { CERTIFICATE_STATES, type CertificateState } from '@jejak/domain';
import { ApiProperty } from '@nestjs/swagger';

/** A certificate of a programme (*sertifikat, STTP*). */
export class Certificate {
  certificateId: string;

  employeeId: string;

  /** Unit in which the employee works today; null where that is none. */
  @ApiProperty({ type: String, nullable: true }) unitId: string | null;

  programmeId: string;

  /** @example 800.2/0123/BKPSDM/2026 */
  number: string;

  /** SHA-256 of the file that was handed out, in hexadecimal. */
  contentHash: string;

  /** @example 2026-03-05 */
  issuedOn: string;

  @ApiProperty({ enum: CERTIFICATE_STATES }) state: CertificateState;

  /** Day in Medan on which it was revoked; null while it stands. */
  @ApiProperty({ type: String, nullable: true }) revokedOn: string | null;

  /** Whether another certificate that whoever asks may see has the same number. */
  numberShared: boolean;
}

/** A part of a list of certificates. */
export class CertificatePage {
  items: Certificate[];

  /** Give this as `cursor` for the next part; absent on the last one. */
  next?: string;
}

/** What is found of a number and a file, among what whoever asks may see. */
export const VERDICTS = ['VALID', 'REVOKED', 'OTHER_CONTENT', 'UNKNOWN'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Whether a certificate that somebody shows is one that was issued. */
export class CertificateVerification {
  /**
   * `VALID`: issued, with this content. `REVOKED`: issued with this content, and does not stand any more. `OTHER_CONTENT`:
   * the number was issued with other content. `UNKNOWN`: among what whoever asks may see nothing has the number.
   */
  @ApiProperty({ enum: VERDICTS }) verdict: Verdict;

  /** The certificates with this number. */
  items: Certificate[];
}
