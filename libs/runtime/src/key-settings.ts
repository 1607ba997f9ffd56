import path from 'node:path';
import { z } from 'zod';

const empty = (value: unknown) => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(empty, schema.optional());
const name = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9/_-]{0,99}$/, 'must be a name');

/** What the environment says of the keys of personal data. */
export const keyVariables = {
  /** The database of the keys, with an account that only it has. Absent: the one of the views. */
  KEYS_DATABASE_URL: optional(
    z.string().regex(/^postgres(ql)?:\/\/.+/, 'must look like postgresql://user:password@host:5432/database'),
  ),
  /** Folder of the master keys of this machine. */
  JEJAK_MASTER_KEYS: optional(z.string()),
  /** HashiCorp Vault (transit) in place of the folder; VAULT_TOKEN is needed with it. */
  VAULT_ADDR: optional(z.url({ protocol: /^https?$/ })),
  VAULT_TOKEN: optional(z.string()),
  VAULT_NAMESPACE: optional(name),
  VAULT_TRANSIT_MOUNT: optional(name),
  VAULT_TRANSIT_KEY: optional(name),
  /** Days for which backups of the key database are kept: until then an erased person could be brought back from one. */
  JEJAK_KEY_BACKUP_DAYS: z.preprocess(empty, z.coerce.number().int().min(0).max(3_650).default(30)),
};

/** The variables, checked. */
type KeyVariables = z.output<z.ZodObject<typeof keyVariables>>;

/** Where the keys of personal data are, and what wraps them. */
export interface KeySettings {
  /** Undefined: in the database of the views. */
  readonly databaseUrl: string | undefined;
  readonly backupDays: number;
  /** A folder, or Vault. */
  readonly masterKeys:
    | string
    | {
        readonly address: string;
        readonly token: string;
        readonly namespace?: string;
        readonly mount?: string;
        readonly key?: string;
      };
}

/** What is wrong with the settings as a whole. */
export function keyFaults({ VAULT_ADDR, VAULT_TOKEN, JEJAK_MASTER_KEYS }: KeyVariables): string[] {
  return [
    ...(VAULT_ADDR && !VAULT_TOKEN ? ['VAULT_TOKEN: must be set with VAULT_ADDR'] : []),
    ...(VAULT_ADDR && JEJAK_MASTER_KEYS
      ? ['JEJAK_MASTER_KEYS: either this or VAULT_ADDR; the master keys are in one place']
      : []),
  ];
}

/**
 * Why the keys may not be where they are, in production: beside the views, one backup holds both, and whoever restores it
 * has erased people back. Whether two names mean one server is found out where the key database is opened.
 */
export function sharedKeysFault(keys: string | undefined, views: string): string | undefined {
  if (keys !== undefined && place(keys) !== place(views)) return undefined;
  return (
    'KEYS.NOT_SEPARATE: with JEJAK_ENV=production the keys of personal data are not in the database of the views. ' +
    'Name a database of their own, best on another server, in KEYS_DATABASE_URL (docs/how-to/production-rights.md)'
  );
}

/** Server and database of an address. */
function place(url: string): string {
  const { hostname, port, pathname, username } = new URL(url);
  const host = /^(localhost|127\..*|\[::1\])?$/.test(hostname) ? 'localhost' : hostname.toLowerCase();
  // as libpq: without a name it is the account's
  return `${host}:${port || '5432'}/${pathname.slice(1) || username}`;
}

/** @param dataDir the master keys lie in it unless something else is said */
export function keySettings(data: KeyVariables, dataDir: string): KeySettings {
  const { KEYS_DATABASE_URL, VAULT_ADDR, VAULT_TOKEN = '', JEJAK_MASTER_KEYS } = data;
  const { VAULT_NAMESPACE, VAULT_TRANSIT_MOUNT, VAULT_TRANSIT_KEY } = data;
  return {
    databaseUrl: KEYS_DATABASE_URL,
    backupDays: data.JEJAK_KEY_BACKUP_DAYS,
    masterKeys: VAULT_ADDR
      ? {
          address: VAULT_ADDR,
          token: VAULT_TOKEN,
          ...(VAULT_NAMESPACE && { namespace: VAULT_NAMESPACE }),
          ...(VAULT_TRANSIT_MOUNT && { mount: VAULT_TRANSIT_MOUNT }),
          ...(VAULT_TRANSIT_KEY && { key: VAULT_TRANSIT_KEY }),
        }
      : path.resolve(JEJAK_MASTER_KEYS ?? path.join(dataDir, 'master-keys')),
  };
}
