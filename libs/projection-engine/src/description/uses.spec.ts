import { TallyRow } from '../../testing/tally.js';
import { projection, type Projection } from './projection.js';
import { usedFirst, withUsed } from './uses.js';

const described = (name: string, ...uses: Projection[]) =>
  projection({ name, version: 1, uses, entities: [TallyRow], sequence: () => '', reporting: [] }, (on) => on);

const ground = described('ground');
const middle = described('middle', ground);
const top = described('top', middle, ground);
const names = (projections: readonly Projection[]) => projections.map(({ name }) => name);

it('comes after what it uses, and the others stay in their order', () => {
  expect(names(usedFirst([top, described('alone'), middle, ground]))).toEqual([
    ...['ground', 'middle', 'top', 'alone'],
  ]);
});

it('orders only what it is given', () => {
  expect(names(usedFirst([top, ground]))).toEqual(['ground', 'top']);
});

it('is waited for with all that it stands on, each once', () => {
  expect(names(withUsed(top))).toEqual(['top', 'middle', 'ground']);
  expect(names(withUsed(ground))).toEqual(['ground']);
});
