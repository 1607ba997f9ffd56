/** A level of a competency that an assessment found. */
export class CompetencyFound {
  assessmentId: string;

  /** @example MAN-03 */
  competencyCode: string;

  /** Level that the position requires, 0 to 5. */
  requiredLevel: number;

  /** Level held, 0 to 5. */
  actualLevel: number;

  /** Required less actual; above 0 something is lacking. */
  gap: number;

  /** How it was found. */
  method: string;

  /** Day of the assessment. @example 2026-03-02 */
  assessedOn: string;

  /** Whether this entry corrects the assessment. */
  correction: boolean;

  /** In a correction: what was known before of this competency; absent if nothing was. */
  before?: CompetencyBefore;
}

/** What was known of a competency before a correction. */
export class CompetencyBefore {
  requiredLevel: number;

  actualLevel: number;
}

/** How a programme ended for the employee. */
export class TrainingDone {
  programmeId: string;

  seriesId: string;

  /** Title in Indonesian. */
  titleId: string;

  /** Title in English. */
  titleEn?: string;

  form: string;

  /** Day of the last session. */
  endedOn: string;

  /** `PASSED`, `FAILED`, `ATTENDED` or `INCOMPLETE`. */
  outcome: string;

  /** Lesson hours held. */
  jp: number;

  /** Share of the lesson hours attended, per cent. */
  attendancePct: number | null;

  /** 0 to 100. */
  preScore: number | null;

  /** 0 to 100. */
  postScore: number | null;
}

/** Lesson hours that were credited or taken back. Of `programmeId` and `claimId` one is there. */
export class HoursCredited {
  programmeId?: string;

  /** The claim of learning elsewhere for which they were credited. */
  claimId?: string;

  /** The mentorship for a session of which they were credited. */
  mentorshipId?: string;

  /** Below zero: they were taken back. */
  jp: number;

  /** The year for which they count. */
  year: number;

  form: string;

  rule: string;
}

/** An entry of an employee's history. Of `competency`, `training` and `hours` the one that `kind` says is there. */
export class HistoryEntry {
  /** The event that recorded it. */
  eventId: string;

  /** `COMPETENCY`, `TRAINING` or `HOURS`. */
  kind: string;

  /** When it happened. */
  occurredAt: Date;

  /** When we knew. */
  recordedAt: Date;

  /**
   * Day in Medan from which it is true: of the assessment, the last one of the programme, or else on which it happened.
   * @example 2026-03-02
   */
  validOn: string;

  /** Whether a later entry, known at the time asked for, stands in its place. */
  superseded: boolean;

  /** Why it was corrected, or why the outcome is not the one that the rules give. */
  reason?: string;

  /** There was a reason, but it is not shown to whoever asks, the employee was erased, or (a fault) its key is lost. */
  reasonState?: 'masked' | 'erased' | 'lost';

  competency?: CompetencyFound;

  training?: TrainingDone;

  hours?: HoursCredited;
}

/** A part of an employee's history, newest first. */
export class HistoryPage {
  items: HistoryEntry[];

  /** Give this as `cursor` for the next part; absent on the last one. */
  next?: string;
}
