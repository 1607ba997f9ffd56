/** What became of a commitment. */
export const COMMITMENT_OUTCOMES = ['KEPT', 'NOT_KEPT'] as const;
export type CommitmentOutcome = (typeof COMMITMENT_OUTCOMES)[number];

/** How it stands: `OPEN` until it is reported, and `OVERDUE` once its last day is past without a report. */
export const COMMITMENT_STATES = ['OPEN', 'OVERDUE', ...COMMITMENT_OUTCOMES] as const;
export type CommitmentState = (typeof COMMITMENT_STATES)[number];
