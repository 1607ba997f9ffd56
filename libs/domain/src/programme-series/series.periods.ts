/** How often a rule comes back, as RFC 5545 says it. */
export type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

/** The day as the moment at which it begins, in UTC: days are counted without a time zone. */
export const days = (day: string): Date => new Date(`${day}T00:00:00Z`);

const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/** So many days later. */
export function dayAfter(day: string, later: number): string {
  const moment = days(day);
  moment.setUTCDate(moment.getUTCDate() + later);
  return dayOf(moment);
}

/** First day of the week (Monday), month or year in which the day is; the day itself where it is about days. */
export function periodStart(day: string, frequency: Frequency): string {
  switch (frequency) {
    case 'DAILY':
      return day;
    case 'WEEKLY':
      return dayAfter(day, -((days(day).getUTCDay() + 6) % 7));
    case 'MONTHLY':
      return `${day.slice(0, 7)}-01`;
    case 'YEARLY':
      return `${day.slice(0, 4)}-01-01`;
  }
}

/** Last day of as many periods as the rule leaves between two days, the first being that in which the day is. */
export function periodEnd(day: string, frequency: Frequency, interval: number): string {
  const start = periodStart(day, frequency);
  const moment = days(start);
  switch (frequency) {
    case 'DAILY':
      return dayAfter(start, interval - 1);
    case 'WEEKLY':
      return dayAfter(start, 7 * interval - 1);
    case 'MONTHLY':
      moment.setUTCMonth(moment.getUTCMonth() + interval);
      return dayAfter(dayOf(moment), -1);
    case 'YEARLY':
      moment.setUTCFullYear(moment.getUTCFullYear() + interval);
      return dayAfter(dayOf(moment), -1);
  }
}
