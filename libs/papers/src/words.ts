import { dayInMedan } from '@jejak/domain';

const MONTHS = [
  ...['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni'],
  ...['Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'],
] as const;

/** A day in words. @param day `2026-03-02` @returns `2 Maret 2026` */
export function dayText(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

/** The time of day in Medan. @returns `08.30` */
export function timeText(moment: Date): string {
  return new Date(moment.getTime() + 7 * 3_600_000).toISOString().slice(11, 16).replace(':', '.');
}

/** @returns `2 Maret 2026 08.30 WIB` */
export function momentText(moment: Date): string {
  return `${dayText(dayInMedan(moment))} ${timeText(moment)} WIB`;
}

/** A number with a decimal comma and dots between thousands; `-` where there is none. @returns `1.234,5` */
export function numberText(value: number | null | undefined, places = 2): string {
  if (value === null || value === undefined) return '-';
  const [whole = '', part = ''] = Math.abs(value).toFixed(places).split('.');
  const decimals = part.replace(/0+$/, '');
  const sign = value < 0 && (Number(whole) > 0 || decimals !== '') ? '-' : '';
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, '.')}${decimals && `,${decimals}`}`;
}

/** Rupiah. @returns `Rp1.500.000` */
export function rupiahText(value: number | null | undefined): string {
  return value === null || value === undefined ? '-' : `Rp${numberText(value, 0)}`;
}

/** Per cent. @returns `87,5%` */
export function percentText(value: number | null | undefined): string {
  return value === null || value === undefined ? '-' : `${numberText(value, 1)}%`;
}

/** The word for a code, or the code where there is none for it. */
export function wordFor(words: Readonly<Record<string, string>>, code: string | null | undefined): string {
  return code === null || code === undefined ? '-' : (words[code] ?? code);
}
