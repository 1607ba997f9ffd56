import { cityOf } from './city.js';
import { courseOf } from './course.js';

it('tells about how much of a city is over, from the first day to the last', () => {
  const size = { people: 700, years: 1, seed: 7, until: '2025-12-31' };
  const course = courseOf(size);
  const city = cityOf(size, { units: [], since: '2024-01-02' });
  const times = [...city.orders()].map(({ at }) => at);
  for (const share of [0.1, 0.25, 0.5, 0.75, 0.9]) {
    const at = times[Math.floor(share * times.length)] ?? 0;
    expect(Math.abs(course(at) - share)).toBeLessThan(0.12);
  }
  expect(course(0)).toBe(0);
  expect(course(city.plan.end)).toBe(1);
});
