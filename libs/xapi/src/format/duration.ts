const number = String.raw`(\d+(?:[.,]\d+)?)`;
const DURATION = new RegExp(
  `^P(?:${number}W|(?=[\\dT])(?:${number}Y)?(?:${number}M)?(?:${number}D)?(?:T(?=\\d)(?:${number}H)?(?:${number}M)?(?:${number}S)?)?)$`,
);
/** A part that is not the last one is whole. */
const BROKEN_BEFORE_LAST = /[.,]\d+[A-Z]+T?\d/;

const DAY = 86_400;
/** Of weeks, years, months, days, hours, minutes and seconds; a year and a month as long as they are on average. */
const SECONDS = [7 * DAY, 365.25 * DAY, 30.4375 * DAY, DAY, 3600, 60, 1] as const;

/** Seconds of a duration of ISO 8601 (`PT1H30M`, `P1DT2H`, `P2W`); undefined where it is none. */
export function secondsOf(text: string): number | undefined {
  const parts = DURATION.exec(text)?.slice(1);
  if (!parts || BROKEN_BEFORE_LAST.test(text)) return undefined;
  return SECONDS.reduce((sum, each, at) => sum + each * Number((parts[at] ?? '0').replace(',', '.')), 0);
}
