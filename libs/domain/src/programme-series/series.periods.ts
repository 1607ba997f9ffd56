import { daysAfter } from '../kernel/medan.js';

/** How often a rule comes back, as RFC 5545 says it. */
export type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

/** The day as the moment at which it begins, in UTC: days are counted without a time zone. */
export const days = (day: string): Date => new Date(`${day}T00:00:00Z`);

const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/** First day of the week (Monday), month or year in which the day is; the day itself where it is about days. */
export function periodStart(day: string, frequency: Frequency): string {
  switch (frequency) {
    case 'DAILY':
      return day;
    case 'WEEKLY':
      return daysAfter(day, -((days(day).getUTCDay() + 6) % 7));
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
      return daysAfter(start, interval - 1);
    case 'WEEKLY':
      return daysAfter(start, 7 * interval - 1);
    case 'MONTHLY':
      moment.setUTCMonth(moment.getUTCMonth() + interval);
      return daysAfter(dayOf(moment), -1);
    case 'YEARLY':
      moment.setUTCFullYear(moment.getUTCFullYear() + interval);
      return daysAfter(dayOf(moment), -1);
  }
}
