import { Refusal } from '../kernel/refusal.js';
import { day } from '../kernel/fields.js';
import type { Frequency } from './series.periods.js';

/** What of a rule decides which days it may name. */
export interface RuleParts {
  readonly frequency: Frequency;
  /** Periods from one to the next. */
  readonly interval: number;
  readonly count?: number | undefined;
  /** Last day, `YYYY-MM-DD`. */
  readonly until?: string | undefined;
}

/** What may stand in a rule: days, nothing of hours, and nothing that a reader of calendars takes for more than it says. */
const PARTS: Readonly<Record<string, RegExp>> = {
  FREQ: /^(DAILY|WEEKLY|MONTHLY|YEARLY)$/,
  INTERVAL: /^[1-9]\d?$/,
  COUNT: /^[1-9]\d{0,3}$/,
  UNTIL: /^\d{8}$/,
  BYMONTH: /^([1-9]|1[0-2])(,([1-9]|1[0-2])){0,30}$/,
  BYMONTHDAY: /^-?([1-9]|[12]\d|3[01])(,-?([1-9]|[12]\d|3[01])){0,30}$/,
  BYDAY: /^(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU)(,(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU)){0,30}$/,
  BYSETPOS: /^-?[1-9]\d?(,-?[1-9]\d?){0,30}$/,
  WKST: /^(MO|SU)$/,
};

/**
 * Takes a rule apart, strictly: what is not known here is refused and not passed over.
 *
 * @throws Refusal SERIES.RULE_INVALID, SERIES.RULE_ENDLESS
 */
export function partsOf(rule: string): RuleParts {
  const parts = new Map<string, string>();
  for (const part of rule.split(';')) {
    const [name = '', value, more] = part.split('=');
    if (value === undefined || more !== undefined || !PARTS[name]?.test(value) || parts.has(name))
      throw new Refusal('SERIES.RULE_INVALID', { part });
    parts.set(name, value);
  }
  const [frequency, count] = [parts.get('FREQ'), parts.get('COUNT')];
  if (!isFrequency(frequency)) throw new Refusal('SERIES.RULE_INVALID', { part: 'FREQ' });
  const until = parts.get('UNTIL')?.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  if (until !== undefined && !day.safeParse(until).success)
    throw new Refusal('SERIES.RULE_INVALID', { part: 'UNTIL' });
  if (count === undefined && until === undefined) throw new Refusal('SERIES.RULE_ENDLESS');
  if (count !== undefined && until !== undefined) throw new Refusal('SERIES.RULE_INVALID', { part: 'UNTIL' });
  const nonsense = frequency === 'DAILY' || frequency === 'WEEKLY' ? ofMonths(parts) : undefined;
  if (nonsense !== undefined) throw new Refusal('SERIES.RULE_INVALID', { part: nonsense });
  const interval = Number(parts.get('INTERVAL') ?? 1);
  return { frequency, interval, count: count === undefined ? undefined : Number(count), until };
}

/** What says nothing of days or weeks, as "the first Monday" or "the 31st"; undefined where there is nothing of it. */
function ofMonths(parts: ReadonlyMap<string, string>): string | undefined {
  if (/\d/.test(parts.get('BYDAY') ?? '')) return 'BYDAY';
  return ['BYMONTHDAY', 'BYSETPOS'].find((name) => parts.has(name));
}

const isFrequency = (text: string | undefined): text is Frequency =>
  text !== undefined && (PARTS.FREQ?.test(text) ?? false);
