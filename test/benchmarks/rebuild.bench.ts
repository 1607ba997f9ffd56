import { EventStoreDBClient, START } from '@eventstore/db-client';
import { EventLog } from '@jejak/event-log';
import { Projector, rebuild } from '@jejak/projection-engine';
import { auditTrail } from '@jejak-projections/audit-trail';
import { competencyHistory } from '@jejak-projections/competency-history';
import { programmeEffectiveness } from '@jejak-projections/programme-effectiveness';
import pg from 'pg';
import { median, report } from './figure.js';
import { fill } from './history.js';
import { System } from './system.js';

const EVENTS = 30_000;
const ROUNDS = 3;
const projections = [competencyHistory, programmeEffectiveness, auditTrail];

/** Rebuilding views beside reading the same log with nothing done; and how many statements an event costs. */
export async function benchRebuild(): Promise<void> {
  const system = await new System().startServers();
  const client = EventStoreDBClient.connectionString(system.eventStoreUrl);
  const log = EventLog.connect(system.eventStoreUrl);
  const database = new pg.Client(system.databaseUrl);
  await database.connect();
  try {
    await database.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
    const events = await fill(client, EVENTS);
    await report('rebuild', { name: 'events in the log', value: events, unit: 'events' });
    await subscribe(client, events);
    const raw: number[] = [];
    const rebuilt = new Map(projections.map(({ name }) => [name, [] as number[]]));
    for (let round = 0; round < ROUNDS; round++) {
      raw.push(events / (await seconds(() => subscribe(client, events))));
      for (const projection of projections) {
        const took = await seconds(() =>
          rebuild({ databaseUrl: system.databaseUrl, source: log, projection }),
        );
        rebuilt.get(projection.name)?.push(events / took);
      }
    }
    const baseline = median(raw);
    const to = 'raw subscribeToAll';
    await report('rebuild', { name: 'raw subscribeToAll', value: baseline, unit: 'events/s' });
    for (const [name, rates] of rebuilt) {
      const value = median(rates);
      await report('rebuild', {
        name: `rebuild ${name}`,
        value,
        unit: 'events/s',
        ratio: value / baseline,
        to,
      });
    }
    await database.query('DROP SCHEMA jejak CASCADE; DROP SCHEMA reporting CASCADE');
    await database.query('SELECT pg_stat_statements_reset()');
    const head = await log.head();
    const caughtUp = events / (await seconds(() => catchUp(system, log, database, head ?? 0n)));
    await report('rebuild', {
      name: 'catch-up of all three views at once',
      value: caughtUp,
      unit: 'events/s',
      ratio: caughtUp / baseline,
      to,
    });
    const { rows } = await database.query<{ calls: string }>(
      `SELECT sum(calls) AS calls FROM pg_stat_statements WHERE query ~* '^(insert|update|delete|begin|commit|select)'`,
    );
    await report('rebuild', {
      name: 'statements per event, three views',
      value: Number(rows[0]?.calls) / events,
      unit: 'statements',
    });
  } finally {
    await database.end();
    await log.close();
    await system.stop();
  }
}

async function seconds(task: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await task();
  return (performance.now() - start) / 1000;
}

function subscribe(client: EventStoreDBClient, events: number): Promise<void> {
  return new Promise((resolve, reject) => {
    let seen = 0;
    const subscription = client.subscribeToAll({ fromPosition: START });
    subscription.on('error', reject).on('data', () => {
      if (++seen < events) return;
      void subscription.unsubscribe();
      resolve();
    });
  });
}

async function catchUp(system: System, source: EventLog, database: pg.Client, head: bigint): Promise<void> {
  const stop = new AbortController();
  const running = new Projector({ databaseUrl: system.databaseUrl, source, projections }).run(stop.signal);
  for (;;) {
    const { rows } = await database
      .query<{ done: boolean }>(`SELECT min(position) >= $1 AS done FROM jejak.projection`, [head.toString()])
      .catch(() => ({ rows: [] }));
    if (rows[0]?.done) break;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  stop.abort();
  await running;
}
