import type { PersistentMap } from '../kernel/persistent.js';

/** A survey: it takes answers until it is closed. */
export interface KnownSurvey {
  readonly status: 'open' | 'closed';
  readonly id: string;
  readonly unitId: string;
  readonly period: string;
  /** Number of answers of each batch that counts, by batch id. */
  readonly batches: PersistentMap<string, number>;
  /** How often answers were handed in, what was taken back included. */
  readonly handedIn: number;
}

export type Survey = { readonly status: 'unknown' } | KnownSurvey;

/** Answers that count. */
export const answersIn = ({ batches }: KnownSurvey): number =>
  [...batches.values()].reduce((sum, n) => sum + n, 0);
