import { availableParallelism } from 'node:os';
import { EventStoreDBClient } from '@eventstore/db-client';
import { EventLog } from '@jejak/event-log';
import { rebuildAll } from '@jejak/projection-engine';
import { projections } from '@jejak-projections';
import pg from 'pg';
import { median, report } from './figure.js';
import { Habit } from './habit.js';
import { fill } from './history.js';
import { LogSlice } from './log-slice.js';
import type { Own } from './rebuild-task.js';
import { Meter, type Usage } from './rebuild-usage.js';
import { program, Scratch } from './scratch.js';
import { setting } from './setting.js';
import { System } from './system.js';

const EVENTS = setting('EVENTS', 100_000);
const ROUNDS = setting('ROUNDS', 3);
const TOGETHER_ONLY = setting('TOGETHER_ONLY', 0) > 0;
const HABIT_EVENTS = setting('HABIT_EVENTS', 2_000);
const raw = 'raw subscribeToAll';
const followed = 'log.follow, nothing done';
const together = 'rebuild of all views together';

/** Rebuilding views beside reading the same log with nothing done, and beside the habit; what an event costs where. */
export async function benchRebuild(): Promise<void> {
  const scratch = new Scratch();
  const system = await new System().startServers();
  const client = EventStoreDBClient.connectionString(system.eventStoreUrl);
  const log = EventLog.connect(system.eventStoreUrl);
  const database = new pg.Client(system.databaseUrl);
  await database.connect();
  try {
    await database.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
    const events = await fill(client, EVENTS);
    await report('rebuild', { name: 'events in the log', value: events, unit: 'events' });
    const tasks: [name: string, task: string][] = [
      [raw, 'raw'],
      [followed, 'follow'],
      ...(TOGETHER_ONLY ? [] : projections).map(({ name }): [string, string] => [`rebuild ${name}`, name]),
      [together, 'all'],
    ];
    const meter = await Meter.open(system, database);
    const measured = new Map<string, Usage[]>();
    for (let round = 0; round < ROUNDS; round++)
      for (const [name, task] of tasks) {
        const run = await readyFor(scratch, task, system, events);
        measured.set(name, [...(measured.get(name) ?? []), await meter.measure(run)]);
        await database.query('VACUUM (ANALYZE)'); // what autovacuum would do beside the next one, or not, as it happens
      }
    await compareRates(measured, events);
    await tellCosts(measured, events);
    await tellLimit(measured, events);
    const fastest = events / median((measured.get(together) ?? []).map(({ seconds }) => seconds));
    await compareWithHabit(system, log, database, fastest);
  } finally {
    await database.end();
    await log.close();
    await system.stop();
    scratch.remove();
  }
}

/** A process for the task, that has loaded what it needs. @returns what has it begin */
async function readyFor(
  scratch: Scratch,
  task: string,
  { eventStoreUrl, databaseUrl }: System,
  events: number,
): Promise<() => Promise<Own>> {
  const args = [task, eventStoreUrl, databaseUrl, String(events)];
  const { child } = await scratch.start(program('./rebuild-task.js'), args);
  return () =>
    new Promise((resolve, reject) => {
      child.once('message', (own) => resolve(own as Own));
      child.once('exit', (code) => reject(new Error(`${task} ended with ${String(code)}`)));
      child.send('begin');
    });
}

async function compareRates(measured: ReadonlyMap<string, readonly Usage[]>, events: number): Promise<void> {
  let baseline: number | undefined;
  for (const [name, usages] of measured) {
    const value = events / median(usages.map(({ seconds }) => seconds));
    baseline ??= value;
    const compared = name === raw ? {} : { ratio: value / baseline, to: raw };
    await report('rebuild', { name, value, unit: 'events/s', ...compared });
  }
  const [alone = [], rebuilt = []] = [measured.get(raw), measured.get(together)];
  const rounds = rebuilt.map(({ seconds }, round) => ({
    value: events / seconds,
    ratio: (alone[round]?.seconds ?? Number.NaN) / seconds,
  }));
  for (const [round, figures] of rounds.entries())
    await report('rebuild', {
      name: `${together}, round ${round + 1}`,
      unit: 'events/s',
      ...figures,
      to: 'raw in that round',
    });
}

