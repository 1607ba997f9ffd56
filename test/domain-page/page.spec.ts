import { readFileSync } from 'node:fs';
import { aggregates, type AnyDecider, eventTypes } from '@jejak/domain';
import { explore } from './explore.js';
import { domainPage, PAGE } from './page.js';

const all = aggregates as readonly AnyDecider[];

it('the page is up to date (else: npm run domain-page)', () => {
  expect(readFileSync(PAGE, 'utf8')).toBe(domainPage());
});

it('the page has every event of every aggregate', () => {
  const named = [...domainPage().matchAll(/^\| `(\w+)` \| \d+ /gm)].map(([, type]) => type);
  expect(named.sort()).toEqual([...eventTypes.keys()].sort());
});

it.each(all)('every command of $stream leads to something, and every event comes of one', (aggregate) => {
  const { events } = explore(aggregate);
  expect([...events.keys()].sort()).toEqual(Object.keys(aggregate.commands).sort());
  expect([...new Set([...events.values()].flatMap((types) => [...types]))].sort()).toEqual(
    Object.keys(aggregate.evolve).sort(),
  );
});
