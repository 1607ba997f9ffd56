import type { StrategicGoal } from './strategy.parts.dto.js';

/** What was achieved of a goal in a year. */
export interface YearResult {
  readonly value: number;
  /** Where the value comes from. */
  readonly source: string;
}

/** A plan that was adopted. */
export interface KnownStrategicPlan {
  readonly status: 'adopted' | 'withdrawn';
  readonly id: string;
  /** Title in Indonesian and, where there is one, English. */
  readonly title: { readonly id: string; readonly en?: string | undefined };
  readonly letterNumber: string;
  readonly fromYear: number;
  readonly toYear: number;
  readonly policyId?: string | undefined;
  /** 1; one more each time that it is revised. */
  readonly revision: number;
  readonly goals: readonly StrategicGoal[];
  /** By goal and year, see {@link resultKey}. */
  readonly results: ReadonlyMap<string, YearResult>;
}

/** A plan of several years. */
export type StrategicPlan = { readonly status: 'unknown' } | KnownStrategicPlan;

/** Of which goal and year a result is. */
export const resultKey = (goalId: string, year: number): string => `${goalId} ${year}`;
