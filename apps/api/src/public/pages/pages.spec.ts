import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { PublicForums, PublicUnit } from '../public-units.dto.js';
import { feedbackPage, ratingPage, startPage, unknownPage } from './form-pages.js';
import { html } from './html.js';
import { LANGUAGES } from './language.js';
import { texts } from './texts.js';
import { troublePage } from './trouble-page.js';
import { unitPage } from './unit-page.js';

const HOSTILE = `"><script>alert(1)</script><img src=x onerror='alert(2)'>\`&amp;`;

const unitId = randomUUID();
const unitOf = (change: Partial<PublicUnit> = {}): PublicUnit => ({
  ...{ unitId, nameId: HOSTILE, nameEn: HOSTILE },
  satisfaction: [
    { period: '2026-Q2', n: 40, index: 90, grade: 'A' },
    { period: '2026-Q1', n: 12, index: 62.5, grade: 'D' },
  ],
  answering: { since: '2025-11-27', n: 13, inTime: 12, inTimePercent: 92.3 },
  ...change,
});
const forums: PublicForums = {
  ...{ unitId, year: 2026 },
  forums: [
    {
      ...{ heldOn: '2026-05-20', place: HOSTILE, civilServants: 12, citizens: 85, topics: [] },
      commitments: [
        {
          ...{ what: HOSTILE, unitId, unitNameId: HOSTILE, dueOn: '2026-09-30' },
          ...{ state: 'NOT_KEPT', reportedOn: '2026-09-30', note: HOSTILE },
        },
      ],
    },
  ],
};
const named = { unitId, name: HOSTILE };
const pages = (language: (typeof LANGUAGES)[number]): readonly string[] => [
  startPage(language),
  unitPage(language, unitOf(), forums),
  feedbackPage(language, named),
  ratingPage(language, { surveyId: randomUUID(), open: true, unit: named }),
  ratingPage(language, { surveyId: randomUUID(), open: false, unit: named }),
  unknownPage(language),
  troublePage(`/public/pages/${language}/units/${unitId}/feedback`, 503)?.text ?? '',
];

/** Names of the elements, as they begin. */
const elements = (page: string) => [...page.matchAll(/<([a-z][a-z0-9]*)/g)].map(([, name]) => name);

it('a text stays a text, whatever it holds, in content and in attributes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const written = html`<p title="${text}">${text}</p>`.text;
      expect(elements(written)).toEqual(['p']);
      const [, title, content] = /^<p title="([^"<>'`]*)">([^"<>'`]*)<\/p>$/.exec(written) ?? [];
      const plain = content
        ?.replace(/&lt;|&gt;|&quot;|&#39;|&#96;/g, (found) => {
          return { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&#96;': '`' }[found] ?? '';
        })
        .replaceAll('&amp;', '&');
      expect([title, plain]).toEqual([content, text]);
    }),
    { numRuns: 2_000, examples: [[HOSTILE], ['</p><p>'], ['&lt;']] },
  );
});

