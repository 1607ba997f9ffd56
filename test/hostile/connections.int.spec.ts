import { once } from 'node:events';
import { type ClientHttp2Session, connect as connectHttp2 } from 'node:http2';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect as connectTls } from 'node:tls';
import { binaryEvent } from '@eventstore/db-client';
import { Random } from '../crash/random.js';
import { readAll } from './messages.js';
import { RawClient } from './raw.js';
import { victim } from './support.js';

const server = victim();
const onLinux = process.platform === 'linux' ? it : it.skip;

/** Sends these bytes as they are; resolves with whether the server has closed the connection two seconds later. */
async function sendBytes(...parts: Buffer[]): Promise<'closed' | 'open'> {
  const socket = connect(server.current.port, '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  const closed = new Promise<'closed'>((resolve) => socket.on('close', () => resolve('closed')));
  socket.resume();
  for (const part of parts) socket.write(part);
  const how = await Promise.race([closed, sleep(2_000, 'open' as const)]);
  socket.destroy();
  return how;
}

describe('garbage on the port', () => {
  const PREFACE = Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n');
  const SETTINGS = Buffer.from([0, 0, 0, 4, 0, 0, 0, 0, 0]);
  const noise = (bytes: number, seed: number): Buffer => {
    const random = new Random(seed);
    return Buffer.from(Array.from({ length: bytes }, () => random.between(0, 255)));
  };

  it.each([
    ['random bytes', [noise(100_000, 1)]],
    ['a request of HTTP/1', [Buffer.from('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')]],
    ['a request of HTTP/1 with a body of 1 MiB', [Buffer.from('POST / HTTP/1.1\r\n\r\n'), noise(1 << 20, 2)]],
  ])('(%s) is answered by closing the connection', async (_, parts) => {
    await server.current.unnoticed(async () => {
      for (let i = 0; i < 3; i++) expect(await sendBytes(...parts)).toBe('closed');
    });
  });

  it.each([
    ['the beginning of HTTP/2, then random bytes', [PREFACE, SETTINGS, noise(100_000, 3)]],
    ['a frame that is too large', [PREFACE, SETTINGS, Buffer.from([0xff, 0xff, 0xff, 0, 0, 0, 0, 0, 1])]],
  ])('(%s) disturbs nobody', async (_, parts) => {
    await server.current.unnoticed(async () => {
      await Promise.all(Array.from({ length: 20 }, () => sendBytes(...parts)));
    });
  });

  it('(TLS where there is none) fails for the client only', async () => {
    await server.current.unnoticed(async () => {
      const socket = connectTls({ port: server.current.port, host: '127.0.0.1', rejectUnauthorized: false });
      const [error] = (await once(socket, 'error')) as [Error];
      expect(error.message).not.toBe('');
    });
  });

  it('(a hundred connections that say nothing, or half a greeting) disturbs nobody', async () => {
    await server.current.unnoticed(async () => {
      const sockets: Socket[] = [];
      for (let i = 0; i < 100; i++) {
        const socket = connect({ port: server.current.port, host: '127.0.0.1', allowHalfOpen: true });
        socket.on('error', () => undefined);
        await once(socket, 'connect');
        if (i % 2) socket.write(PREFACE.subarray(0, 10));
        if (i % 4 === 3) socket.end();
        sockets.push(socket);
      }
      await sleep(1_000);
      for (const socket of sockets) socket.destroy();
    });
  });
});

it('1,000 connections are served', async () => {
  await server.current.unnoticed(async () => {
    const sessions: ClientHttp2Session[] = [];
    for (let i = 0; i < 1_000; i++) {
      const session = connectHttp2(`http://127.0.0.1:${server.current.port}`);
      session.on('error', () => undefined);
      await once(session, 'connect');
      sessions.push(session);
    }
    expect(sessions.filter(({ closed, destroyed }) => !closed && !destroyed)).toHaveLength(1_000);
    for (const session of sessions) session.destroy();
  });
});

onLinux('clients that ask for everything and never read cost the server a page each', async () => {
  const { client } = server.current;
  for (let i = 0; i < 40; i++)
    await client.appendToStream(
      'big',
      binaryEvent({ type: 'big', data: new Uint8Array(1_000_000) }), // 40 MB in all
    );
  await sleep(500);
  const before = server.current.memory;
  const clients = Array.from({ length: 50 }, () => new RawClient(server.current.port));
  await server.current.unnoticed(async () => {
    for (const raw of clients) {
      const call = raw.call('Read');
      call.on('error', () => undefined);
      call.write(readAll()); // nobody listens to its data
      call.end();
    }
    await sleep(3_000);
    expect(server.current.memory - before).toBeLessThan(800); // a queue each would be 2,000
  });
  for (const raw of clients) raw.close();
});
