import { projections } from '@jejak-projections';
import { rebuild, type Projection, type ReportingReader } from '@jejak/projection-engine';
import fc from 'fast-check';
import { testEngine, type TestEngine } from '../../libs/projection-engine/testing/engine.js';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';
import { until } from '../../libs/projection-engine/testing/until.js';
import { askHistory, historyQuestion, questions, type Question } from './questions.js';
import { rememberedHistory } from './reference.js';
import { story, type Told } from './story.js';

const engines: TestEngine[] = [];
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close();
});

async function newEngine(): Promise<TestEngine> {
  const engine = await testEngine();
  engines.push(engine);
  return engine;
}

const readerOf = ({ sql }: TestEngine): ReportingReader => ({
  query: async <Row extends object>(text: string, params: unknown[]) => (await sql(text, params)) as Row[],
});

const tell = (log: MemoryLog, told: readonly Told[]) =>
  told.forEach(({ stream, event, metadata }) => log.append(stream, event, metadata));

const newer = projections.map((one): Projection => ({ ...one, version: one.version + 1 }));

/** Waits until all these projections are live in their version and have come so far. */
async function reached({ sql, log }: TestEngine, of: readonly Projection[], events = log.events.length) {
  const position = String(log.events[events - 1]?.position ?? -1n);
  await until(async () => {
    const live = await sql(
      `SELECT name, version FROM jejak.projection WHERE status = 'live' AND position >= $1`,
      [position],
    ).catch(() => []);
    return of.every(({ name, version }) => live.some((one) => one.name === name && one.version === version));
  });
}

async function answers(engine: TestEngine, asked: readonly Question[]): Promise<[string, unknown][]> {
  const found: [string, unknown][] = [];
  for (const { about, ask } of asked)
    found.push([about, JSON.parse(JSON.stringify((await ask(readerOf(engine))) ?? null))]);
  return found;
}

it('every view gives the same answer live, restarted in the middle, rebuilt, and in a new version', async () => {
  const batchSize = fc.integer({ min: 1, max: 50 });
  const parts = fc.record({ told: story, asked: questions, sizes: fc.tuple(batchSize, batchSize, batchSize), cut: fc.double({ min: 0, max: 1, noNaN: true }) }); // prettier-ignore
  await fc.assert(
    fc.asyncProperty(parts, async ({ told, asked, sizes, cut }) => {
      const [live, stopped] = [await newEngine(), await newEngine()];
      const middle = Math.floor(told.length * cut);

      tell(live.log, told.slice(0, middle));
      const whole = live.run([...projections], { batchSize: sizes[0] });
      tell(live.log, told.slice(middle));
      await reached(live, projections);
      await whole.stop();
      const expected = await answers(live, asked);

      tell(stopped.log, told);
      const before = stopped.run([...projections], { batchSize: sizes[1] });
      await reached(stopped, projections, middle);
      await before.stop();
      const after = stopped.run([...projections], { batchSize: sizes[2] });
      await reached(stopped, projections);
      expect(await answers(stopped, asked)).toEqual(expected);

      for (const projection of projections)
        await rebuild({ databaseUrl: stopped.url, source: stopped.log, projection });
      expect(await answers(stopped, asked)).toEqual(expected);

      await after.stop();
      stopped.run(newer);
      await reached(stopped, newer);
      expect(await answers(stopped, asked)).toEqual(expected);
      for (const engine of engines.splice(0)) await engine.close();
    }),
    { numRuns: 5, endOnFailure: true },
  );
}, 300_000);

it('the history answers what a fold in memory answers, for any asOf and validOn', async () => {
  const engine = await newEngine();
  const projection = projections.find(({ name }) => name === 'competency-history')!;
  const asked = fc.array(historyQuestion, { minLength: 20, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(story, asked, async (told, queries) => {
      const log = new MemoryLog();
      tell(log, told);
      await rebuild({ databaseUrl: engine.url, source: log, projection });
      for (const query of queries)
        expect([query, await askHistory(readerOf(engine), query)]).toEqual([
          query,
          rememberedHistory(log.events, query),
        ]);
    }),
    { numRuns: 15, endOnFailure: true }, // to shrink would take minutes; seed and path repeat it
  );
}, 300_000);
