import { z } from 'zod';
import { clear } from '../kernel/tags.js';

/** A quarter of a year (*triwulan*), `2026-Q3`. */
export const quarter = clear('a quarter of a year', z.string().regex(/^(19|2\d)\d\d-Q[1-4]$/));

/** An answer of one citizen, of whom nothing else is known: 1 (bad) to 4 (very good). */
export const mark = clear('an answer of somebody of whom nothing is known', z.int().min(1).max(4));

/** First day of a quarter, `YYYY-MM-DD`. */
export function firstDayOf(period: string): string {
  const month = (Number(period.slice(-1)) - 1) * 3 + 1;
  return `${period.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
}
