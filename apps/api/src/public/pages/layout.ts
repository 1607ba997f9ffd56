import { html, type Html } from './html.js';
import { LANGUAGES, type Language } from './language.js';
import { texts } from './texts.js';

/** Where the pages are. */
export const PAGES = '/public/pages';

/** What every page has. */
interface Shown {
  readonly language: Language;
  readonly title: string;
  readonly content: Html;
}

/** What a page for citizens is made of. */
export interface Page extends Shown {
  /** Address behind the language, with a slash before it; the same page in the other language has the same. */
  readonly path: string;
}

/** What any page is made of. */
export interface WholePage extends Shown {
  /** Address of the same page in a language. */
  readonly addressIn: (language: Language) => string;
  /** Its style, and its script if it has one. */
  readonly head: Html;
}

const names: Readonly<Record<Language, string>> = { id: 'Indonesia', en: 'English' };

/** A whole page for citizens, as text. */
export const pageOf = ({ path, ...shown }: Page): string =>
  wholePage({
    ...shown,
    addressIn: (language) => `${PAGES}/${language}${path}`,
    head: html`<link rel="stylesheet" href="${PAGES}/assets/style.css" />
      <script src="${PAGES}/assets/forms.js" defer></script>`,
  });

/** A whole page, as text. */
export function wholePage({ language, title, addressIn, head, content }: WholePage): string {
  const t = texts[language];
  const others = LANGUAGES.map((one) =>
    one === language
      ? html`<li><span aria-current="true" lang="${one}">${names[one]}</span></li>`
      : html`<li><a href="${addressIn(one)}" hreflang="${one}" lang="${one}">${names[one]}</a></li>`,
  );
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        ${head}
      </head>
      <body>
        <a class="skip" href="#content">${t.skip}</a>
        <header>
          <nav aria-label="${t.language}">
            <ul>
              ${others}
            </ul>
          </nav>
        </header>
        <main id="content">
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html> `.text;
}
