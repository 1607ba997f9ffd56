import { PAPER_KINDS, paperAddress, type PaperKind, usageOf } from './kinds.js';

const kinds: Readonly<Record<string, PaperKind>> = PAPER_KINDS;
const address = (
  name: keyof typeof PAPER_KINDS,
  ids: readonly string[],
  choices = {},
  lang?: string,
): string | undefined => paperAddress(PAPER_KINDS[name], ids, choices, lang);

it.each(Object.entries(kinds))(
  '%s wants as many ids as it names, and nothing that it does not know',
  (_, kind) => {
    const ids = kind.ids.map((name) => name.toLowerCase());
    const stray = ['year', 'number'].find((name) => !(name in kind.choices)) ?? '';
    const choices = Object.fromEntries((kind.needs ?? []).map((name) => [name, 'x']));
    expect(paperAddress(kind, ids, choices, undefined)).toMatch(/^\/[a-z].*\.(?:pdf|zip)/);
    expect(paperAddress(kind, [...ids, 'more'], choices, undefined)).toBeUndefined();
    expect(paperAddress(kind, ids.slice(1), choices, undefined)).toBeUndefined();
    expect(paperAddress(kind, ids, { ...choices, [stray]: '1' }, undefined)).toBeUndefined();
  },
);

it('asks for what was chosen, and keeps ids in their place', () => {
  expect(address('hours-summary', ['u'], { year: '2026' }, 'en')).toBe(
    '/learning-hours/papers/summary.pdf?unitId=u&year=2026&lang=en',
  );
  expect(address('plan', ['../x?y'])).toBe('/development-plans/..%2Fx%3Fy/papers/plan.pdf');
  expect(address('certificate-draft', ['e'], { number: 'A/1', programme: 'p' })).toBeUndefined();
  expect(usageOf('certificate-draft')).toBe(
    'jejak paper certificate-draft EMPLOYEE --programme … --number … --issued-on … --out FILE',
  );
  expect(usageOf('hours-summary')).toBe('jejak paper hours-summary UNIT [--year …] [--as-of …] --out FILE');
});
