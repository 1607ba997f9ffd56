/**
 * Coded words of programmes.
 *
 * Forms of competency development (*bentuk pengembangan kompetensi*): LAN Regulation 10/2018, twelve classical
 * (*klasikal*) and thirteen non-classical (*nonklasikal*).
 */
export const FORMS = [
  'LEADERSHIP_TRAINING',
  'MANAGERIAL_TRAINING',
  'TECHNICAL_TRAINING',
  'FUNCTIONAL_TRAINING',
  'SOCIO_CULTURAL_TRAINING',
  'SEMINAR',
  'WORKSHOP',
  'COURSE',
  'UPGRADING',
  'TECHNICAL_GUIDANCE',
  'SOCIALISATION',
  'OTHER_CLASSICAL',
  'COACHING',
  'MENTORING',
  'E_LEARNING',
  'DISTANCE_TRAINING',
  'SECONDMENT',
  'OUTBOUND',
  'BENCHMARKING',
  'PUBLIC_PRIVATE_EXCHANGE',
  'SELF_STUDY',
  'COMMUNITY_OF_PRACTICE',
  'WORKPLACE_GUIDANCE',
  'INTERNSHIP',
  'OTHER_NON_CLASSICAL',
] as const;
export type Form = (typeof FORMS)[number];

/** How participants take part. */
export const MODES = ['OFFLINE', 'ONLINE', 'BLENDED', 'SELF_PACED'] as const;
export type Mode = (typeof MODES)[number];

/** Why somebody has a seat: a competency gap, a plan item, talent, their own wish, or a remedial follow-up. */
export const BASES = ['GAP', 'PLAN', 'TALENT', 'SELF', 'REMEDIAL'] as const;
export type Basis = (typeof BASES)[number];

/**
 * What an attendance sheet says of one participant. `UNKNOWN` is for records of the past whose source does not
 * say; it counts neither as attendance nor as absence.
 */
export const ATTENDANCE = ['PRESENT', 'LATE', 'ABSENT', 'EXCUSED', 'UNKNOWN'] as const;
export type Attendance = (typeof ATTENDANCE)[number];

/** What a score sheet measured. */
export const ASSESSMENTS = ['PRE', 'POST', 'ASSIGNMENT', 'PRACTICE', 'ATTITUDE'] as const;
export type AssessmentKind = (typeof ASSESSMENTS)[number];

/** How a programme ended for a participant. `ATTENDED`: there was nothing to pass. */
export const OUTCOMES = ['PASSED', 'FAILED', 'ATTENDED', 'INCOMPLETE'] as const;
export type Outcome = (typeof OUTCOMES)[number];
