import { projections } from '@jejak-projections';
import {
  listParked,
  type ParkedEvent,
  prepareRegistry,
  readStatus,
  retryParked,
} from '@jejak/projection-engine';
import pg from 'pg';
import { say } from '../console.js';
import { CliError, WRONG_USAGE } from '../failure.js';
import { openPersonalLog } from '../personal-log.js';
import { findDatabase } from '../running-system.js';
import { operatorSignals } from '../start/signals.js';
import { text } from '../texts.js';
import { findProjection } from '../views.js';

const MOST = 1_000;

export interface ParkedFlags {
  /** As one JSON document. */
  readonly json?: boolean;
}

/** `jejak parked list [VIEW]`: the events at fault, one per line, and how many wait behind them. */
export async function list(name: string | undefined, { json }: ParkedFlags = {}): Promise<void> {
  const projection = name === undefined ? undefined : findProjection(name).name;
  await withDatabase(async (client) => {
    const atFault = await listParked(client, { projection, atFault: true, most: MOST });
    const { projections: known } = await readStatus(client);
    const all = known
      .filter((one) => projection === undefined || one.name === projection)
      .reduce((sum, { parked }) => sum + parked, 0);
    if (json) {
      sayJson({ parked: all, events: atFault.map(plain), more: atFault.length === MOST });
      return;
    }
    if (all === 0) {
      say(text('parked.none'));
      return;
    }
    tell(atFault);
    say(text('parked.total', { events: atFault.length, waiting: all - atFault.length }));
  });
}

/**
 * `jejak parked show VIEW POSITION`: one parked event, and its sequence in order.
 *
 * @throws CliError PARKED.UNKNOWN
 */
export async function show(name: string, position: string, { json }: ParkedFlags = {}): Promise<void> {
  const { name: projection } = findProjection(name);
  const unknown = () =>
    new CliError('PARKED.UNKNOWN', 'parked.unknown', { view: projection, position }, WRONG_USAGE);
  if (!/^\d{1,18}$/.test(position)) throw unknown();
  await withDatabase(async (client) => {
    const [event] = await listParked(client, { projection, after: BigInt(position) - 1n, most: 1 });
    if (event?.position !== BigInt(position)) throw unknown();
    const { sequence, eventId, parkedAt } = event;
    const together = await listParked(client, { projection, sequence, most: MOST });
    if (json) {
      sayJson({ ...plain(event), together: together.map(plain), more: together.length === MOST });
      return;
    }
    tell([event]);
    say(text('parked.detail', { sequence, eventId, parkedAt: parkedAt.toISOString() }));
    tell(together);
  });
}

/**
 * `jejak parked retry [VIEW]`: applies what is parked, beside the running system.
 *
 * @throws CliError PARKED.REMAIN if some still cannot be applied
 */
export async function retry(name: string | undefined): Promise<void> {
  const chosen = name === undefined ? projections : [findProjection(name)];
  const databaseUrl = findDatabase();
  const { source, close } = openPersonalLog();
  const { stop: signal } = operatorSignals();
  let remain = 0;
  try {
    for (const projection of chosen) {
      const { applied, left } = await retryParked({ databaseUrl, log: source, projection, signal });
      say(text('parked.retried', { view: projection.name, applied, left }));
      remain += left;
    }
  } finally {
    await close();
  }
  if (remain > 0) throw new CliError('PARKED.REMAIN', 'parked.remain');
}

function sayJson(value: object): void {
  say(JSON.stringify(value, null, 2));
}

/** Positions as texts: they may be larger than 2^53. */
function plain({ position, revision, error, ...event }: ParkedEvent): object {
  return { ...event, position: String(position), revision: String(revision), error: error ?? null };
}

function tell(events: readonly ParkedEvent[]): void {
  for (const { projection, position, type, stream, revision, sequence, error } of events) {
    const why = error ?? text('parked.waits', { sequence });
    const place = { position: String(position), type, stream, revision: String(revision) };
    say(text('parked.event', { view: projection, ...place, why }));
  }
  if (events.length === MOST) say(text('parked.more', { most: MOST }));
}

async function withDatabase(work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: findDatabase(), application_name: 'jejak-parked' });
  client.on('error', () => undefined); // the next query fails and says so
  await client.connect();
  try {
    await prepareRegistry(client);
    await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
