/** How far a breach is. `determined`: it was looked up whom it affects. */
export const BREACH_STATUSES = ['recorded', 'determined', 'closed'] as const;
export type BreachStatus = (typeof BREACH_STATUSES)[number];

/** Who is given notice: the people concerned, the agency (*lembaga*, UU 27/2022 art. 58), the public. */
export const NOTICE_ADDRESSEES = ['SUBJECTS', 'AGENCY', 'PUBLIC'] as const;
export type NoticeAddressee = (typeof NOTICE_ADDRESSEES)[number];

/** How notice is given: *surat, surel, pesan, tatap muka, laman, media*. */
export const NOTICE_CHANNELS = ['LETTER', 'EMAIL', 'MESSAGE', 'MEETING', 'WEBSITE', 'MEDIA'] as const;
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number];

/** What happened to a breach, as its history shows it. */
export const BREACH_STEPS = ['RECORDED', 'DETERMINED', 'NOTICE', 'CLOSED'] as const;
export type BreachStepKind = (typeof BREACH_STEPS)[number];
