import { CERTIFICATE_SORT } from '@jejak-projections/certificates';
import {
  CERTIFICATE_STATES,
  IsDay,
  type CertificateState,
  Fits,
  IsSha256,
  certificateNumber,
} from '@jejak/domain';
import type { SortOf } from '@jejak/projection-engine';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from '../page.queries.dto.js';
import { SortBy } from '../sort-by.js';

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
