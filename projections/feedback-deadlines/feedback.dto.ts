/** What a citizen said about a service, and one answer that is owed (*pengaduan, saran, apresiasi, informasi*). */
export class FeedbackDeadline {
  feedbackId: string;

  /** 1; one more each time that it was opened again. */
  round: number;

  /** The unit whose service it is about. */
  unitId: string;

  /** `WEB`, `LAPOR`, `KIOSK`, `FORUM` or `LETTER`. */
  channel: string;

  /** `COMPLAINT`, `SUGGESTION`, `PRAISE` or `INFO`. */
  category: string;

  /** Competencies of staff that it is about; null until it is triaged. */
  competencies: string[] | null;

  /** `SUBMITTED`, `TRIAGED`, `RESPONDED`, `CLOSED`; `REOPENED`: it was closed, and a later round goes on. */
  state: string;

  /** `NORMATIVE`, `NON_SUPERVISORY` or `SUPERVISORY`; null until it is triaged. */
  class: string | null;

  receivedAt: Date;

  /** Its day in Medan; the time for an answer counts from the next working day. @example 2026-05-04 */
  receivedOn: string;

  /** Last day for an answer, as it was set; null until it is triaged. @example 2026-05-11 */
  dueOn: string | null;

  respondedAt: Date | null;

  /** Working days up to the answer, up to today where there is none yet. */
  workingDays: number;

  /** Whether the answer came too late, or is late. */
  breached: boolean;

  /** `RESOLVED`, `NOT_RESOLVED`, `REFERRED` or `WITHDRAWN`; null until it is closed. */
  outcome: string | null;

  /** Whether the citizen was satisfied; null where nobody knows. */
  satisfied: boolean | null;

  /** Rules by which the due date was set. @example complaint-deadlines/1 */
  rule: string | null;

  /** Days off by which working days are counted. @example holidays/1 */
  holidays: string;
}

/** A part of what citizens said, by the day on which it came, oldest first. */
export class FeedbackDeadlinePage {
  items: FeedbackDeadline[];

  /** Give this as `cursor` for the next part; absent on the last one. */
  next?: string;
}

/** What was said and answered in a round. A text is absent where there is none, or its state says what became of it. */
export class FeedbackText {
  round: number;

  /** What the citizen said; from the second round on, why another answer is wanted. */
  text?: string;

  /** `value`, `erased`, `lost`, or `masked`: not shown to whoever asks. */
  textState: string;

  /** How to reach the citizen. */
  contact?: string;

  /** As `textState`; absent where it is anonymous. */
  contactState?: string;

  response?: string;

  /** As `textState`; absent until it is answered. */
  responseState?: string;
}

/** What a citizen said and was answered, round by round. */
export class FeedbackTexts {
  feedbackId: string;

  rounds: FeedbackText[];
}
