/**
 * By what the need for development is found: *survei*, *diskusi kelompok terarah* (FGD), documents of the unit, appraisals,
 * what citizens say.
 */
export const NEEDS_INSTRUMENTS = ['SURVEY', 'FGD', 'DOCUMENT', 'APPRAISAL', 'PUBLIC_FEEDBACK'] as const;
export type NeedsInstrument = (typeof NEEDS_INSTRUMENTS)[number];

/** Instruments of which the findings are taken from papers that exist already. */
export const PAPER_INSTRUMENTS = ['DOCUMENT', 'APPRAISAL', 'PUBLIC_FEEDBACK'] as const;
export type PaperInstrument = (typeof PAPER_INSTRUMENTS)[number];
