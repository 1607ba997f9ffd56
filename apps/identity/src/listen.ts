import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import path from 'node:path';
import { isLoopback } from '@jejak/runtime';
import { IdentityError } from './identity-error.js';

/** Tried first, so that most trials have the same issuer. */
const USUAL_PORT = 8090;

/**
 * Makes the server listen, on this machine only. It keeps its port from start to start, as the port is a part of
 * the issuer's name, and accounts are known by that name.
 *
 * @param wanted the port that was asked for; undefined: that of the last start, else the usual one, else any
 * @returns the issuer
 * @throws IdentityError IDENTITY.NOT_LOOPBACK, IDENTITY.PORT_IN_USE
 */
export async function listen(server: Server, folder: string, host: string, wanted?: number): Promise<string> {
  if (!isLoopback(host)) throw notLoopback(host);
  const file = path.join(folder, 'port');
  const fixed = wanted ?? lastPort(file);
  const port = await firstFree(server, host, fixed === undefined ? [USUAL_PORT, 0] : [fixed]);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(file, `${port}\n`, { mode: 0o600 });
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

const notLoopback = (host: string) =>
  new IdentityError(
    'IDENTITY.NOT_LOOPBACK',
    `${host} can be reached from other machines, and this identity provider asks nobody for a password. ` +
      'Keep JEJAK_IDENTITY_HOST=127.0.0.1; for people, set OIDC_ISSUER to a real one (docs/how-to/sign-in-with-keycloak.md).',
  );

async function firstFree(server: Server, host: string, ports: readonly number[]): Promise<number> {
  for (const port of ports) {
    server.listen(port, host);
    try {
      await once(server, 'listening');
    } catch (error) {
      if (!isPortInUse(error)) throw error;
      continue;
    }
    const address = server.address();
    // a name like localhost is what the machine's own files make of it
    if (typeof address !== 'object' || !address || !isLoopback(address.address)) {
      server.close();
      throw notLoopback(host);
    }
    return address.port;
  }
  throw new IdentityError(
    'IDENTITY.PORT_IN_USE',
    `port ${ports.join(', ')} of ${host} is in use by another program. Stop that one, or set ` +
      'JEJAK_IDENTITY_PORT to another port; trial accounts are then others, as the port is a part of the issuer.',
  );
}

function lastPort(file: string): number | undefined {
  try {
    const port = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(port) && port > 0 && port < 65_536 ? port : undefined;
  } catch {
    return undefined;
  }
}

const isPortInUse = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'EADDRINUSE';
