import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { KeyDatabases } from './key-databases.js';

/**
 * Which of these bytes are in the files of the database, tables, indexes and statistics alike, or in its write-ahead
 * log. Undefined where the server's files cannot be read from here.
 */
export async function inFiles(
  databases: KeyDatabases,
  bytes: readonly Buffer[],
  where: 'tables' | 'log',
): Promise<Buffer[] | undefined> {
  await databases.sql('CHECKPOINT');
  const [row] = await databases.sql<{ data: string; oid: string }>(
    `SELECT current_setting('data_directory') AS data, oid::text FROM pg_database WHERE datname = current_database()`,
  );
  const folder = path.join(row?.data ?? '', where === 'log' ? 'pg_wal' : `base/${row?.oid ?? ''}`);
  const files = readable(folder);
  return files && bytes.filter((wanted) => files.some((file) => file.includes(wanted)));
}

function readable(folder: string): Buffer[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .flatMap((entry) => contents(path.join(folder, entry.name)));
  } catch {
    return undefined;
  }
}

/** Nothing where the server has removed the file meanwhile, as it does with those of dropped tables and of old log. */
function contents(file: string): Buffer[] {
  try {
    return [readFileSync(file)];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
