import { join, resolve } from 'node:path';
import { projections } from '@jejak-projections';
import { startPostgres } from '@jejak/embedded-postgres';
import { rebuild, type ReportingReader } from '@jejak/projection-engine';
import pg from 'pg';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';
import { fillViews } from '../views/fill/fill.js';
import { explaining, type Plan } from '../views/fill/plan.js';
import { apiQuestions, type ApiQuestion } from '../views/fill/samples.js';
import { sizesOf, type Sizes } from '../views/fill/sizes.js';
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
  const times = setting('TIMES', 1000);
  const kept = process.env['FILLED'];
  const about = process.env['ABOUT'] ?? '';
  const scratch = new Scratch();
  const postgres = await startPostgres({ dataDir: join(kept ? resolve(kept) : scratch.folder, 'postgres') });
  const pools: pg.Pool[] = [];
  try {
    const both = [await filled(postgres.url, small, pools), await filled(postgres.url, large, pools)];
    for (const question of apiQuestions)
      if (question.name.includes(about)) await measure(question, both, times);
  } finally {
    for (const pool of pools) await pool.end();
    await postgres.stop();
    scratch.remove();
  }
}

/** A database of its own, filled, or as an earlier run left it; one connection, as one question is asked at a time. */
async function filled(server: string, events: number, pools: pg.Pool[]): Promise<Filled> {
  const versions = projections.map(({ version }) => version).join('_');
  const name = `views_of_${events}_v${versions}`;
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  try {
    const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) {
      await admin.query('DROP DATABASE IF EXISTS filling');
      await admin.query('CREATE DATABASE filling');
      await fill(address(server, 'filling'), events);
      await admin.query(`ALTER DATABASE filling RENAME TO ${name}`); // what has its name is whole
    }
    // what the filling left to be written would be written while questions are asked
    await admin.query('CHECKPOINT');
  } finally {
    await admin.end();
  }
  const pool = new pg.Pool({ connectionString: address(server, name), max: 1 });
  pool.on('error', () => undefined); // the server stops before they have all gone
  pools.push(pool);
  await pool.query('CREATE EXTENSION IF NOT EXISTS pg_prewarm');
  await pool.query(
    `SELECT pg_prewarm(class.oid, 'read') FROM pg_class AS class JOIN pg_namespace AS space ON space.oid = relnamespace
     WHERE relkind IN ('r', 'i') AND nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'`,
  );
  return { reader: readerOf(pool), sizes: sizesOf(events) };
}

async function fill(databaseUrl: string, events: number): Promise<void> {
  for (const projection of projections) await rebuild({ databaseUrl, source: new MemoryLog(), projection });
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  try {
    const started = performance.now();
    const { employees, runs, units } = await fillViews(readerOf(pool), events);
    const value = (performance.now() - started) / 1000;
    const note = `${employees} employees, ${runs} runs, ${units} units`;
    await report('queries', { name: `rows of ${events} events, filled in`, value, unit: 's', note });
  } finally {
    await pool.end();
  }
}

function address(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

const readerOf = (pool: pg.Pool): ReportingReader => ({
  query: async <Row extends object>(sql: string, params: unknown[]) =>
    (await pool.query<Row>(sql, params)).rows,
});

/** Asks both in turn, so that what else the machine does meets both. */
async function measure({ name, ask }: ApiQuestion, both: readonly Filled[], times: number): Promise<void> {
  const took: number[][] = both.map(() => []);
  for (let round = -WARM_UP; round < times; round++)
    for (const [index, { reader, sizes }] of both.entries()) {
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
      ...(last && { note: `goal 2; ${await planned(ask, both.at(-1))}` }),
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
