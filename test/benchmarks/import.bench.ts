import { setTimeout as sleep } from 'node:timers/promises';
import { EventLog } from '@jejak/event-log';
import pg from 'pg';
import { MOST_ROLES } from '../../apps/api/test/signed-in.js';
import { closeConnections, type Caller } from './caller.js';
import { report } from './figure.js';
import { commandsPerSecond } from './import-commands.js';
import { sheets, type Sheet } from './import-sheets.js';
import { setting } from './setting.js';
import { System } from './system.js';

/** Of so many people at most the commands are sent without a file: their rate is steady by then. */
const MOST_COMPARED = 3_000;
/** The same, with nothing running beside but the servers. */
const MOST_ALONE = 1_000;

/**
 * What importing the sheets of a city over HTTP takes, the projector running, beside the same commands sent without a file:
 * to the same servers, also while the projector runs, and, for the note, with the whole machine to themselves.
 */
export async function benchImport(): Promise<void> {
  const city = { people: setting('PEOPLE', 15_000), years: [2023, 2024, 2025] };
  const system = await new System().startServers();
  const perSecond = (bornIn: number, most: number) =>
    commandsPerSecond(
      { eventStoreUrl: system.eventStoreUrl, keys: system.keys, bornIn },
      { ...city, people: Math.min(most, city.people) },
    );
  try {
    const alone = await perSecond(1981, MOST_ALONE);
    await system.startApi(MOST_ROLES);
    await system.startProjector();
    await viewsComeUp(system);
    const beside = await perSecond(1982, MOST_COMPARED);
    await viewsComeUp(system);
    const caller = system.caller();
    let seconds = 0;
    for (const one of sheets(city)) {
      const took = await imported(caller, one);
      seconds += took;
      const rate = one.rows / took;
      const [fair, hard] = [beside.get(one.kind), alone.get(one.kind)];
      await report('import', {
        ...{ name: `${one.kind}, ${one.rows} rows`, value: rate, unit: 'rows/s' },
        ...(fair && { ratio: rate / fair, to: 'the same commands without a file' }),
        ...(hard && { note: `floor 0.50; ${(rate / hard).toFixed(2)} of them without a projector` }),
      });
    }
    const name = `${city.people} people, ${city.years.length} years of training and appraisals`;
    const share = Math.ceil((180 * city.people) / 15_000);
    await report('import', { name, value: seconds, unit: 's', note: `floor ${share}` });
    closeConnections();
  } finally {
    await system.stop();
  }
}

/** @returns seconds from the first byte of the file to the end of the import */
async function imported(caller: Caller, { kind, rows, csv }: Sheet): Promise<number> {
  const began = performance.now();
  const { status, body, text } = await caller.postFile(`/imports/${kind}`, 'text/csv', csv);
  if (status !== 202) throw new Error(`${kind}: ${status} ${text.slice(0, 300)}`);
  for (let state = 'waiting'; state !== 'finished';) {
    await sleep(250);
    const { body: progress } = await caller.get(`/imports/${String(body.batchId)}`);
    state = String(progress.state);
    if (state === 'failed' || (state === 'finished' && progress.added !== rows))
      throw new Error(`${kind}: ${JSON.stringify(progress)}`);
  }
  return (performance.now() - began) / 1000;
}

/** Every view shows all that was recorded. */
async function viewsComeUp({ databaseUrl, eventStoreUrl }: System): Promise<void> {
  const log = EventLog.connect(eventStoreUrl);
  const database = new pg.Client(databaseUrl);
  await database.connect();
  try {
    const head = String(await log.head());
    const behind = `SELECT FROM jejak.projection WHERE status = 'live' AND (position IS NULL OR position < $1::bigint)`;
    while ((await database.query(behind, [head])).rows.length > 0) await sleep(100);
  } finally {
    await database.end();
    await log.close();
  }
}
