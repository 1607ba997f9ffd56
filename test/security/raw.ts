import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Api } from '../../apps/api/test/support.js';

/** Where the API listens. */
export function portOf({ app }: Api): number {
  const address = app.getHttpServer().address();
  if (address === null || typeof address === 'string') throw new Error('not listening');
  return address.port;
}

/** What came back on one connection until it was closed, or silent for so long. */
export async function exchange(
  port: number,
  parts: readonly (string | Buffer)[],
  { pauseMs = 0, silenceMs = 500 } = {},
): Promise<{ readonly text: string; readonly closed: boolean; readonly ms: number }> {
  const socket = connect(port, '127.0.0.1');
  const from = Date.now();
  let text = '';
  let last = Date.now();
  socket.on('data', (chunk: Buffer) => {
    text += chunk.toString('latin1');
    last = Date.now();
  });
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  for (const part of parts) {
    if (socket.closed) break;
    socket.write(part);
    last = Date.now();
    if (pauseMs) await sleep(pauseMs);
  }
  while (!socket.closed && Date.now() - last < silenceMs) await sleep(20);
  const { closed } = socket;
  socket.destroy();
  return { text, closed, ms: Date.now() - from };
}

/** Status codes of the answers, in their order. */
export const statuses = (text: string): number[] =>
  [...text.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status));
