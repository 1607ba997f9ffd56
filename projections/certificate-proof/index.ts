/** All that a certificate rests on (*berkas pembuktian*), on one page. */
export { certificateProof } from './projection.js';
export * from './proof.dto.js';
export { earnedRun, issuedCertificate, type EarnedRun, type IssuedCertificate } from './earned.js';
export { proofOf } from './queries.js';
export { badgedCertificate, type BadgedCertificate } from './badged.js';
export { certificatesOfNumber, type ShownCertificate } from './shown.js';
