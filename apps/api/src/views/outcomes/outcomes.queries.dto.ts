import { AMONG } from '@jejak-projections/outcomes';
import { Fits, quarter, SERVICE_INDICATORS, dayInMedan } from '@jejak/domain';
import { IsOptional, IsUUID, IsIn } from 'class-validator';
import { Problem } from '../../http/problem.js';
import { YearQuery } from '../page.queries.dto.js';

/** Which quarters of a unit, and of which training. */
export class EffectsQueryDto {
  /** First quarter, at most eleven before the last; default: three before it. @example 2026-Q1 */
  @IsOptional() @Fits(quarter, 'a quarter, as 2026-Q2') from?: string;

  /** Last quarter; default: this one. @example 2026-Q4 */
  @IsOptional() @Fits(quarter, 'a quarter, as 2026-Q2') to?: string;

  /** Only seats and hours in runs of this series; default: all. */
  @IsOptional() @IsUUID() seriesId?: string;
}

/** What of citizens can be compared: questions of the survey, its index, indicators of services. */
export const COMPARABLE = ['U6', 'U7', 'INDEX', ...SERVICE_INDICATORS] as const;

/** Which training, and what of citizens before and after it. */
export class EffectComparisonQuery {
  @IsUUID() seriesId!: string;

  /** Questions of the survey, its index, or an indicator of services. */
  @IsIn(COMPARABLE) outcome!: (typeof COMPARABLE)[number];

  /** Quarter before the training. @example 2026-Q1 */
  @Fits(quarter, 'a quarter, as 2026-Q2') before!: string;

  /** Quarter after it: at least two later, the training lies between. @example 2026-Q3 */
  @Fits(quarter, 'a quarter, as 2026-Q2') after!: string;
}

/** Beside which others. */
export class BenchmarkQueryDto extends YearQuery {
  /** `KIND`: all units of the same kind; `PARENT`: those under the same unit. */
  @IsOptional() @IsIn(AMONG) among?: (typeof AMONG)[number];
}

/** Quarters are counted from the year 0. */
const numberOf = (period: string) => Number(period.slice(0, 4)) * 4 + Number(period.slice(-1)) - 1;

const quarterNo = (n: number) => `${Math.floor(n / 4)}-Q${(n % 4) + 1}`;

const MOST_QUARTERS = 12;

/** The quarters that are asked for. @throws Problem QUERY.INVALID */
export function quartersOf({ from, to }: EffectsQueryDto, now: Date): { from: string; to: string } {
  const today = dayInMedan(now);
  const last = to ?? `${today.slice(0, 4)}-Q${Math.ceil(Number(today.slice(5, 7)) / 3)}`;
  const first = from ?? quarterNo(numberOf(last) - 3);
  const length = numberOf(last) - numberOf(first) + 1;
  if (length < 1 || length > MOST_QUARTERS)
    invalid('from', `must be up to ${MOST_QUARTERS - 1} quarters before to`);
  return { from: first, to: last };
}

/** @throws Problem QUERY.INVALID where no quarter lies between the two */
export function apart({ before, after }: EffectComparisonQuery): void {
  if (numberOf(after) < numberOf(before) + 2) invalid('after', 'must be at least two quarters after before');
}

function invalid(field: string, message: string): never {
  throw new Problem('QUERY.INVALID', { errors: [{ field, message }] });
}
