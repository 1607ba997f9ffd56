/** Certificates of programmes (*sertifikat, STTP*): which stand, and whether one that is shown was issued. */
export * from './certificate.dto.js';
export { certificates } from './projection.js';
export {
  certificatesOf,
  verificationOf,
  type CertificatesQuery,
  type ShownCertificate,
  CERTIFICATE_SORT,
} from './queries.js';
export { issuedBefore, type Missing, revokedIn } from './register.js';
