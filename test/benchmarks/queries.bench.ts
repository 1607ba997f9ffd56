import { join } from 'node:path';
import { projections } from '@jejak-projections';
import { startPostgres } from '@jejak/embedded-postgres';
import { rebuild, type ReportingReader } from '@jejak/projection-engine';
import pg from 'pg';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';
import { fillViews } from '../views/fill/fill.js';
import { explaining, type Plan } from '../views/fill/plan.js';
import { apiQuestions, type ApiQuestion } from '../views/fill/samples.js';
import type { Sizes } from '../views/fill/sizes.js';
import { report } from './figure.js';
import { Scratch } from './scratch.js';
import { setting } from './setting.js';

/** Views of so many events, to ask questions of. */
interface Filled {
  readonly reader: ReportingReader;
  readonly sizes: Sizes;
}

/** What the API's questions to views cost with few and with many events behind them, through the API's own functions. */
export async function benchQueries(): Promise<void> {
  const [small, large] = [setting('SMALL', 50_000), setting('LARGE', 5_000_000)];
  const times = setting('TIMES', 300);
  const scratch = new Scratch();
  const postgres = await startPostgres({ dataDir: join(scratch.folder, 'postgres') });
  const pools: pg.Pool[] = [];
  try {
    const filled: Filled[] = [];
    for (const events of [small, large]) filled.push(await fill(postgres.url, events, pools));
    for (const question of apiQuestions) await measure(question, filled, times);
  } finally {
    for (const pool of pools) await pool.end();
    await postgres.stop();
    scratch.remove();
  }
}

/** A database of its own, filled; the pool has one connection, as one question is asked at a time. */
async function fill(server: string, events: number, pools: pg.Pool[]): Promise<Filled> {
  const name = `views_of_${events}`;
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  await admin.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  const pool = new pg.Pool({ connectionString: url.href, max: 1 });
  pool.on('error', () => undefined); // the server stops before they have all gone
  pools.push(pool);
  const reader: ReportingReader = {
    query: async <Row extends object>(sql: string, params: unknown[]) =>
      (await pool.query<Row>(sql, params)).rows,
  };
  for (const projection of projections)
    await rebuild({ databaseUrl: url.href, source: new MemoryLog(), projection });
  const started = performance.now();
  const sizes = await fillViews(reader, events);
  const value = (performance.now() - started) / 1000;
  const { employees, runs, units } = sizes;
  const note = `${employees} employees, ${runs} runs, ${units} units`;
  await report('queries', { name: `rows of ${events} events, filled in`, value, unit: 's', note });
  return { reader, sizes };
}

/** Asks both in turn, so that what else the machine does meets both. */
async function measure({ name, ask }: ApiQuestion, filled: readonly Filled[], times: number): Promise<void> {
  const took: number[][] = filled.map(() => []);
  for (let round = -WARM_UP; round < times; round++)
    for (const [index, { reader, sizes }] of filled.entries()) {
      const start = performance.now();
      await ask(reader, sizes);
      if (round >= 0) took[index]?.push(performance.now() - start);
    }
  for (const share of [0.5, 0.99]) {
    const [few = 0, many = 0] = took.map((values) => quantile(values, share));
    const label = `${name}, p${share * 100}`;
    const last = share === 0.99;
    await report('queries', {
      ...{ name: label, value: many, unit: 'ms', ratio: many / few, to: `${few.toPrecision(3)} ms with few` },
      ...(last && { note: `goal 2; ${await planned(ask, filled.at(-1))}` }),
    });
  }
}

const WARM_UP = 20;

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** The indexes by which PostgreSQL finds the rows, and what it reads as a whole. */
async function planned(ask: ApiQuestion['ask'], filled: Filled | undefined): Promise<string> {
  if (!filled) return '';
  const plans: Plan[] = [];
  await ask(
    explaining(filled.reader, (plan) => plans.push(plan)),
    filled.sizes,
  );
  const indexes = [...new Set(plans.flatMap((plan) => plan.indexes))];
  const whole = [...new Set(plans.flatMap((plan) => plan.scanned))];
  return `by ${indexes.join(', ')}${whole.length > 0 ? `; all of ${whole.join(', ')}` : ''}`;
}
