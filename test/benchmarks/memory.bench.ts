import { setTimeout as sleep } from 'node:timers/promises';
import { EventStoreDBClient } from '@eventstore/db-client';
import { projections } from '@jejak-projections';
import pg from 'pg';
import { showProgress } from '../../apps/cli/src/progress.js';
import { report } from './figure.js';
import { fill } from './history.js';
import { memory } from './process-usage.js';
import { setting } from './setting.js';
import { System } from './system.js';

const SMALL = setting('SMALL', 100_000);
const LARGE = setting('LARGE', 1_000_000);
const MEGABYTE = 2 ** 20;

/** Memory of the projector after it has read a small log from its start, and after a large one. */
export async function benchMemory(): Promise<void> {
  const small = await peak(SMALL);
  const large = await peak(LARGE);
  for (const [events, value] of [
    [SMALL, small],
    [LARGE, large],
  ] as const) {
    if (value === undefined) {
      process.stdout.write('this system does not tell the memory of a process\n');
      return;
    }
    await report('memory', {
      ...{ name: `projector, most RSS while reading ${events} events`, value: value / MEGABYTE, unit: 'MiB' },
      ...(events === LARGE && small !== undefined && { ratio: value / small, to: `${SMALL} events` }),
      note: 'goal: at most 1.2 times',
    });
  }
}

/** The most that a projector held while it read a log of so many events. */
async function peak(events: number): Promise<number | undefined> {
  const system = await new System().startServers();
  const database = new pg.Client(system.databaseUrl);
  try {
    const client = EventStoreDBClient.connectionString(system.eventStoreUrl);
    const total = await fill(client, events);
    await database.connect();
    const pid = await system.startProjector();
    const progress = showProgress(total, ({ done, rate, left }) => {
      return `projecting: ${Math.floor((done * 100) / total)} %, ${rate} events a second, ${left} s left`;
    });
    let most: number | undefined;
    try {
      for (let done = 0; done < total;) {
        await sleep(200);
        const now = pid === undefined ? undefined : memory(pid)?.resident;
        if (now !== undefined) most = Math.max(most ?? 0, now);
        done = await reached(database);
        progress.update(done);
      }
    } finally {
      progress.end();
    }
    return most;
  } finally {
    await database.end();
    await system.stop();
  }
}

/** Events that every view has. */
async function reached(database: pg.Client): Promise<number> {
  const { rows } = await database
    .query<{ name: string; events: string }>(
      `SELECT name, events FROM jejak.projection WHERE status = 'live'`,
    )
    .catch(() => ({ rows: [] })); // the projector has not made its registry yet
  return rows.length < projections.length ? 0 : Math.min(...rows.map((row) => Number(row.events)));
}
