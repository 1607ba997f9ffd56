/** A calendar day in Medan, as days since 1970-01-01. */
export type Day = number;

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** Medan is seven hours ahead of UTC. */
const OFFSET_MINUTES = 7 * 60;

/** The day that is written `YYYY-MM-DD`. */
export const dayOf = (text: string): Day => Date.parse(`${text}T00:00:00Z`) / DAY_MS;

/** As events write it: `YYYY-MM-DD`. */
export const textOf = (day: Day): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** The moment so many minutes after midnight, in milliseconds since 1970. */
export const momentOf = (day: Day, minute: number): number =>
  day * DAY_MS + (minute - OFFSET_MINUTES) * MINUTE_MS;

/** The day in Medan of a moment. */
export const dayAt = (at: number): Day => Math.floor((at + OFFSET_MINUTES * MINUTE_MS) / DAY_MS);

/** As commands write it, in UTC. */
export const momentText = (at: number): string => new Date(at).toISOString();

/** The same day, or the Monday that follows a weekend. */
export function workday(day: Day): Day {
  const weekday = (day + 4) % 7; // 1970-01-01 was a Thursday; 0 is Sunday
  if (weekday === 6) return day + 2;
  return weekday === 0 ? day + 1 : day;
}

/** First day of a year. */
export const newYear = (year: number): Day => dayOf(`${year}-01-01`);

/** When in a year things of a kind take place: how much falls on a day, beside other days. */
export type Season = (day: Day, month: number, year: number) => number;

const isWeekend = (day: Day): boolean => workday(day) !== day;
/** Ramadan begins about 10.875 days earlier each year; a few days off do not matter here. */
const ramadanOf = (year: number): Day => Math.round(dayOf('2024-03-11') - (year - 2024) * 10.875 + (year - 2024) * 365.25); // prettier-ignore
const isRamadan = (day: Day, year: number): boolean => day >= ramadanOf(year) && day < ramadanOf(year) + 30;

/** Classes: March to November, few of them in Ramadan. */
export const CLASSES: Season = (day, month, year) => {
  if (isWeekend(day) || month < 3 || month > 11) return 0;
  return isRamadan(day, year) ? 0.2 : 1;
};

/** E-learning and webinars: all year, and a rush for the twenty hours from October on. */
export const ONLINE: Season = (day, month) => {
  if (isWeekend(day) || month < 3) return 0;
  return month >= 10 ? 4 : 1;
};

const shares = new Map<string, Float64Array>();

/** The day of a year by which this share (0 to 1) of a season is over. */
export function dayIn(season: Season, year: number, share: number): Day {
  const sums = sumsOf(season, year);
  const wanted = share * (sums.at(-1) ?? 0);
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > wanted) high = middle;
    else low = middle + 1;
  }
  return newYear(year) + low;
}

function sumsOf(season: Season, year: number): Float64Array {
  const key = `${season.name} ${year}`;
  const known = shares.get(key);
  if (known) return known;
  const first = newYear(year);
  // runs of several days shall end in their year
  const sums = new Float64Array(newYear(year + 1) - first - 14);
  let sum = 0;
  for (let n = 0; n < sums.length; n++) {
    const day = first + n;
    sum += season(day, Number(textOf(day).slice(5, 7)), year);
    sums[n] = sum;
  }
  shares.set(key, sums);
  return sums;
}

/** The moment on the first workday so many days into a year or after. */
export const onDay = (year: number, days: number, hour = 9): number =>
  momentOf(workday(newYear(year) + days), hour * 60);
