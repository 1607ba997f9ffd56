import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const PATIENCE_MS = 60_000;

/** Every row of every table of the database, as text. */
export async function everything(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  );
  const texts: string[] = [];
  for (const { name } of rows) {
    const all = await pool.query<{ row: string }>(`SELECT t::text AS row FROM ${name} AS t`);
    texts.push(...all.rows.map(({ row }) => row));
  }
  return texts.join('\n');
}

/** A table went while all were read: a rebuild drops what it replaces. */
const isDropped = (error: unknown) => error instanceof pg.DatabaseError && error.code === '42P01';

/** Waits until all of it is somewhere in the database: each view shows what it shows in its own time. */
export async function untilFound(pool: pg.Pool, texts: readonly string[]): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; ;) {
    const shown = await everything(pool).catch((error: unknown) => {
      if (isDropped(error)) return '';
      throw error;
    });
    const missing = texts.filter((text) => !shown.includes(text));
    if (missing.length === 0) return;
    if (Date.now() > end) throw new Error(`shown nowhere: ${missing.join()}`);
    await sleep(50);
  }
}
