/** What a unit promised at a forum, and what came of it (*komitmen forum*). */
export class ForumCommitmentEntry {
  commitmentId: string;

  forumId: string;

  /** The unit that held the forum. */
  forumUnitId: string;

  /** Day of the forum. @example 2026-05-20 */
  heldOn: string;

  /** The unit that has to keep it. */
  unitId: string;

  what: string;

  /** Last day. @example 2026-09-30 */
  dueOn: string;

  /** `KEPT` or `NOT_KEPT`, as it was reported; until then `OPEN`, and `OVERDUE` where its last day is past. */
  state: string;

  /** When it was so; null until it is reported. */
  reportedOn: string | null;

  /** What was done, or why not; null until it is reported. */
  note: string | null;

  /** How often it or its report was put right. */
  corrections: number;
}

/** A part of the board of commitments, by their last day, the earliest first. */
export class ForumCommitmentPage {
  items: ForumCommitmentEntry[];

  /** Give this as `cursor` for the next part; absent on the last one. */
  next?: string;
}

/** What somebody said at a forum. */
export class ForumAspiration {
  /** Of what was said: it can be erased under this id, as that of a person. */
  feedbackId: string;

  /** Code of a competency of staff or of a service. */
  tag: string;

  text?: string;

  /** `value`, `erased`, `lost`, or `masked`: not shown to whoever asks. */
  textState: string;
}

/** What was said at a forum (*aspirasi*). */
export class ForumAspirations {
  forumId: string;

  items: ForumAspiration[];
}
