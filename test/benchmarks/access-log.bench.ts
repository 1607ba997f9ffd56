import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { AccessLog, heat, ofActor, ofSubject, prepareAccessLog, verify } from '@jejak/access-log';
import { startPostgres } from '@jejak/embedded-postgres';
import pg from 'pg';
import { AccessLogFill } from './access-log-fill.js';
import { accessEntry, rawInsert } from './access-log-entry.js';
import { median, report } from './figure.js';
import { Scratch } from './scratch.js';
import { setting, settings } from './setting.js';

const SECONDS = setting('SECONDS_EACH', 3);

/** What recording an access costs beside one bare insert of the same row, and what the questions cost as the log grows. */
export async function benchAccessLog(): Promise<void> {
  const scratch = new Scratch();
  const postgres = await startPostgres({ dataDir: join(scratch.folder, 'postgres') });
  await prepareAccessLog({ databaseUrl: postgres.url });
  const log = AccessLog.open({ databaseUrl: postgres.url, sealEveryMs: 0 });
  const pool = new pg.Pool({ connectionString: postgres.url, max: 32 });
  pool.on('error', () => undefined); // the server stops before they have all gone
  try {
    for (const inFlight of [1, 8, 32]) await measureRecording(log, pool, inFlight);
    for (const subjects of [500, 15_000]) await measureBulk(log, subjects);
    await measureGrowing(pool, postgres.url);
  } finally {
    await log.close();
    await pool.end();
    await postgres.stop();
    scratch.remove();
  }
}

/** Both in turn, second by second, so that what else the machine does meets both. */
async function measureRecording(log: AccessLog, pool: pg.Pool, inFlight: number): Promise<void> {
  const recorded: number[] = [];
  const bare: number[] = [];
  const record = () => log.record(accessEntry());
  const insert = () => rawInsert(pool, accessEntry());
  for (let second = -1; second < SECONDS; second++)
    for (const [work, took] of [
      [record, recorded],
      [insert, bare],
    ] as const)
      await keepBusy(work, inFlight, second < 0 ? [] : took);
  for (const share of [0.5, 0.99]) {
    const [value, base] = [quantile(recorded, share), quantile(bare, share)];
    const name = `record, ${inFlight} in flight, p${share * 100}`;
    const to = `${base.toPrecision(3)} ms of a bare INSERT and COMMIT`;
    await report('access-log', {
      name,
      value,
      unit: 'ms',
      ratio: value / base,
      to,
      ...(share === 0.5 && { note: 'goal 2' }),
    });
  }
  const [value, base] = [recorded.length / SECONDS, bare.length / SECONDS];
  await report('access-log', {
    ...{ name: `record, ${inFlight} in flight`, value, unit: 'entries/s' },
    ...{ ratio: value / base, to: `${Math.round(base)}/s of bare INSERTs on ${inFlight} connections` },
  });
}

async function keepBusy(work: () => Promise<unknown>, inFlight: number, took: number[]): Promise<void> {
  const end = performance.now() + 1_000;
  const one = async () => {
    while (performance.now() < end) {
      const start = performance.now();
      await work();
      took.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, one));
}

async function measureBulk(log: AccessLog, people: number): Promise<void> {
  const took: number[] = [];
  for (let round = 0; round < (people > 1_000 ? 20 : 200); round++) {
    const entry = { ...accessEntry(), subjects: Array.from({ length: people }, () => randomUUID()) };
    const start = performance.now();
    await log.record(entry);
    took.push(performance.now() - start);
  }
  for (const share of [0.5, 0.99])
    await report('access-log', {
      ...{ name: `record one answer about ${people} people, p${share * 100}`, unit: 'ms' },
      value: quantile(took, share),
    });
}

/** In a database of its own, so that it holds the entries that are said and no others. */
async function measureGrowing(admin: pg.Pool, server: string): Promise<void> {
  await admin.query('CREATE DATABASE growing');
  const url = new URL(server);
  url.pathname = '/growing';
  await prepareAccessLog({ databaseUrl: url.href });
  const log = AccessLog.open({ databaseUrl: url.href, sealEveryMs: 0 });
  const pool = new pg.Pool({ connectionString: url.href, max: 1 });
  try {
    const fill = new AccessLogFill(pool);
    for (const entries of settings('ENTRIES', [10_000, 100_000, 1_000_000]))
      await measureQuestions(fill, entries);
    await measureVerification(log, url.href);
  } finally {
    await log.close();
    await pool.end();
  }
}

async function measureQuestions(fill: AccessLogFill, entries: number): Promise<void> {
  await fill.growTo(entries);
  const { database, subject, actor, from, to } = fill;
  const questions = {
    'page of 50 about a person': () => ofSubject(database, subject(), { limit: 50 }),
    'page of 50 about the most read person': () => ofSubject(database, fill.mostRead, { limit: 50 }),
    'page of 50 of an account': () => ofActor(database, actor(), { limit: 50 }),
    'counts of a month per day, account and action': () => heat(database, { from, to }),
  };
  for (const [name, ask] of Object.entries(questions)) {
    const took: number[] = [];
    for (let round = -3; round < (name.startsWith('page') ? 100 : 5); round++) {
      const start = performance.now();
      await ask();
      if (round >= 0) took.push(performance.now() - start);
    }
    const note = `p99 ${quantile(took, 0.99).toPrecision(3)} ms`;
    await report('access-log', {
      name: `${name}, ${entries} entries`,
      value: median(took),
      unit: 'ms',
      note,
    });
  }
}

async function measureVerification(log: AccessLog, databaseUrl: string): Promise<void> {
  let start = performance.now();
  const sealed = await log.seal();
  await report('access-log', { name: 'sealing', value: sealed / seconds(start), unit: 'entries/s' });
  start = performance.now();
  const { entries, fault } = await verify({ databaseUrl });
  if (fault) throw new Error(`the log is broken: ${JSON.stringify(fault)}`);
  await report('access-log', { name: 'verification', value: entries / seconds(start), unit: 'entries/s' });
}

const seconds = (since: number) => (performance.now() - since) / 1_000;

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
