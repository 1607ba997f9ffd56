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

/** How attendance was taken: a code shown in the session, signatures on paper, by the platform, by somebody who looked. */
export const ATTENDANCE_METHODS = ['QR', 'SIGNATURE', 'PLATFORM', 'MANUAL'] as const;
export type AttendanceMethod = (typeof ATTENDANCE_METHODS)[number];

/** What a score sheet measured. */
export const ASSESSMENTS = ['PRE', 'POST', 'ASSIGNMENT', 'PRACTICE', 'ATTITUDE'] as const;
export type AssessmentKind = (typeof ASSESSMENTS)[number];

/** How a programme ended for a participant. `ATTENDED`: there was nothing to pass. */
export const OUTCOMES = ['PASSED', 'FAILED', 'ATTENDED', 'INCOMPLETE'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What somebody does in sessions (*narasumber*, *widyaiswara*, *moderator*). */
export const FACILITATOR_ROLES = ['SPEAKER', 'WIDYAISWARA', 'MODERATOR'] as const;
export type FacilitatorRole = (typeof FACILITATOR_ROLES)[number];

/** What kind of institution holds a programme (*penyelenggara*), where that is not the city itself. */
export const PROVIDER_KINDS = ['UNIVERSITY', 'GOVERNMENT', 'PROFESSIONAL_BODY', 'COMPANY'] as const;
export type ProviderKind = (typeof PROVIDER_KINDS)[number];

/** What participants are given to learn from (*bahan ajar*). */
export const MATERIAL_KINDS = ['SLIDES', 'HANDOUT', 'VIDEO', 'RECORDING', 'ASSIGNMENT', 'OTHER'] as const;
export type MaterialKind = (typeof MATERIAL_KINDS)[number];
