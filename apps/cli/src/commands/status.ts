import { steadyPool } from '@jejak/postgres';
import { setTimeout as sleep } from 'node:timers/promises';
import { EventLog } from '@jejak/event-log';
import { readSettings } from '@jejak/runtime';
import { projections } from '@jejak-projections';
import { erasureDeadlines } from '@jejak-projections/erasures';
import { siasnBacklog } from '@jejak-projections/siasn-submissions';
import {
  askSeeing,
  LagMeter,
  prepareRegistry,
  readStatus,
  type ReportingReader,
} from '@jejak/projection-engine';
import pg from 'pg';
import { say } from '../console.js';
import { CliError, describeError } from '../failure.js';
import { findDatabase, findEventStore } from '../running-system.js';
import { operatorSignals } from '../start/signals.js';
import { cut } from '../status/layout.js';
import { json, type Snapshot, table } from '../status/report.js';
import { Screen } from '../status/screen.js';

const REDRAW_MS = 1_000;
/** Longest time that the database may take for one look. */
const ANSWER_MS = 3_000;

export interface StatusFlags {
  /** Print once and end. */
  readonly once?: boolean;
  /** As one JSON document; implies `once`. */
  readonly json?: boolean;
}

/**
 * `jejak status`: how views and policies stand, drawn anew every second on a terminal, else once. Needs the database;
 * without an event store the lag is not known.
 *
 * @throws CliError STATUS.NO_DATABASE
 */
export async function status(flags: StatusFlags): Promise<void> {
  const { look, close } = observer();
  try {
    if (flags.json) say(JSON.stringify(json(await look()), null, 2));
    else if (flags.once || !process.stdout.isTTY) {
      const width = process.stdout.isTTY ? process.stdout.columns : Infinity;
      for (const line of table(await look(), width)) say(line);
    } else await redraw(look);
  } finally {
    await close();
  }
}

async function redraw(look: () => Promise<Snapshot>): Promise<void> {
  const { stop } = operatorSignals();
  const screen = new Screen(process.stdout);
  try {
    while (!stop.aborted) {
      const lines = await look().then(
        (snapshot) => table(snapshot, screen.width),
        (error: unknown) => [cut(describeError(error), screen.width)],
      );
      screen.draw(lines);
      await sleep(REDRAW_MS, undefined, { signal: stop }).catch(() => undefined);
    }
  } finally {
    screen.end();
  }
}

/** Looks as often as asked. */
function observer(): { look: () => Promise<Snapshot>; close: () => Promise<void> } {
  const pool = steadyPool({
    connectionString: findDatabase(),
    application_name: 'jejak-status',
    max: 1,
    connectionTimeoutMillis: ANSWER_MS,
    query_timeout: ANSWER_MS,
    pipeline: true, // a question and its transaction are one round trip
  });
  const url = eventStoreIfKnown();
  const log = url === undefined ? undefined : EventLog.connect(url);
  const meter = log && new LagMeter(log);
  return {
    look: async () => {
      const seen = await readStatusOf(pool);
      const measured = await meter?.measure(seen);
      const eventStore = measured ? (measured.logAnswers ? 'answers' : 'silent') : 'unknown';
      const at = new Date();
      return { at, eventStore, status: measured ?? seen, ...(await figuresIn(pool, at)) };
    },
    close: async () => {
      await log?.close();
      await pool.end();
    },
  };
}

async function readStatusOf(pool: pg.Pool): ReturnType<typeof readStatus> {
  try {
    await prepareRegistry(pool);
    return await readStatus(
      pool,
      projections.map(({ name }) => name),
    );
  } catch (cause) {
    throw new CliError('STATUS.NO_DATABASE', 'status.no-database', { why: describeError(cause) }, 1, {
      cause,
    });
  }
}

/** What views tell operators. Undefined where the view is not there, or not for this account. */
async function figuresIn(pool: pg.Pool, at: Date): Promise<Pick<Snapshot, 'deadlines' | 'siasn'>> {
  const reader: ReportingReader = {
    query: (sql, params, name) => askSeeing(pool, { scope: 'all' }, sql, params, name),
  };
  const none = () => undefined;
  return {
    deadlines: await erasureDeadlines(reader, at).catch(none),
    siasn: await siasnBacklog(reader, readSettings().siasn?.fromYear).catch(none),
  };
}

function eventStoreIfKnown(): string | undefined {
  try {
    return findEventStore();
  } catch (error) {
    if (error instanceof CliError) return undefined;
    throw error;
  }
}
