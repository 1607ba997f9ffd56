/** Kirkpatrick's levels: 1 reaction, 2 learning, 3 behaviour, 4 result. */
export const LEVELS = [1, 2, 3, 4] as const;
export type Level = (typeof LEVELS)[number];

/** How an evaluation asks: *kuesioner*, *wawancara*, *observasi*. */
export const INSTRUMENTS = ['QUESTIONNAIRE', 'INTERVIEW', 'OBSERVATION'] as const;
export type Instrument = (typeof INSTRUMENTS)[number];

/** What an evaluation concluded. `INSUFFICIENT_DATA` where fewer answered than the evaluation requires. */
export const VERDICTS = ['ACHIEVED', 'NEEDS_IMPROVEMENT', 'METHOD_CHANGE', 'INSUFFICIENT_DATA'] as const;
export type Verdict = (typeof VERDICTS)[number];
