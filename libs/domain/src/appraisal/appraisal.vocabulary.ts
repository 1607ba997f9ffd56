/** How work or behaviour compares with what was expected (Permenpan RB 6/2022): *di atas*, *sesuai*, *di bawah ekspektasi*. */
export const RATINGS = ['ABOVE', 'MEETS', 'BELOW'] as const;
export type Rating = (typeof RATINGS)[number];

/** The predicate (*predikat kinerja*) that follows from both ratings. */
export const PREDICATES = ['SANGAT_BAIK', 'BAIK', 'BUTUH_PERBAIKAN', 'KURANG', 'SANGAT_KURANG'] as const;
export type Predicate = (typeof PREDICATES)[number];

/** What becomes of a dispute: the ratings stand, or others stand in their place. */
export const DISPUTE_OUTCOMES = ['UPHELD', 'CHANGED'] as const;
export type DisputeOutcome = (typeof DISPUTE_OUTCOMES)[number];

/** How an appraisal can stand from which it becomes final. */
export const OPEN_STATES = ['rated', 'acknowledged', 'decided'] as const;
export type OpenState = (typeof OPEN_STATES)[number];

/** How far an appraisal is: rated, seen by the ratee, disputed, the dispute decided, final; or taken back. */
export const APPRAISAL_STATES = [
  'rated',
  'acknowledged',
  'disputed',
  'decided',
  'final',
  'withdrawn',
] as const;
export type AppraisalStatus = (typeof APPRAISAL_STATES)[number];
