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
