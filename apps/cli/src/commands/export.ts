import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { complain } from '../console.js';
import { CliError } from '../failure.js';
import { findDatabase } from '../running-system.js';
import { text } from '../texts.js';
import { unknownView } from '../views.js';
import { errnoOf } from '../errno.js';

/**
 * `jejak export VIEW`: a reporting view as CSV, streamed by PostgreSQL, so that memory stays flat whatever its size.
 * A file appears under its name only when it is whole.
 *
 * @throws CliError VIEW.UNKNOWN, EXPORT.UNWRITABLE
 */
export async function exportView(view: string, out: string | undefined): Promise<void> {
  const client = new pg.Client({ connectionString: findDatabase(), application_name: 'jejak-export' });
  client.on('error', () => undefined); // the query that it breaks fails as well
  await client.connect();
  try {
    const copy = client.query(copyTo(await copyStatement(client, view)));
    if (out === undefined) {
      await pipeline(copy, process.stdout, { end: false }).catch(unlessClosed);
      return;
    }
    await pipeline(copy, createWriteStream(`${out}.part`, { mode: 0o600 })).catch(async (error: unknown) => {
      await rm(`${out}.part`, { force: true });
      throw unwritable(out, error);
    });
    await rename(`${out}.part`, out);
    complain(text('export.done', { rows: copy.rowCount, view, file: out }));
  } finally {
    await client.end();
  }
}

/**
 * `COPY … TO STDOUT` of a reporting view. A text that a spreadsheet would run as a formula gets an apostrophe in
 * front (OWASP: CSV injection); numbers stay numbers.
 */
export async function copyStatement(client: Pick<pg.Client, 'query'>, view: string): Promise<string> {
  const name = view.replaceAll('-', '_');
  const { rows } = await client.query<{ view: string; column: string; isText: boolean }>(
    `SELECT c.relname AS view, a.attname AS column, t.typcategory = 'S' AS "isText"
     FROM pg_class c
     JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'reporting'
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     JOIN pg_type t ON t.oid = a.atttypid
     WHERE c.relkind IN ('v', 'm', 'r', 'p')
     ORDER BY c.relname, a.attnum`,
  );
  const columns = rows.filter((row) => row.view === name);
  if (columns.length === 0) throw unknownView(view, [...new Set(rows.map((row) => row.view))]);
  const selected = columns.map(({ column, isText }) => {
    const quoted = pg.escapeIdentifier(column);
    return isText
      ? `CASE WHEN ${quoted} ~ '^[=+@\\t\\r-]' THEN '''' || ${quoted} ELSE ${quoted} END AS ${quoted}`
      : quoted;
  });
  return `COPY (SELECT ${selected.join(', ')} FROM reporting.${pg.escapeIdentifier(name)})
    TO STDOUT (FORMAT csv, HEADER true, ENCODING 'UTF8')`;
}

/** Who reads along and has seen enough (`| head`) closes the pipe: no failure. */
function unlessClosed(error: unknown): void {
  if (errnoOf(error) !== 'EPIPE') throw error;
}

function unwritable(file: string, error: unknown): unknown {
  if (error instanceof pg.DatabaseError) return error;
  const why = errnoOf(error) ?? String(error);
  return new CliError('EXPORT.UNWRITABLE', 'export.unwritable', { file, why }, 1, { cause: error });
}
