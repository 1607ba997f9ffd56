import { type Language, LANGUAGES } from '@jejak/papers';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

/** What stands in the QR code of a certificate, and what somebody compares. */
export class CertificateCheckQuery {
  /** In the city's own register. @example 800.2/0123/BKPSDM/2026 */
  @IsOptional() @IsString() @MaxLength(60) number?: string;

  /** 32 hexadecimal digits. */
  @IsOptional() @IsString() @MaxLength(64) code?: string;

  /** SHA-256 of the file that is shown, in hexadecimal: the page says whether it is that of the certificate. */
  @IsOptional() @IsString() @MaxLength(200) hash?: string;

  /** Language: `id` or `en`; default: what `Accept-Language` prefers, else Indonesian. */
  @IsOptional() @IsIn(LANGUAGES) lang?: Language;
}
