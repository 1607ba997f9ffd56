import { LANGUAGES } from '@jejak/papers';
import { isTrouble, type TroublePage, troublePage } from '../public/pages/trouble-page.js';
import { VERIFY } from './certificate-code.js';
import { certificateTroublePage } from './certificate-page.js';

/**
 * A page in the place of a problem in JSON, where a page that people open cannot be shown now: of a certificate, or for citizens.
 *
 * @param url that was asked for, from its path on
 * @param status of the answer
 */
export function pageInTrouble(url: string, status: number): TroublePage | undefined {
  const [path, query = ''] = url.split('?', 2);
  if (path !== VERIFY || !isTrouble(status)) return troublePage(url, status);
  const asked = new URLSearchParams(query);
  const language = LANGUAGES.find((one) => one === asked.get('lang')) ?? 'id';
  const [number, code] = [asked.get('number') ?? '', asked.get('code') ?? ''];
  return { language, text: certificateTroublePage(language, { number, code }) };
}
