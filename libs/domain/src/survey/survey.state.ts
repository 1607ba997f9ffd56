import type { PersistentMap } from '../kernel/persistent.js';
import type { SatisfactionAnswer } from './survey.parts.dto.js';
import { nameId } from '../kernel/name-id.js';

/** What tells batches of several answers apart is derived from their marks. */
const BATCHES = '6f0c9d1b-52a7-4e0f-8b3a-1d9e7c40a2f6';

/** What was handed in at once. */
export interface RatingsBatch {
  /** Number of answers. */
  readonly n: number;
  /**
   * By which a sheet that is read again finds it: of a single answer its nine marks, as `433344434`; of more answers what
   * tells them from others (UUID version 5), as a survey may have a thousand times as many.
   */
  readonly marks: string;
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

/** The answers as the survey remembers them. */
export function batchOf(answers: readonly SatisfactionAnswer[]): RatingsBatch {
  const marks = answers.map(marksOf).join(' ');
  return { n: answers.length, marks: answers.length === 1 ? marks : nameId(marks, BATCHES) };
}
