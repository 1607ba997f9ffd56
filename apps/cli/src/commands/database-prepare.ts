import { type Account, accessLogDatabaseOf, ACCOUNTS, keyDatabaseOf } from '@jejak/projection-engine';
import { readSettings } from '@jejak/runtime';
import { say } from '../console.js';
import { prepareDatabases } from '../database/prepare.js';
import { CliError, WRONG_USAGE } from '../failure.js';
import { text } from '../texts.js';

/** Where the password of each account stands. */
const VARIABLES: Readonly<Record<Account, string>> = {
  jejak_projector: 'JEJAK_PROJECTOR_PASSWORD',
  jejak_api: 'JEJAK_API_PASSWORD',
  jejak_keys: 'JEJAK_KEYS_PASSWORD',
};
/** They stand in addresses as well, where other characters would have to be written in another way. */
const PASSWORD = /^[A-Za-z0-9_-]{16,200}$/;

/**
 * `jejak database prepare`: what an administrator does once for a server, and again after an upgrade
 * (docs/how-to/production-rights.md). The passwords are those of the environment from then on.
 *
 * @throws CliError DATABASE.NO_ADDRESS, DATABASE.PASSWORDS
 */
export async function prepareDatabase(environment: NodeJS.ProcessEnv = process.env): Promise<void> {
  const { databaseUrl } = readSettings(environment);
  if (databaseUrl === undefined)
    throw new CliError('DATABASE.NO_ADDRESS', 'database.no-address', {}, WRONG_USAGE);
  const database = decodeURIComponent(new URL(databaseUrl).pathname.slice(1));
  const password = (account: Account) => environment[VARIABLES[account]] ?? '';
  const isWrong = (account: Account) =>
    !PASSWORD.test(password(account)) ||
    ACCOUNTS.some((other) => other !== account && password(other) === password(account));
  const wrong = ACCOUNTS.filter(isWrong).map((account) => VARIABLES[account]);
  if (wrong.length > 0) {
    const variables = wrong.join(', ');
    throw new CliError('DATABASE.PASSWORDS', 'database.passwords', { variables }, WRONG_USAGE);
  }
  const accounts = {
    jejak_projector: password('jejak_projector'),
    jejak_api: password('jejak_api'),
    jejak_keys: password('jejak_keys'),
  };
  await prepareDatabases(databaseUrl, accounts, database);
  const databases = [database, keyDatabaseOf(database), accessLogDatabaseOf(database)];
  say(text('database.prepared', { accounts: ACCOUNTS.join(', '), databases: databases.join(', ') }));
}
