import { existsSync, readFileSync } from 'node:fs';
import { asksFor } from './asks.js';
import { coveragePage, documents, PAGE, routesOf } from './page.js';

const items = documents.flatMap((document) => document.items);

it('the page is up to date (else: npm run coverage-page)', () => {
  expect(readFileSync(PAGE, 'utf8')).toBe(coveragePage());
});

it('everything that the documents ask for is there, in their order', () => {
  expect(documents.map((document) => document.items.length)).toEqual([18, 17, 20, 14, 18]);
});

it.each(items)('$asked: what is named exists, and what is not there is said', (item) => {
  const { actions, also = [], tests, missing } = item;
  for (const action of actions) expect([action, routesOf(action)]).not.toEqual([action, []]);
  for (const file of [...also, ...tests]) expect([file, existsSync(file)]).toEqual([file, true]);
  // Jest runs all of these, and nothing is left out of a run that passes
  for (const test of tests) expect(test).toMatch(/\.spec\.ts$/);
  if (missing === undefined) expect([actions.length, tests.length]).not.toContain(0);
  else expect(missing).not.toBe('');
});

it.each(items)(
  '$asked: each command and route that is named is asked for by a test that is named',
  (item) => {
    const asked = new Set(item.tests.flatMap((file) => [...asksFor(readFileSync(file, 'utf8'))]));
    expect(item.actions.filter((action) => !asked.has(action))).toEqual([]);
  },
);
