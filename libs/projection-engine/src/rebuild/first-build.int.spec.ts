import { testEngine, type TestEngine } from '../../testing/engine.js';
import { mark, poison, tally } from '../../testing/tally.js';
import { until } from '../../testing/until.js';
import { type EngineLog, silent } from '../log.js';
import { rebuild } from './rebuild.js';

let engine: TestEngine;
beforeEach(async () => {
  engine = await testEngine();
});
afterEach(() => engine.close());

const reached = (events: number, name = 'tally') =>
  until(async () => {
    const rows = await engine
      .sql(`SELECT events FROM jejak.projection WHERE name = $1 AND status = 'live'`, [name])
      .catch(() => []);
    return Number(rows[0]?.events) === events;
  });
const parked = () => engine.sql(`SELECT revision::int, error FROM jejak.parked ORDER BY position`);
const totals = () => engine.sql(`SELECT marks FROM reporting.tally ORDER BY tally`);

describe('a view that is shown for the first time', () => {
  const other = { ...tally({ name: 'other' }), on: new Map(), reporting: [] };
  const build = (log: EngineLog = silent) =>
    rebuild({ databaseUrl: engine.url, source: engine.log, projection: tally(), log });

  it('parks what cannot be applied, and is shown with all the rest: it would stay away for ever', async () => {
    const { stop } = engine.run([other]);
    await reached(0, 'other');
    await stop();
    mark(engine.log, 6);
    engine.log.append('tally-0', poison);
    mark(engine.log, 6);
    const lines: object[] = [];
    engine.run([other, tally()], { log: { ...silent, error: (facts) => lines.push(facts) } });
    await reached(13);
    mark(engine.log, 3);
    await reached(16);
    expect(await parked()).toMatchObject([{ revision: 2, error: 'SQLSTATE 22021' }, {}, {}, {}]);
    expect(lines).toMatchObject([{ projection: 'tally', type: 'Marked' }]);
    expect(await totals()).toMatchObject([{ marks: 2 }, { marks: 5 }, { marks: 5 }]);
  });

  it('is built from its start again after a crash that came behind a parked event', async () => {
    mark(engine.log, 6);
    engine.log.append('tally-0', poison);
    mark(engine.log, 6);
    const killed = { ...silent, error: () => { throw new Error('killed'); } }; // prettier-ignore
    await expect(build(killed)).rejects.toThrow('killed');
    expect(await parked()).toHaveLength(1);
    expect(await build()).toMatchObject({ parked: 1 });
    expect(await parked()).toHaveLength(3);
    expect(await totals()).toMatchObject([{ marks: 2 }, { marks: 4 }, { marks: 4 }]);
  });
});
