import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { testDatabase } from '../support/postgres.js';
import type { ExportCost } from './export-process.js';
import { report } from './figure.js';
import { setting } from './setting.js';

const ROWS = setting('ROWS', 1_000_000);
const MEGABYTE = 2 ** 20;
const PROGRAM = path.resolve(import.meta.dirname, 'export-process.js');

/** How fast a view of so many rows is exported in each format, beside PostgreSQL's own `COPY`, and what memory it takes. */
export async function benchExports(): Promise<void> {
  const database = await testDatabase();
  try {
    await fill(database.url);
    await cost(database.url, 'raw'); // once unmeasured: the table is in memory then
    const raw = await cost(database.url, 'raw');
    await told('raw COPY', raw);
    for (const [format, note] of [
      ['csv', 'goal: at least 0.50'],
      ['xlsx', ''],
      ['parquet', ''],
    ] as const)
      await told(format, await cost(database.url, format), raw, note);
  } finally {
    await database.drop();
  }
}

async function told(
  name: string,
  { rows, ms, bytes, peak }: ExportCost,
  raw?: ExportCost,
  note = '',
): Promise<void> {
  await report('exports', {
    ...{ name: `${name}: ${rows} rows`, value: rows / (ms / 1000), unit: 'rows/s' },
    ...(raw && { ratio: raw.ms / ms, to: 'raw COPY' }),
    note: [`${(bytes / MEGABYTE).toFixed(0)} MiB`, note].filter(Boolean).join('; '),
  });
  await report('exports', {
    name: `${name}: most RSS`,
    value: peak / MEGABYTE,
    unit: 'MiB',
    note: 'goal: under 250',
  });
}

async function cost(url: string, format: string): Promise<ExportCost> {
  const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, url, 'entries', format]);
  return JSON.parse(stdout) as ExportCost;
}

/** A view like a history: ids, texts, days, moments, figures. */
async function fill(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`CREATE SCHEMA reporting;
    CREATE TABLE entry AS SELECT n AS "position", gen_random_uuid() AS event_id, gen_random_uuid() AS employee_id,
      CASE n % 3 WHEN 0 THEN 'TRAINING' WHEN 1 THEN 'COMPETENCY' ELSE 'HOURS' END AS kind,
      'Pelatihan pelayanan publik angkatan ' || n % 500 AS title_id, DATE '2020-01-01' + n % 2000 AS ended_on,
      timestamptz '2020-01-01' + n * interval '97 seconds' AS recorded_at, n % 4 = 0 AS superseded,
      round((n % 10000) / 100.0, 2) AS post_score, n % 40 AS jp, CASE WHEN n % 5 = 0 THEN 'MAN-0' || n % 9 END AS competency_code
    FROM generate_series(1, ${ROWS}) AS n;
    CREATE VIEW reporting.entries AS SELECT * FROM entry`);
  await client.query('VACUUM ANALYZE entry');
  await client.end();
}
