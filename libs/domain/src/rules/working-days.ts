import { holidayRules, type HolidayRules } from './holidays.rules.js';

const DAY_MS = 86_400_000;

/** Every day off besides Saturdays and Sundays, `YYYY-MM-DD`. */
export const daysOff = ({ years }: HolidayRules = holidayRules): readonly string[] =>
  years.flatMap(({ national, joint }) => [...national, ...joint]);

/** Whether offices are open on a day (*hari kerja*). */
export function isWorkingDay(day: string, rules: HolidayRules = holidayRules): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !daysOff(rules).includes(day);
}

/**
 * The last of so many working days after a day; that day itself does not count.
 *
 * @param from `YYYY-MM-DD`, a day in Medan
 * @param days a whole number from 1
 */
export function afterWorkingDays(from: string, days: number, rules: HolidayRules = holidayRules): string {
  let day = new Date(`${from}T00:00:00Z`);
  for (let left = days; left > 0;) {
    day = new Date(day.getTime() + DAY_MS);
    if (isWorkingDay(isoDay(day), rules)) left--;
  }
  return isoDay(day);
}

const isoDay = (day: Date): string => day.toISOString().slice(0, 10);
