/** By which way it came: web form, SP4N-LAPOR!, kiosk, forum, letter. */
export const FEEDBACK_CHANNELS = ['WEB', 'LAPOR', 'KIOSK', 'FORUM', 'LETTER'] as const;
export type FeedbackChannel = (typeof FEEDBACK_CHANNELS)[number];

/** What it is: *pengaduan*, *saran*, *apresiasi*, *permintaan informasi*. */
export const FEEDBACK_CATEGORIES = ['COMPLAINT', 'SUGGESTION', 'PRAISE', 'INFO'] as const;
export type FeedbackCategory = (typeof FEEDBACK_CATEGORIES)[number];

/** What sort of answer it needs, and with it how soon: normative, without and with supervisory content (*pengawasan*). */
export const FEEDBACK_CLASSES = ['NORMATIVE', 'NON_SUPERVISORY', 'SUPERVISORY'] as const;
export type FeedbackClass = (typeof FEEDBACK_CLASSES)[number];

/** How it ended. `REFERRED`: it is for somebody else, to whom it was passed on. */
export const FEEDBACK_OUTCOMES = ['RESOLVED', 'NOT_RESOLVED', 'REFERRED', 'WITHDRAWN'] as const;
export type FeedbackOutcome = (typeof FEEDBACK_OUTCOMES)[number];

/** How far it is. Of a round that was opened again the state is `REOPENED`; a new round is `TRIAGED`. */
export const FEEDBACK_STATES = ['SUBMITTED', 'TRIAGED', 'RESPONDED', 'CLOSED', 'REOPENED'] as const;
export type FeedbackStateName = (typeof FEEDBACK_STATES)[number];
