import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { chmodSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { accessLogDatabaseOf, type Account, ACCOUNTS, API, keyDatabaseOf } from '@jejak/projection-engine';
import { z } from 'zod';

/** Password of each account of the embedded PostgreSQL. */
export type Accounts = Readonly<Record<Account, string>>;

const schema = z.object({
  jejak_projector: z.string(),
  jejak_api: z.string(),
  jejak_keys: z.string(),
}) satisfies z.ZodType<Accounts>;

/** Where the passwords are kept, with mode 0600. */
export const accountsFile = (dataDir: string): string => path.join(dataDir, 'database-accounts.json');

/** The passwords; undefined where no embedded PostgreSQL was ever started, or the file is lost. */
export function readAccounts(dataDir: string): Accounts | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(accountsFile(dataDir), 'utf8')));
  } catch {
    return undefined;
  }
}

/** The passwords, made on first use. They count from the next start of the server on, so a lost file is no harm. */
export function ensureAccounts(dataDir: string): Accounts {
  const file = accountsFile(dataDir);
  const known = readAccounts(dataDir);
  if (known) {
    chmodSync(file, 0o600);
    return known;
  }
  const password = () => randomBytes(24).toString('base64url');
  const accounts = { jejak_projector: password(), jejak_api: password(), jejak_keys: password() };
  rmSync(`${file}.new`, { force: true }); // a file that exists would keep its own mode
  writeFileSync(`${file}.new`, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
  return accounts;
}

/**
 * The address of an account on the server of another address, with its password: never log it.
 *
 * @param database name of the database of the views
 */
export function urlAs(account: Account, accounts: Accounts, server: string, database = 'jejak'): string {
  const url = new URL(server);
  url.username = account;
  url.password = accounts[account];
  url.pathname = `/${account === 'jejak_keys' ? keyDatabaseOf(database) : database}`;
  return url.href;
}

/** Address of the access log on a server, for the API's account. */
export function accessLogUrl(accounts: Accounts, server: string, database = 'jejak'): string {
  const url = new URL(urlAs(API, accounts, server));
  url.pathname = `/${accessLogDatabaseOf(database)}`;
  return url.href;
}

/** SQL that gives every account its password. What the server gets, and might write down, is no password. */
export function passwordsSql(accounts: Accounts): string {
  return ACCOUNTS.map((account) => `ALTER ROLE ${account} PASSWORD '${verifier(accounts[account])}'`).join(
    ';',
  );
}

/** What PostgreSQL keeps of a password of ASCII characters (RFC 5803, `SCRAM-SHA-256$…`). */
function verifier(password: string): string {
  const [salt, iterations] = [randomBytes(16), 4096];
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256');
  const keyOf = (name: string) => createHmac('sha256', salted).update(name).digest();
  const stored = createHash('sha256').update(keyOf('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${stored}:${keyOf('Server Key').toString('base64')}`;
}
