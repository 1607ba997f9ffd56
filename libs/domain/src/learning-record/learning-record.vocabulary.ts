/** What became of a claim of learning elsewhere: credited as claimed, credited with other hours, not credited. */
export const CLAIM_DECISIONS = ['VERIFIED', 'ADJUSTED', 'REJECTED'] as const;
export type ClaimDecision = (typeof CLAIM_DECISIONS)[number];

/** How far a claim is. */
export const CLAIM_STATES = ['CLAIMED', ...CLAIM_DECISIONS, 'WITHDRAWN'] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

/** Whether a certificate stands. */
export const CERTIFICATE_STATES = ['ISSUED', 'REVOKED'] as const;
export type CertificateState = (typeof CERTIFICATE_STATES)[number];

/** The rule by which hours of learning elsewhere count: those that whoever verified it found. */
export const EXTERNAL_RULE = 'external-learning/1';
