import { z } from 'zod';
import { defineEvent } from '../kernel/event.js';
import { day, id, jp, sha256, text } from '../kernel/fields.js';
import { clear, code, personal } from '../kernel/tags.js';
import { FORMS } from '../programme/programme.vocabulary.js';
import { certificateNumber, claimedJp, creditedJp, rule } from './learning-record.fields.js';
import { CLAIM_DECISIONS } from './learning-record.vocabulary.js';

/**
 * Lesson hours (*jam pelajaran*, JP) were credited to an employee, once per source and rule; or taken back, once, with the
 * reason in the metadata. The source is a programme, a claim of learning elsewhere, or a session of a mentorship.
 */
export const LearningHoursCredited = defineEvent(
  'LearningHoursCredited',
  3,
  {
    employeeId: id,
    programmeId: id.optional(),
    claimId: id.optional(),
    mentoring: z.strictObject({ mentorshipId: id, sessionId: id }).optional(),
    /** Below zero: what was credited is taken back. */
    jp: creditedJp,
    /** Calendar year (in Medan) for which the hours count. */
    year: clear('a year', z.int().min(1900).max(2999)),
    form: code(FORMS),
    rule,
  },
  // learning elsewhere, and hours that are taken back, came with version 2
  // and mentoring with version 3
  { 1: (data) => ({ ...data }), 2: (data) => ({ ...data }) },
);

/** A certificate (*sertifikat, STTP*) was given to somebody who completed a programme. */
export const CertificateIssued = defineEvent('CertificateIssued', 1, {
  employeeId: id,
  certificateId: id,
  programmeId: id,
  number: certificateNumber,
  /** SHA-256 of the file that was handed out. */
  contentHash: sha256,
  issuedOn: day,
});

/** A certificate does not stand any more; the reason is in the metadata. */
export const CertificateRevoked = defineEvent('CertificateRevoked', 1, {
  employeeId: id,
  certificateId: id,
  programmeId: id,
});

/** Somebody says that an employee learned elsewhere (*riwayat pengembangan mandiri*). */
export const ExternalLearningClaimed = defineEvent(
  'ExternalLearningClaimed',
  2,
  {
    employeeId: id,
    claimId: id,
    title: personal('free-text', text(300)),
    /** Who taught. */
    provider: personal('free-text', text(200)),
    form: code(FORMS),
    /** First and last day. */
    startedOn: day,
    endedOn: day,
    claimedJp,
    /** Number of the certificate that the provider gave. */
    certificateNumber: personal('identity', text(100)).optional(),
    /** Absent where no file was kept. */
    evidence: z.strictObject({ sha256, name: personal('free-text', text(200)) }).optional(),
    /** Why there is none, and what shows it instead. */
    withoutEvidence: personal('free-text', text(500)).optional(),
    /** Account of whoever claims it: the employee or an officer. */
    claimantId: id,
  },
  // claims of old without a file came with version 2
  { 1: (data) => ({ ...data }) },
);

/** Another person looked at a claim; the reason is in the metadata. */
export const ExternalLearningDecided = defineEvent('ExternalLearningDecided', 1, {
  employeeId: id,
  claimId: id,
  decision: code(CLAIM_DECISIONS),
  /** Hours that it counts for; none where it is rejected. */
  jp,
  /** Account of whoever decided. */
  verifierId: id,
});

/** A claim that nobody had decided was taken back; the reason is in the metadata. */
export const ExternalLearningWithdrawn = defineEvent('ExternalLearningWithdrawn', 1, {
  employeeId: id,
  claimId: id,
});
