import { IsSha256, IsText } from '../kernel/validators.js';

/** The file that shows it, as a certificate (*sertifikat, STTP*). Jejak keeps its digest, not the file. */
export class EvidenceFile {
  /** SHA-256 of the file, in hexadecimal. */
  @IsSha256() sha256!: string;
  /** Name of the file. Sealed: it can be erased with whom it is about. @example sertifikat-spbe.pdf */
  @IsText(1, 200) name!: string;
}
