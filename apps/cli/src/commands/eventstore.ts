import { readFileSync } from 'node:fs';
import { type Credentials, type EventStoreOptions, startEventStore } from '@jejak/embedded-eventstore';
import { aborted, isLoopback, stopSignal, tellReady } from '@jejak/runtime';
import { complain, say } from '../console.js';
import { errnoOf } from '../errno.js';
import { CliError, WRONG_USAGE } from '../failure.js';
import { text } from '../texts.js';

/** What `jejak eventstore` is given on its command line. */
export interface EventStoreFlags {
  data: string;
  host: string;
  port: number;
  tlsCert?: string;
  tlsKey?: string;
  /** Nobody may delete, tombstone or write metadata. */
  appendOnly?: boolean;
}

/**
 * `jejak eventstore`: the embedded event store alone, until it is told to stop.
 *
 * @throws CliError EVENTSTORE.TLS, EVENTSTORE.CREDENTIALS for what does not fit together
 */
export async function eventstore(flags: EventStoreFlags): Promise<void> {
  const { data: dataDir, host, port, appendOnly = false } = flags;
  const stop = stopSignal();
  const security = securityOf(flags, process.env);
  const store = await startEventStore({ dataDir, host, port, appendOnly, log: say, ...security });
  if (isLoopback(host)) say(text('eventstore.loopback', { host }));
  else if (!security.credentials) complain(text('eventstore.open-to-all', { host }));
  tellReady({ url: store.url });
  await aborted(stop);
  await store.close();
  if (process.connected) process.disconnect();
}

/**
 * Certificate, key, the account of the application and that of an administrator.
 *
 * @throws CliError EVENTSTORE.TLS, EVENTSTORE.CREDENTIALS
 */
export function securityOf(
  { tlsCert, tlsKey }: Pick<EventStoreFlags, 'tlsCert' | 'tlsKey'>,
  environment: NodeJS.ProcessEnv,
): Pick<EventStoreOptions, 'tls' | 'credentials' | 'administrator'> {
  if ((tlsCert === undefined) !== (tlsKey === undefined))
    throw new CliError('EVENTSTORE.TLS', 'eventstore.tls-both', {}, WRONG_USAGE);
  const credentials = accountIn(environment, 'JEJAK_EVENTSTORE_USER', 'JEJAK_EVENTSTORE_PASSWORD');
  const administrator = accountIn(
    environment,
    'JEJAK_EVENTSTORE_ADMIN_USER',
    'JEJAK_EVENTSTORE_ADMIN_PASSWORD',
  );
  const needs = (credentials && tlsCert === undefined) || (administrator && !credentials);
  if (needs || (administrator && administrator.username === credentials?.username)) throw wrongAccounts();
  return {
    ...(tlsCert !== undefined && tlsKey !== undefined && { tls: { cert: read(tlsCert), key: read(tlsKey) } }),
    ...(credentials && { credentials }),
    ...(administrator && { administrator }),
  };
}

/** An account that two variables name; undefined where neither does. */
function accountIn(environment: NodeJS.ProcessEnv, user: string, secret: string): Credentials | undefined {
  const [username = '', password = ''] = [environment[user], environment[secret]];
  if (username === '' && password === '') return undefined;
  if (username === '' || password === '' || username.includes(':')) throw wrongAccounts();
  return { username, password };
}

const wrongAccounts = () => new CliError('EVENTSTORE.CREDENTIALS', 'eventstore.credentials', {}, WRONG_USAGE);

function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    const why = errnoOf(cause) ?? String(cause);
    throw new CliError('EVENTSTORE.TLS', 'eventstore.tls-file', { file, why }, WRONG_USAGE, { cause });
  }
}
