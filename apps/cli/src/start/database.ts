import path from 'node:path';
import { type RunningPostgres, startPostgres } from '@jejak/embedded-postgres';
import { PROJECTOR } from '@jejak/projection-engine';
import { prepareDatabases } from '../database/prepare.js';
import { type Accounts, urlAs } from './accounts.js';

/** Where the embedded PostgreSQL keeps its files. */
export const postgresIn = (dataDir: string): string => path.join(dataDir, 'postgres');

/**
 * Starts the embedded PostgreSQL with an account for each process, as an administrator would set up a server. What an
 * earlier version of Jejak made with one account is handed on to the projector.
 *
 * @param dataDir the data folder of Jejak
 * @returns the server; its address is that of the projector's account
 * @throws PostgresError
 */
export async function startDatabase(
  dataDir: string,
  accounts: Accounts,
  port?: number,
): Promise<RunningPostgres> {
  const server = await startPostgres({ dataDir: postgresIn(dataDir), ...(port !== undefined && { port }) });
  try {
    await prepareDatabases(server.url, accounts);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { ...server, url: urlAs(PROJECTOR, accounts, server.url) };
}
