import { Pace, type Rest } from './pace.js';

const NONE = { ms: 0, unawaitedMs: 0 };

/** Rests while events come at a steady rate, each batch takes some milliseconds, and somebody waits or nobody. */
function rests(perSecond: number, tookMs: number, seconds: number, which: keyof Rest = 'ms'): number[] {
  const pace = new Pace(0);
  const taken: number[] = [];
  for (let now = 0, seen = 0; now < seconds * 1000;) {
    now = Math.max(now, ((seen + 1) * 1000) / perSecond) + tookMs; // waits for an event
    const events = Math.floor((now * perSecond) / 1000) - seen;
    seen += events;
    const rest = pace.rest({ events, tookMs, at: now });
    taken.push(rest[which]);
    now += rest[which];
  }
  return taken;
}

it('gathers what comes in masses, and nothing at the pace of people', () => {
  expect(new Set(rests(300, 7, 10))).toEqual(new Set([0]));
  expect(rests(600, 7, 10).slice(-20)).toEqual(Array(20).fill(25));
  expect(rests(600, 40, 10).slice(-20)).toEqual(Array(20).fill(80));
});

it('gathers also where a slow machine lets no masses come, but no longer than anybody would notice', () => {
  expect(rests(200, 30, 10)).toContain(60);
  expect(rests(200, 400, 10).at(-1)).toBe(150);
  expect(Math.max(...rests(300, 25, 40, 'unawaitedMs'))).toBe(50);
});

it('gathers longer where nobody waits, a second at most', () => {
  const rest = (tookMs: number) => new Pace(0).rest({ events: 5_000, tookMs, at: 1_000 });
  expect([1, 30, 60, 70, 900].map((ms) => rest(ms).unawaitedMs)).toEqual([25, 480, 960, 1_000, 1_000]);
  expect([1, 30, 60, 70, 900].map((ms) => rest(ms).ms)).toEqual([25, 60, 120, 140, 150]);
});

it('keeps nobody waiting where batches are slow and rare', () => {
  expect(new Set(rests(5, 60, 20))).toEqual(new Set([0]));
});

it('takes one slow batch for nothing', () => {
  const pace = new Pace(0);
  for (let at = 10; at < 10_000; at += 10) pace.rest({ events: 1, tookMs: 8, at });
  expect(pace.rest({ events: 10, tookMs: 100, at: 10_100 })).toEqual(NONE);
});

it('takes what was held up for a second, and then comes at once, for no mass', () => {
  const pace = new Pace(0);
  const taken: Rest[] = [];
  const come = (from: number, to: number, events: number) => {
    for (let at = from; at < to; at += 20) taken.push(pace.rest({ events, tookMs: 10, at }));
  };
  come(20, 10_000, 6); // 300 a second
  come(11_000, 11_500, 18); // 900 a second
  come(11_500, 15_000, 6);
  expect(new Set(taken)).toEqual(new Set([NONE]));
});

it('is awake again once the masses are over', () => {
  const pace = new Pace(0);
  expect(pace.rest({ events: 5_000, tookMs: 10, at: 100 })).toEqual({ ms: 25, unawaitedMs: 160 });
  expect(pace.rest({ events: 1, tookMs: 30, at: 10_000 })).toEqual(NONE);
});

it('takes a few at the same moment for no mass', () => {
  const pace = new Pace(0);
  expect(pace.rest({ events: 1, tookMs: 5, at: 10_000 })).toEqual(NONE);
  expect(pace.rest({ events: 20, tookMs: 5, at: 10_007 })).toEqual(NONE);
});
