import { mkdirSync } from 'node:fs';
import { readSettings } from '@jejak/runtime';
import { readRunFile } from './run-file.js';
import { ensureAccounts } from './start/accounts.js';
import { startDatabase } from './start/database.js';

/** A PostgreSQL to work on, until it is closed. */
export interface OpenDatabase {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * The database of a system that is stopped: as the environment says, else the embedded one of the data folder, started
 * for as long as it is needed. Of a system that runs it is the one in use. Embedded, it is opened as the projector.
 */
export async function openDatabase(): Promise<OpenDatabase> {
  const { databaseUrl, dataDir } = readSettings();
  const url = databaseUrl ?? readRunFile(dataDir)?.database;
  if (url !== undefined) return { url, close: () => Promise.resolve() };
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  const server = await startDatabase(dataDir, ensureAccounts(dataDir));
  return { url: server.url, close: server.stop };
}
