import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import path from 'node:path';
import { isLoopback, type Logger } from '@jejak/runtime';
import { listen } from './listen.js';
import { trialProvider } from './provider.js';
import { SigningKeys } from './signing-keys.js';
import { IdentityError } from './identity-error.js';

export interface IdentityOptions {
  readonly dataDir: string;
  /** An address of this machine; any other is refused. */
  readonly host: string;
  readonly port?: number | undefined;
  /** Refused: this is for trials. */
  readonly production: boolean;
  readonly log: Logger;
}

/** The identity provider, listening. */
export interface Identity {
  readonly issuer: string;
  readonly close: () => Promise<void>;
}

/** Where keys and port are kept. */
export const folderOf = (dataDir: string): string => path.join(dataDir, 'identity');

/**
 * Starts the identity provider for trials.
 *
 * @throws IdentityError IDENTITY.PRODUCTION, IDENTITY.NOT_LOOPBACK, IDENTITY.PORT_IN_USE, IDENTITY.KEYS
 */
export async function startIdentity({
  dataDir,
  host,
  port,
  production,
  log,
}: IdentityOptions): Promise<Identity> {
  if (production)
    throw new IdentityError(
      'IDENTITY.PRODUCTION',
      'this identity provider asks nobody for a password and is refused with JEJAK_ENV=production. ' +
        'Set OIDC_ISSUER to a real one (docs/how-to/sign-in-with-keycloak.md).',
    );
  const folder = folderOf(dataDir);
  const keys = new SigningKeys(folder);
  await keys.prepare();
  keys.read();
  const server = createServer();
  const issuer = await listen(server, folder, host, port);
  const answer = answers(issuer, keys, log);
  server.on('request', (request, response) => {
    const name = (request.headers.host ?? '').replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');
    const from = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
    if (isLoopback(name) && isLoopback(from)) answer(request, response);
    else response.writeHead(421).end(); // a name of the web that leads here: DNS rebinding
  });
  return {
    issuer,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** Answers with the keys of now: they may be rotated by another process. */
function answers(issuer: string, keys: SigningKeys, log: Logger): RequestListener {
  let current: { readonly version: string; readonly listener: RequestListener } | undefined;
  const listenerOf = (): RequestListener => {
    const version = keys.version();
    if (current?.version !== version) {
      const provider = trialProvider(issuer, keys.read());
      provider.on('server_error', (_, err) => log.error({ err }, 'request failed'));
      const handle = provider.callback();
      current = { version, listener: (request, response) => void handle(request, response) };
      log.info({ keys: keys.read().map(({ kid }) => kid) }, 'signing keys read');
    }
    return current.listener;
  };
  listenerOf();
  return (request, response) => {
    try {
      listenerOf()(request, response);
    } catch (err) {
      log.error({ err }, 'signing keys cannot be read');
      response.writeHead(503).end();
    }
  };
}
