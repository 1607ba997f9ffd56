/** The calendar day in Medan (WIB, UTC+7 all year), `YYYY-MM-DD`. */
export function dayInMedan(moment: Date): string {
  return new Date(moment.getTime() + 7 * 3600_000).toISOString().slice(0, 10);
}

/** The calendar day so many days after another one, `YYYY-MM-DD`; before it where the number is below zero. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
