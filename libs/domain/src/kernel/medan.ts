/** The calendar day in Medan (WIB, UTC+7 all year), `YYYY-MM-DD`. */
export function dayInMedan(moment: Date): string {
  return new Date(moment.getTime() + 7 * 3600_000).toISOString().slice(0, 10);
}
