import type { PersistentMap } from '../kernel/persistent.js';
import type { SatisfactionAnswer } from './survey.parts.dto.js';

/** What was handed in at once. */
export interface RatingsBatch {
  /** Number of answers. */
  readonly n: number;
  /** Of a batch with a single answer its nine marks, as `433344434`, so that a sheet that is read again finds it. */
  readonly marks?: string | undefined;
}

/** A survey: it takes answers until it is closed. */
export interface KnownSurvey {
  readonly status: 'open' | 'closed';
  readonly id: string;
  readonly unitId: string;
  readonly period: string;
  /** Batches that count, by id. */
  readonly batches: PersistentMap<string, RatingsBatch>;
  /** How often answers were handed in, what was taken back included. */
  readonly handedIn: number;
}

export type Survey = { readonly status: 'unknown' } | KnownSurvey;

/** Answers that count. */
export const answersIn = ({ batches }: KnownSurvey): number =>
  [...batches.values()].reduce((sum, { n }) => sum + n, 0);

/** The nine marks of an answer, in the order of their elements: `433344434`. */
export const marksOf = ({ u1, u2, u3, u4, u5, u6, u7, u8, u9 }: SatisfactionAnswer): string =>
  [u1, u2, u3, u4, u5, u6, u7, u8, u9].join('');
