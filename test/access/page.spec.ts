import { readFileSync } from 'node:fs';
import { policy } from '@jejak/access';
import { accessPage, PAGE } from './page.js';

it('the page is up to date (else: npm run access-page)', () => {
  expect(readFileSync(PAGE, 'utf8')).toBe(accessPage());
});

it('the page has every action once', () => {
  const named = [...accessPage().matchAll(/^\| `([\w-]+)` /gm)].map(([, action]) => action);
  expect(named.sort()).toEqual(Object.keys(policy).sort());
});
