import { createServer } from 'node:net';
import { once } from 'node:events';
import { CliError } from '../failure.js';
import { errnoOf } from '../errno.js';

/** A connection string as people may see it: no user, no password, no options. */
export function shown(url: string): string {
  return url.replace(/\/\/[^/@]*@/, '//').replace(/\?.*$/s, '');
}

/** The port of a URL. */
export function portOf(url: string): number {
  return Number(new URL(url.replace(/^esdb|^postgresql/, 'http')).port);
}

/**
 * Finds out in a moment, before anything is started, whether the API will get its port.
 *
 * @throws CliError START.PORT_IN_USE, START.HOST_UNKNOWN
 */
export async function checkPort(host: string, port: number): Promise<void> {
  if (port === 0) return;
  const server = createServer();
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    const code = errnoOf(error) ?? '';
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
      throw new CliError('START.HOST_UNKNOWN', 'start.host-unknown', { host });
    }
    if (code === 'EADDRINUSE' || code === 'EACCES') {
      throw new CliError('START.PORT_IN_USE', 'start.port-in-use', { host, port });
    }
    throw error;
  }
  server.close();
  await once(server, 'close');
}
