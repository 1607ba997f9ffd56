import { dayInMedan } from '@jejak/domain';
import type { Language } from './language.js';
import { english, type Terms } from './terms/en.js';
import { indonesian } from './terms/id.js';

/** How days, numbers and codes are said in a language. */
export interface Speech {
  readonly language: Language;
  /** Words for codes, by what the code tells. */
  readonly terms: Terms;
  /** A day. @param day `2026-03-02` @returns `2 Maret 2026`, `2 March 2026` */
  day(day: string): string;
  /** The time of day in Medan. @returns `08.30`, `08:30` */
  time(moment: Date): string;
  /** @returns `2 Maret 2026 08.30 WIB`, `2 March 2026 08:30 WIB` */
  moment(moment: Date): string;
  /** `-` where there is none. @returns `1.234,5`, `1,234.5` */
  number(value: number | null | undefined, places?: number): string;
  /** @returns `Rp1.500.000`, `Rp1,500,000` */
  rupiah(value: number | null | undefined): string;
  /** @returns `87,5%`, `87.5%` */
  percent(value: number | null | undefined): string;
  /** The word for a code, or the code where there is none for it. */
  word(words: Readonly<Record<string, string>>, code: string | null | undefined): string;
}

interface Manner {
  readonly terms: Terms;
  readonly months: readonly string[];
  /** Between hour and minute. */
  readonly clock: string;
  readonly thousands: string;
  readonly decimal: string;
}

const manners: Readonly<Record<Language, Manner>> = {
  id: {
    ...{ terms: indonesian, clock: '.', thousands: '.', decimal: ',' },
    months: [
      ...['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni'],
      ...['Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'],
    ],
  },
  en: {
    ...{ terms: english, clock: ':', thousands: ',', decimal: '.' },
    months: [
      ...['January', 'February', 'March', 'April', 'May', 'June'],
      ...['July', 'August', 'September', 'October', 'November', 'December'],
    ],
  },
};

function speechIn(language: Language): Speech {
  const { terms, months, clock, thousands, decimal } = manners[language];
  const day = (day: string): string => {
    const [year = '', month = '', date = ''] = day.split('-');
    return `${Number(date)} ${months[Number(month) - 1] ?? month} ${year}`;
  };
  const time = (moment: Date): string =>
    new Date(moment.getTime() + 7 * 3_600_000).toISOString().slice(11, 16).replace(':', clock);
  const number = (value: number | null | undefined, places = 2): string => {
    if (value === null || value === undefined) return '-';
    const [whole = '', part = ''] = Math.abs(value).toFixed(places).split('.');
    const decimals = part.replace(/0+$/, '');
    const sign = value < 0 && (Number(whole) > 0 || decimals !== '') ? '-' : '';
    return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, thousands)}${decimals && `${decimal}${decimals}`}`;
  };
  const none = (value: number | null | undefined) => value === null || value === undefined;
  return {
    ...{ language, terms, day, time, number },
    moment: (moment) => `${day(dayInMedan(moment))} ${time(moment)} WIB`,
    rupiah: (value) => (none(value) ? '-' : `Rp${number(value, 0)}`),
    percent: (value) => (none(value) ? '-' : `${number(value, 1)}%`),
    word: (words, code) => (code === null || code === undefined ? '-' : (words[code] ?? code)),
  };
}

/** How each language says it. */
export const speech: Readonly<Record<Language, Speech>> = { id: speechIn('id'), en: speechIn('en') };
