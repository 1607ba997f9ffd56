import { html } from './html.js';
import { LANGUAGES } from './language.js';
import { PAGES, pageOf } from './layout.js';
import { texts } from './texts.js';

/** An address under {@link PAGES}: the language, then the page of a unit, its form, or that of a survey. */
const ADDRESS =
  /^\/public\/pages\/([a-z]{2})((?:\/units\/[0-9a-f-]{36}(?:\/feedback)?|\/surveys\/[0-9a-f-]{36})?)\/?(?:\?|$)/i;

/** What is shown instead of a page. */
export interface TroublePage {
  readonly language: string;
  readonly text: string;
}

/** Whether an answer with this status may be another one when it is asked for again. */
export const isTrouble = (status: number): boolean => status >= 500 || status === 429;

/**
 * A page that says to try again, where a page for citizens cannot be shown now: a server behind it is away, or too many ask.
 *
 * @param url that was asked for, from its path on
 * @param status of the answer
 * @returns undefined where no page for citizens was asked for, or asking again brings nothing
 */
export function troublePage(url: string, status: number): TroublePage | undefined {
  const [, name, path = ''] = ADDRESS.exec(url) ?? [];
  const language = LANGUAGES.find((one) => one === name?.toLowerCase());
  if (language === undefined || !isTrouble(status)) return undefined;
  const t = texts[language];
  const content = html`<p class="warning">${t.troubleLead}</p>
    <p><a href="${PAGES}/${language}${path}">${t.again}</a></p>`;
  return { language, text: pageOf({ language, title: t.trouble, path, content }) };
}
