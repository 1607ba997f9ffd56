import { readFileSync } from 'node:fs';
import { type EventStoreOptions, startEventStore } from '@jejak/embedded-eventstore';
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
}

/**
 * `jejak eventstore`: the embedded event store alone, until it is told to stop.
 *
 * @throws CliError EVENTSTORE.TLS, EVENTSTORE.CREDENTIALS for what does not fit together
 */
export async function eventstore(flags: EventStoreFlags): Promise<void> {
  const { data: dataDir, host, port } = flags;
  const stop = stopSignal();
  const security = securityOf(flags, process.env);
  const store = await startEventStore({ dataDir, host, port, log: say, ...security });
  if (isLoopback(host)) say(text('eventstore.loopback', { host }));
  else if (!security.credentials) complain(text('eventstore.open-to-all', { host }));
  tellReady({ url: store.url });
  await aborted(stop);
  await store.close();
  if (process.connected) process.disconnect();
}

/**
 * Certificate, key and the account that clients have to know.
 *
 * @throws CliError EVENTSTORE.TLS, EVENTSTORE.CREDENTIALS
 */
export function securityOf(
  { tlsCert, tlsKey }: Pick<EventStoreFlags, 'tlsCert' | 'tlsKey'>,
  environment: NodeJS.ProcessEnv,
): Pick<EventStoreOptions, 'tls' | 'credentials'> {
  if ((tlsCert === undefined) !== (tlsKey === undefined))
    throw new CliError('EVENTSTORE.TLS', 'eventstore.tls-both', {}, WRONG_USAGE);
  const { JEJAK_EVENTSTORE_USER: username = '', JEJAK_EVENTSTORE_PASSWORD: password = '' } = environment;
  const hasAccount = username !== '' || password !== '';
  const isUsable = username !== '' && password !== '' && !username.includes(':') && tlsCert !== undefined;
  if (hasAccount && !isUsable)
    throw new CliError('EVENTSTORE.CREDENTIALS', 'eventstore.credentials', {}, WRONG_USAGE);
  return {
    ...(tlsCert !== undefined && tlsKey !== undefined && { tls: { cert: read(tlsCert), key: read(tlsKey) } }),
    ...(hasAccount && { credentials: { username, password } }),
  };
}

function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    const why = errnoOf(cause) ?? String(cause);
    throw new CliError('EVENTSTORE.TLS', 'eventstore.tls-file', { file, why }, WRONG_USAGE, { cause });
  }
}
