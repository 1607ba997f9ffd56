import fc from 'fast-check';
import jStat from 'jstat';
import { folded, type Folded } from '../../libs/projection-engine/testing/folded.js';
import { Campus, id } from './campus.fixture.js';
import { effectivenessOfRun, programmeEffectiveness } from './index.js';

let views: Folded;
beforeAll(async () => {
  views = await folded();
});
afterAll(() => views.close());

it('computes what plain arithmetic computes, for any scores', async () => {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const sd = (values: number[]) =>
    Math.sqrt(values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1));
  const score = fc.integer({ min: 0, max: 200 }).map((half) => half / 2);
  const seat = fc.record({ pre: fc.option(score, { freq: 8 }), post: fc.option(score, { freq: 8 }) });
  const classes = fc.sample(fc.array(seat, { minLength: 1, maxLength: 40 }), { numRuns: 80, seed: 2026 });
  const campus = new Campus();
  for (const [run, seats] of classes.entries()) campus.hold(run, 501 + run, seats, 1_000_000);
  await views.fold(programmeEffectiveness, campus.log);
  for (const [number, seats] of classes.entries()) {
    const scored = seats.flatMap(({ pre, post }) => (pre === null || post === null ? [] : [{ pre, post }]));
    const run = await effectivenessOfRun(views, id(number));
    expect(run?.learning.n).toBe(scored.length);
    if (scored.length < 2) continue;
    const [pre, post, gains] = [
      scored.map((one) => one.pre),
      scored.map((one) => one.post),
      scored.map((one) => one.post - one.pre),
    ];
    const spread = (sd(pre) + sd(post)) / 2;
    const margin = (jStat.studentt.inv(0.975, scored.length - 1) * sd(gains)) / Math.sqrt(scored.length);
    expect(run?.learning.gain).toBeCloseTo(mean(gains), 9);
    if (spread > 0) {
      expect(run?.learning.effectSize?.d).toBeCloseTo(mean(gains) / spread, 8);
      expect(run?.learning.effectSize?.low).toBeCloseTo((mean(gains) - margin) / spread, 7);
      expect(run?.learning.effectSize?.high).toBeCloseTo((mean(gains) + margin) / spread, 7);
    }
    const points = gains.reduce((sum, gain) => sum + Math.max(gain, 0), 0);
    if (points > 0) expect(run?.learning.costPerPointIdr).toBeCloseTo(1_000_000 / points, 4);
  }
});
