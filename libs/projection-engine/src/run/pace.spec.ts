import { Pace } from './pace.js';

/** Rests while events come at a steady rate and each batch takes some milliseconds. */
function rests(perSecond: number, batchMs: number, seconds: number): number[] {
  const pace = new Pace(0);
  const taken: number[] = [];
  for (let now = 0, seen = 0; now < seconds * 1000;) {
    now += batchMs;
    const events = Math.floor((now * perSecond) / 1000) - seen;
    seen += events;
    const rest = pace.rest(events, now);
    taken.push(rest);
    now += rest;
  }
  return taken;
}

it('gathers what comes in masses, and nothing at the pace of people', () => {
  expect(new Set(rests(300, 7, 10))).toEqual(new Set([0]));
  expect(rests(600, 7, 10).slice(-20)).toEqual(Array(20).fill(25));
});

it('is awake again once the masses are over', () => {
  const pace = new Pace(0);
  expect(pace.rest(2_000, 100)).toBe(25);
  expect(pace.rest(1, 5_000)).toBe(0);
});

it('takes a few at the same moment for no mass', () => {
  const pace = new Pace(0);
  expect(pace.rest(1, 10_000)).toBe(0);
  expect(pace.rest(20, 10_007)).toBe(0);
});
