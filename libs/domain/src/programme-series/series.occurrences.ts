import rrule from 'rrule';
import { days, type Frequency, periodEnd, periodStart } from './series.periods.js';
import { daysAfter } from '../kernel/medan.js';
import { Refusal } from '../kernel/refusal.js';
import { partsOf } from './series.rule.js';
import type { Occurrence } from './series.state.js';

/** Days that one plan may expect: five years of months. */
export const MOST_OCCURRENCES = 60;

/** Years ahead that are looked at; a rule that fits no day is not looked for until the end of time. */
const HORIZON_YEARS = 20;

/** The last day that an event can name. */
const LAST_DAY = '2999-12-31';

/** Of the calendar as rrule knows it. */
const LAST_YEAR = 9999;

/**
 * The days that follow from a rule, each with the days among which its run begins: the whole day, week, month or year of
 * the rule, and where several fall into one, from each up to the next.
 *
 * @param rule RFC 5545 without `DTSTART`
 * @param startsOn first day, `YYYY-MM-DD`
 * @throws Refusal SERIES.RULE_INVALID, SERIES.RULE_ENDLESS, SERIES.RULE_TOO_LONG, SERIES.TOO_MANY_DAYS
 */
export function occurrencesOf(rule: string, startsOn: string): readonly Occurrence[] {
  const { frequency, interval, count, until } = partsOf(rule);
  const horizon = yearsLater(startsOn, HORIZON_YEARS);
  if ((count ?? 0) > MOST_OCCURRENCES) throw new Refusal('SERIES.TOO_MANY_DAYS', { most: MOST_OCCURRENCES });
  if (until !== undefined && until > horizon) throw new Refusal('SERIES.RULE_TOO_LONG', { until: horizon });

  const found = expanded(rule, startsOn, until ?? horizon);
  if (found.length > MOST_OCCURRENCES) throw new Refusal('SERIES.TOO_MANY_DAYS', { most: MOST_OCCURRENCES });
  if (found.length === 0 || (count !== undefined && found.length < count))
    throw new Refusal('SERIES.RULE_TOO_LONG', { until: horizon });
  const occurrences = withWindows(found, frequency, interval, startsOn);
  if (occurrences.some((one) => one.until > LAST_DAY))
    throw new Refusal('SERIES.RULE_TOO_LONG', { until: LAST_DAY });
  return occurrences;
}

/**
 * At most one day more than may be. rrule looks for a further day until the year 9999, which takes seconds where there is
 * none. The calendar repeats every 400 years, days of the week included: so it is asked as late as it can be.
 */
function expanded(rule: string, startsOn: string, until: string): string[] {
  const { RRule } = rrule;
  const later = Math.floor((LAST_YEAR - HORIZON_YEARS - Number(startsOn.slice(0, 4))) / 400) * 400;
  const options = {
    ...RRule.parseString(rule),
    ...{ dtstart: days(yearsLater(startsOn, later)), until: days(yearsLater(until, later)) },
  };
  return new RRule(options)
    .all((_, index) => index <= MOST_OCCURRENCES)
    .map((moment) => yearsLater(moment.toISOString().slice(0, 10), -later));
}

const yearsLater = (day: string, years: number): string =>
  `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;

function withWindows(
  found: readonly string[],
  frequency: Frequency,
  interval: number,
  startsOn: string,
): Occurrence[] {
  const starts = found.map((on, index) => {
    const period = periodStart(on, frequency);
    const before = found[index - 1];
    if (before === undefined) return period > startsOn ? period : startsOn;
    return period > before ? period : on;
  });
  return found.map((on, index) => {
    const next = starts[index + 1];
    const until = next === undefined ? periodEnd(on, frequency, interval) : daysAfter(next, -1);
    return { on, from: starts[index] ?? on, until };
  });
}
