import { Problem } from '../../http/problem.js';

/** Languages of the pages: Indonesian, English. */
export const LANGUAGES = ['id', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language in an address. @throws Problem ROUTE.UNKNOWN */
export function languageOf(text: string): Language {
  const language = LANGUAGES.find((one) => one === text);
  if (language === undefined) throw new Problem('ROUTE.UNKNOWN');
  return language;
}

const locales: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };

/** A day as people write it. @param day `YYYY-MM-DD` */
export const dayIn = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** A number as people write it. */
export const numberIn = (value: number, language: Language): string =>
  new Intl.NumberFormat(locales[language]).format(value);