async function tellCosts(measured: ReadonlyMap<string, readonly Usage[]>, events: number): Promise<void> {
  const cost = (task: string, of: Exclude<keyof Usage, 'seconds'>) =>
    median((measured.get(task) ?? []).map((usage) => usage[of] ?? Number.NaN)) / events;
  for (const [name, value] of Object.entries({
    client: cost(raw, 'ownMs'),
    'client, decoding and checking': cost(followed, 'ownMs'),
    'client, decoding, checking and engine': cost(together, 'ownMs'),
    PostgreSQL: cost(together, 'postgresMs'),
    'event store': cost(together, 'storeMs'),
  }))
    await report('rebuild', { name: `CPU per event, ${name}`, value: value * 1000, unit: 'µs' });
  for (const of of ['statements', 'commits'] as const)
    await report('rebuild', { name: `${of} per event, ${together}`, value: cost(together, of), unit: of });
}

/** What the processors allow: all of them at work all the time, for the CPU time that it takes now. */
async function tellLimit(measured: ReadonlyMap<string, readonly Usage[]>, events: number): Promise<void> {
  const of = (task: string, figure: (usage: Usage) => number) =>
    median((measured.get(task) ?? []).map(figure));
  const cpuSeconds = ({ ownMs, postgresMs, storeMs }: Usage) =>
    (ownMs + (postgresMs ?? Number.NaN) + (storeMs ?? Number.NaN)) / 1000;
  await report('rebuild', {
    name: `processors at work, ${together}`,
    value: of(together, (usage) => cpuSeconds(usage) / usage.seconds),
    unit: `of ${availableParallelism()}`,
  });
  const value = (events * availableParallelism()) / of(together, cpuSeconds);
  await report('rebuild', {
    name: 'the same with every processor always at work',
    value,
    unit: 'events/s',
    ratio: value / (events / of(raw, ({ seconds }) => seconds)),
    to: raw,
  });
}

/** The habit is so slow that a part of the events must do for it; both must give the same rows of that part. */
async function compareWithHabit(
  system: System,
  log: EventLog,
  database: pg.Client,
  fastest: number,
): Promise<void> {
  const slice = await LogSlice.read(log, HABIT_EVENTS);
  const { databaseUrl } = system;
  const habit = await Habit.open(databaseUrl, projections);
  const began = performance.now();
  for (const event of slice.events) await habit.handle(event);
  const value = slice.events.length / ((performance.now() - began) / 1000);
  await habit.close();
  for (const { schema } of await schemas(database)) await database.query(`DROP SCHEMA ${schema} CASCADE`);
  await rebuildAll({ databaseUrl, source: slice, projections });
  for (const { name, schema, table } of await tables(database))
    if ((await digest(database, schema, table)) !== (await digest(database, Habit.schema(name), table)))
      throw new Error(`${table}: the habit and the rebuild gave other rows`);
  const title = 'habit: a handler, TypeORM upserts and a checkpoint per event';
  await report('rebuild', { name: title, value, unit: 'events/s' });
  await report('rebuild', {
    name: together,
    value: fastest,
    unit: 'events/s',
    ratio: fastest / value,
    to: 'the habit',
  });
}

/** All that the engine made: the next rebuild begins as on an empty database. */
async function schemas(database: pg.Client): Promise<{ schema: string }[]> {
  const { rows } = await database.query<{ schema: string }>(
    `SELECT quote_ident(schema_name) AS schema FROM jejak.projection UNION SELECT unnest('{jejak,reporting,serving}'::text[])`,
  );
  return rows;
}

async function tables(database: pg.Client): Promise<{ name: string; schema: string; table: string }[]> {
  const { rows } = await database.query<{ name: string; schema: string; table: string }>(
    `SELECT name, schema_name AS schema, tablename AS table
     FROM jejak.projection JOIN pg_tables ON schemaname = schema_name WHERE status = 'live'`,
  );
  return rows;
}

async function digest(database: pg.Client, schema: string, table: string): Promise<string | undefined> {
  const { rows } = await database.query<{ digest: string }>(
    `SELECT count(*) || ' ' || coalesce(sum(hashtextextended(row::text, 0)), 0) AS digest
     FROM ${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(table)} AS row`,
  );
  return rows[0]?.digest;
}
