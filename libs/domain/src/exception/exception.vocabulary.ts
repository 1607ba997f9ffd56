/** What a record is an exception to (*anomali*). */
export const EXCEPTION_RULES = [
  /** Somebody was present in sessions of two runs at the same time. */
  'OVERLAPPING_ATTENDANCE',
  /** Two certificates of the city have one number. */
  'DUPLICATE_CERTIFICATE',
  /** The same file is the evidence of another claim. */
  'DUPLICATE_EVIDENCE',
  /** Hours of a claim count although no file was kept that shows it. */
  'NO_EVIDENCE',
  /** Recorded long after it happened. */
  'LATE_ENTRY',
  /** Somebody decided about themselves. */
  'SEGREGATION_BREACH',
  /** More lesson hours for one thing than its form gives. */
  'HOURS_BEYOND',
] as const;
export type ExceptionRule = (typeof EXCEPTION_RULES)[number];

/** How much it weighs, from the least on. */
export const SEVERITIES = ['LOW', 'MEDIUM', 'HIGH'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** How it stands. `OPEN`: nobody said anything of it, which the log does not know. */
export const EXCEPTION_STATES = ['OPEN', 'CONFIRMED', 'EXPLAINED', 'MENDED'] as const;
export type ExceptionState = (typeof EXCEPTION_STATES)[number];
