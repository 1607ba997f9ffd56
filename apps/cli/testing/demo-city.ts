import type { CitySize, KnownUnits } from '@jejak/city';

/** The smallest city that has something of everything. */
export const CITY: readonly [CitySize, KnownUnits] = [
  { people: 40, years: 1, seed: 7, until: '2026-10-31' },
  { units: [], since: '2024-01-02' },
];
