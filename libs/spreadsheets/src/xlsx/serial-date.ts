const DAY_MS = 86_400_000;
/** Day 0 of both systems. Excel counts 1900-02-29, which never was, as day 60: what follows is one too high. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const LEAP_DAY_THAT_NEVER_WAS = 60;
const LAST = Date.UTC(9999, 11, 31) + DAY_MS;

/** A day, or a moment as ISO 8601 without offset, of the number by which a spreadsheet keeps it; undefined if it is none. */
export function dateOfSerial(serial: number, is1904: boolean): string | undefined {
  if (!is1904 && (serial < 1 || Math.floor(serial) === LEAP_DAY_THAT_NEVER_WAS)) return undefined;
  const leap = !is1904 && serial < LEAP_DAY_THAT_NEVER_WAS ? DAY_MS : 0;
  const time = Math.round(serial * DAY_MS) + (is1904 ? EPOCH_1904 : EPOCH_1900) + leap;
  if (!(time >= EPOCH_1900 && time < LAST)) return undefined;
  const moment = new Date(time).toISOString().slice(0, -1);
  return moment.endsWith('T00:00:00.000') ? moment.slice(0, 10) : moment.replace('.000', '');
}

/** `HH:MM:SS` of the part of a day; undefined if there is more than one. */
export function timeOfSerial(serial: number): string | undefined {
  if (!(serial >= 0 && serial < 1)) return undefined;
  return new Date(Math.round(serial * 86_400) * 1000).toISOString().slice(11, 19);
}
