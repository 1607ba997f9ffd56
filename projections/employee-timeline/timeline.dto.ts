/** What a line of a timeline is about. */
export const TIMELINE_KINDS = [
  'PLACEMENT',
  'ASSESSMENT',
  'NOMINATION',
  'SEAT',
  'PROGRAMME',
  'HOURS',
  'CERTIFICATE',
  'CLAIM',
  'QUALIFICATION',
  'MENTORSHIP',
  'APPRAISAL',
  'FOLLOW_UP',
] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** Something that happened to an employee. */
export class TimelineEntry {
  /** Place of the event in the log, by which the audit trail tells who did it. */
  position: string;

  kind: TimelineKind;

  /** What happened, e.g. `ISSUED` of a certificate. */
  outcome: string;

  /** When it happened; of a placement the beginning of its day in Medan. */
  at: Date;

  /** When we knew. */
  recordedAt: Date;

  /** Day in Medan from which it is true. @example 2026-03-02 */
  validOn: string;

  /** The run (*angkatan*), where it is about one, with its title. */
  programmeId?: string;

  titleId?: string;

  titleEn?: string;

  /** Id of the unit, assessment, nomination, session, certificate, claim, qualification, mentorship, appraisal or follow-up. */
  refId?: string;

  /** Lesson hours held, credited, taken back (below zero) or claimed. */
  jp?: number;

  /** Of an appraisal: the predicate from here on. */
  predicate?: string;
}

/** A part of an employee's timeline, newest first. */
export class TimelinePage {
  items: TimelineEntry[];

  /** Give this as `cursor` for the next part; absent on the last one. */
  next?: string;
}
