import type { SortOf } from '@jejak/projection-engine';
import { CERTIFICATE_SORT } from '@jejak-projections/certificates';
import { CLAIM_SORT } from '@jejak-projections/external-learning';
import { SortBy } from './sort-by.js';
import {
  CERTIFICATE_STATES,
  CLAIM_STATES,
  Fits,
  IsDay,
  IsSha256,
  certificateNumber,
  type CertificateState,
  type ClaimState,
} from '@jejak/domain';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from './queries.dto.js';

/** Which certificates. */
export class CertificatePageQuery extends PageQuery {
  /** Unit in which the employee works today, with all that is below it. */
  @IsOptional() @IsUUID() unitId?: string;

  @IsOptional() @IsUUID() employeeId?: string;

  @IsOptional() @IsUUID() programmeId?: string;

  @IsOptional() @IsIn(CERTIFICATE_STATES) state?: CertificateState;

  /** First day of issue. @example 2026-01-01 */
  @IsOptional() @IsDay() from?: string;

  /** Last day of issue. @example 2026-12-31 */
  @IsOptional() @IsDay() to?: string;

  @SortBy(CERTIFICATE_SORT) sort?: SortOf<typeof CERTIFICATE_SORT>;
}

/** A certificate that somebody shows. */
export class CertificateVerificationQuery {
  /** As it stands on the certificate. @example 800.2/0123/BKPSDM/2026 */
  @Fits(certificateNumber, 'a number of 3 to 60 capitals, digits, full stops, slashes or hyphens')
  number!: string;

  /** SHA-256 of the file, in hexadecimal. */
  @IsSha256() contentHash!: string;
}

/** Which claims of learning elsewhere. */
export class ClaimPageQuery extends PageQuery {
  /** Unit in which the employee works today, with all that is below it. */
  @IsOptional() @IsUUID() unitId?: string;

  @IsOptional() @IsIn(CLAIM_STATES) state?: ClaimState;

  /** First day of the claim. @example 2026-01-01 */
  @IsOptional() @IsDay() from?: string;

  /** Last day of the claim. @example 2026-12-31 */
  @IsOptional() @IsDay() to?: string;

  @SortBy(CLAIM_SORT) sort?: SortOf<typeof CLAIM_SORT>;
}
