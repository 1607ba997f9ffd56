import { cityOf } from './city.js';
import { conduct } from './conduct.js';

it('puts nobody into a pool twice, however many are chosen in however many years', () => {
  const size = { people: 15_000, years: 3, seed: 7, until: '2025-12-31' };
  const { people } = cityOf(size, { units: [], since: '2024-01-02' });
  const stories = conduct(people).flatMap((source) => [...source]);
  const orders = stories.flatMap((story) => [...story.orders()]);
  const inPools = orders.filter(({ name }) => name.startsWith('talented ')).map(({ id }) => id);
  expect(inPools.length).toBeGreaterThan(300);
  expect(new Set(inPools).size).toBe(inPools.length);
});