describe.each(LANGUAGES)('pages in %s', (language) => {
  it('hold nothing that somebody wrote as HTML, and load only what is ours', () => {
    for (const page of pages(language)) {
      expect(elements(page).filter((name) => name === 'script')).toHaveLength(1);
      expect(elements(page)).not.toContain('img');
      expect(page).not.toMatch(/<[a-z][^>]*\s(?:on[a-z]+|style)=|javascript:|https?:/i);
      for (const [, address = ''] of page.matchAll(/(?:href|src)="([^"]*)"/g))
        expect(address).toMatch(/^(#content$|\/public\/pages\/)/);
    }
  });

  it('say their language, have one heading and one main part, and a label for each field', () => {
    for (const page of pages(language)) {
      expect(page).toMatch(new RegExp(`^<!doctype html>\\s*<html lang="${language}">`));
      expect(
        elements(page)
          .filter((name) => name === 'h1' || name === 'main')
          .sort(),
      ).toEqual(['h1', 'main']);
      for (const [field] of page.matchAll(/<(?:input|textarea)[^>]*>/g)) {
        if (field.includes('type="hidden"') || field.includes('type="radio"')) continue;
        const [, id = 'none'] = / id="([^"]+)"/.exec(field) ?? [];
        expect(page).toContain(`<label for="${id}">`);
        expect(page).toContain(` id="${/aria-describedby="([^"]+)"/.exec(field)?.[1] ?? 'none'}"`);
      }
      const radios = [...page.matchAll(/<input\s+type="radio"/g)];
      expect([...page.matchAll(/<label class="choice"\s*>\s*<input\s+type="radio"/g)]).toHaveLength(
        radios.length,
      );
      for (const [, at] of page.matchAll(/aria-labelledby="([^"]+)"/g)) expect(page).toContain(` id="${at}"`);
    }
  });

  it('ask the nine elements, each from 1 to 4', () => {
    const page = ratingPage(language, { surveyId: randomUUID(), open: true, unit: named });
    const asked = [...page.matchAll(/name="(u\d)" value="(\d)"/g)].map(
      ([, name, value]) => `${name}=${value}`,
    );
    expect(asked).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((n) => [1, 2, 3, 4].map((value) => `u${n}=${value}`)),
    );
    expect(texts[language].elements).toHaveLength(9);
    expect(texts[language].marks).toHaveLength(4);
  });

  it('a closed survey is told and takes nothing', () => {
    const page = ratingPage(language, { surveyId: randomUUID(), open: false, unit: named });
    expect(page).toContain(texts[language].ratingClosed);
    expect(elements(page)).not.toContain('form');
  });

  it('draw the quarters from the oldest to the latest, higher where the index is', () => {
    const page = unitPage(language, unitOf(), forums);
    const dots = [...page.matchAll(/<circle class="dot" cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, x, y]) => [Number(x), Number(y)]); // prettier-ignore
    const [[firstX = 0, firstY = 0] = [], [lastX = 0, lastY = 0] = []] = dots;
    expect(dots).toHaveLength(2);
    expect([firstX < lastX, lastY < firstY]).toEqual([true, true]);
    const latest =
      /<tr>\s*<th scope="row">2026-Q2<\/th>\s*<td>90<\/td>\s*<td>A<\/td>\s*<td>40<\/td>\s*<\/tr>/;
    expect(page).toMatch(latest);
    expect(page).toContain(`<td>${language === 'id' ? '62,5' : '62.5'}</td>`);
    expect(page).toContain(texts[language].NOT_KEPT);
  });

  it('say where there is too little to tell', () => {
    const few = { since: '2025-11-27', n: null, inTime: null, inTimePercent: null };
    const page = unitPage(language, unitOf({ satisfaction: [], answering: few }), {
      unitId,
      year: 2026,
      forums: [],
    });
    const { satisfactionNone, answeringNone, promisesNone } = texts[language];
    for (const text of [satisfactionNone, answeringNone, promisesNone]) expect(page).toContain(text);
    expect(elements(page)).not.toContain('svg');
  });
});

describe('what is shown instead of a page that cannot be', () => {
  const { id, en } = texts;
  it.each([
    ['/public/pages/id', id, ''],
    ['/public/pages/en/', en, ''],
    [`/public/pages/en/units/${unitId}?from=qr`, en, `/units/${unitId}`],
    [`/public/pages/id/units/${unitId}/feedback`, id, `/units/${unitId}/feedback`],
    [`/public/pages/id/surveys/${unitId}`, id, `/surveys/${unitId}`],
  ])('of %s leads back there, in its language', (url, said, path) => {
    for (const status of [429, 500, 503]) {
      const page = troublePage(url, status);
      expect(page?.text).toContain(said.troubleLead);
      expect(page?.text).toContain(`<a href="/public/pages/${page?.language}${path}">${said.again}</a>`);
    }
    for (const status of [400, 401, 404]) expect(troublePage(url, status)).toBeUndefined();
  });

  it.each([
    ...['/public/feedback', `/public/units/${unitId}`, '/public/pages/assets/forms.js', '/public/pages/fr'],
    ...[
      '/public/pages/id/units/1',
      '/public/pages/id/units/"><script>',
      '/audit-trail',
      '/x/public/pages/id',
    ],
  ])('is nothing of %s', (url) => expect(troublePage(url, 503)).toBeUndefined());
});
