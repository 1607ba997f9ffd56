import { API, KEYS } from '@jejak/projection-engine';
import { readSettings } from '@jejak/runtime';
import { readRunFile } from '../run-file.js';
import { findDatabase, findEventStore } from '../running-system.js';
import { readAccounts, urlAs } from '../start/accounts.js';

/** What there is to examine. */
export interface Systems {
  readonly dataDir: string;
  readonly eventStore: string;
  /** The accounts by which processes enter the database of the views. */
  readonly databases: readonly string[];
  readonly keys: string | undefined;
}

/**
 * As the environment says, else the system that runs on the data folder, with all of its accounts.
 *
 * @throws CliError SYSTEM.NOT_RUNNING
 */
export function findSystems(): Systems {
  const { dataDir, databaseUrl, keys } = readSettings();
  const eventStore = findEventStore();
  const database = findDatabase();
  const accounts = databaseUrl === undefined && readRunFile(dataDir) ? readAccounts(dataDir) : undefined;
  return {
    ...{ dataDir, eventStore },
    databases: [database, ...(accounts ? [urlAs(API, accounts, database)] : [])],
    keys: keys.databaseUrl ?? (accounts && urlAs(KEYS, accounts, database)),
  };
}
