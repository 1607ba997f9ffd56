import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDBClient } from '@eventstore/db-client';
import { EventLog } from '@jejak/event-log';
import { OpenedLog } from '@jejak/opened-log';
import { LazyKeys } from '@jejak/personal-data';
import { rebuildAll } from '@jejak/projection-engine';
import { projections } from '@jejak-projections';
import pg from 'pg';
import { median, report } from './figure.js';
import { fillWithPeople, type Written } from './sealed-city.js';
import { setting } from './setting.js';
import { System } from './system.js';

const EVENTS = setting('EVENTS', 30_000);
const ROUNDS = setting('ROUNDS', 3);

/** A city of its own, and what rebuilds its views. */
interface Built {
  readonly system: System;
  readonly written: Written;
  /** @returns seconds. Nothing is known from before: keys are fetched and unwrapped anew. */
  readonly rebuild: () => Promise<number>;
}

/** Rebuilding views of a city whose personal values are sealed, beside the same city with them in the clear. */
export async function benchSealed(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'jejak-bench-keys-'));
  const systems: System[] = [];
  try {
    const clear = await build(systems, folder, 'clear');
    const sealed = await build(systems, folder, 'sealed');
    const { events, personalEvents, values } = sealed.written;
    await report('sealed', { name: 'events in each log', value: events, unit: 'events' });
    const share = (100 * personalEvents) / events;
    await report('sealed', {
      name: `of them with something personal (${values} values)`,
      value: share,
      unit: '%',
    });
    const took: Record<'clear' | 'sealed', number[]> = { clear: [], sealed: [] };
    for (let round = 0; round < ROUNDS; round++) {
      took.clear.push(await clear.rebuild());
      took.sealed.push(await sealed.rebuild());
    }
    await compareNames(clear.system, sealed.system);
    const [before, after] = [events / median(took.clear), events / median(took.sealed)];
    await report('sealed', { name: 'rebuild of all views, nothing sealed', value: before, unit: 'events/s' });
    await report('sealed', {
      ...{ name: 'rebuild of all views, personal values sealed', value: after, unit: 'events/s' },
      ...{ ratio: after / before, to: 'nothing sealed', note: 'goal 0.60' },
    });
    const each = ((median(took.sealed) - median(took.clear)) * 1e6) / values;
    await report('sealed', { name: 'opening a value, its key included', value: each, unit: 'µs' });
  } finally {
    for (const system of systems) await system.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function build(systems: System[], folder: string, how: 'clear' | 'sealed'): Promise<Built> {
  const system = new System();
  systems.push(system);
  await system.startServers();
  const settings = { databaseUrl: system.databaseUrl, masterKeys: join(folder, how) };
  const keys = new LazyKeys(settings);
  const client = EventStoreDBClient.connectionString(system.eventStoreUrl);
  const written = await fillWithPeople(client, EVENTS, how === 'sealed' ? keys : undefined);
  await keys.close();
  const rebuild = async () => {
    const [log, fresh] = [EventLog.connect(system.eventStoreUrl), new LazyKeys(settings)];
    const source = new OpenedLog(log, fresh);
    const began = performance.now();
    await rebuildAll({ databaseUrl: system.databaseUrl, source, projections, dropOld: true });
    const seconds = (performance.now() - began) / 1000;
    await fresh.close();
    await log.close();
    return seconds;
  };
  return { system, written, rebuild };
}

/** Both must show the same people and reasons, or one of them did not do the work. */
async function compareNames(...systems: readonly System[]): Promise<void> {
  const digests = new Set<string>();
  for (const { databaseUrl } of systems) {
    const client = new pg.Client(databaseUrl);
    await client.connect();
    const { rows } = await client.query<{ people: string; reasons: string; gone: string }>(
      `SELECT (SELECT count(*) || ' ' || sum(hashtextextended(concat_ws('|', name, employee_number, birth_date, phone), 0))
          FROM serving.people) AS people,
        (SELECT count(*) || ' ' || sum(hashtextextended(reason, 0)) FROM serving.audit_reasons) AS reasons,
        (SELECT count(*) FROM serving.people WHERE state <> 'value') AS gone`,
    );
    await client.end();
    digests.add(JSON.stringify(rows));
  }
  const [first] = digests;
  if (digests.size !== 1 || first?.includes('null'))
    throw new Error(`the cities differ: ${[...digests].join(' ')}`);
}
