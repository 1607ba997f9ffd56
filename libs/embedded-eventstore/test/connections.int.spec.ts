import { connect as connectHttp2 } from 'node:http2';
import { connect, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { selfSigned } from './certificate.js';
import { framed, RawClient } from './raw-client.js';
import { until } from './support.js';
import { ToyServer } from './toy-server.js';

let toy: ToyServer;
beforeEach(async () => (toy = await ToyServer.start()));
afterEach(() => toy.stop());

describe('a connection', () => {
  const closed = (socket: Socket): Promise<void> =>
    new Promise((resolve) => {
      socket.on('error', () => undefined).on('close', () => resolve());
      socket.resume();
    });

  it.each([
    ['HTTP/1', 'GET / HTTP/1.1\r\nhost: x\r\n\r\n'],
    ['noise', Buffer.from(Array.from({ length: 5_000 }, (_value, i) => (i * 7919) % 251))],
    ['a TLS greeting', Buffer.from('160301020001000001fc0303', 'hex')],
    [
      'a frame that is none',
      Buffer.concat([Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'), Buffer.alloc(99, 255)]),
    ],
  ])('that speaks %s is closed; others do not notice', async (_name, bytes) => {
    const socket = connect(toy.port, '127.0.0.1');
    const gone = closed(socket);
    socket.write(bytes);
    await gone;
    expect(await toy.client.ask('/upper', 'a')).toBe('A');
  });

  it('that does not introduce itself is closed', async () => {
    await toy.stop();
    await toy.start({ introductionMs: 100 });
    await closed(connect(toy.port, '127.0.0.1'));
    await toy.client.ask('/upper', 'a');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await toy.client.ask('/upper', 'b')).toBe('B');
  });

  it('gets an answer to its pings', async () => {
    await toy.client.ask('/upper', 'a');
    await new Promise<void>((resolve, reject) => {
      toy.client.session.ping((error) => (error ? reject(error) : resolve()));
    });
  });

  it('may be one of a thousand that say nothing', async () => {
    const sockets: Socket[] = [];
    // not more at once than the system queues: it forgets what is beyond, and tells nobody
    for (let batch = 0; batch < 10; batch++) {
      sockets.push(...Array.from({ length: 100 }, () => connect(toy.port, '127.0.0.1')));
      await until(() => sockets.every((socket) => !socket.connecting));
    }
    const gone = Promise.all(sockets.map(closed));
    expect(await toy.client.ask('/upper', 'a')).toBe('A');
    await toy.stop();
    await gone;
    await toy.start();
  });
});

describe('a stop', () => {
  it('ends every open call with the status, quickly, and frees the port', async () => {
    const calls = Array.from({ length: 20 }, () => toy.client.call('/echo'));
    for (const call of calls) call.stream.write(framed('a'));
    await until(() => calls.every((call) => call.messages.length === 1));
    const from = Date.now();
    const stopped = toy.stop();
    for (const call of calls) {
      expect(await call.status()).toMatchObject({ code: 14, details: 'stopping' });
      call.stream.end();
    }
    await stopped;
    expect(Date.now() - from).toBeLessThan(400);
    await toy.start();
  });

  it('does not wait for a client who does not read', async () => {
    const call = toy.client.call('/flood');
    call.stream.pause();
    call.stream.end(framed('5000'));
    await until(() => toy.said.length > 0);
    const from = Date.now();
    await toy.stop();
    expect(Date.now() - from).toBeLessThan(1_500);
    await toy.start();
  });
});

describe('over TLS', () => {
  const tls = selfSigned();
  beforeEach(async () => {
    await toy.stop();
    await toy.start({ tls });
  });

  it('speaks HTTP/2', async () => {
    const session = connectHttp2(`https://127.0.0.1:${toy.port}`, { ca: tls.cert });
    const stream = session.request({
      ':method': 'POST',
      ':path': '/upper',
      'content-type': 'application/grpc',
    });
    const bytes: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => bytes.push(chunk));
    stream.end(framed('a'));
    await until(() => Buffer.concat(bytes).equals(framed('A')));
    session.destroy();
  });

  it.each([['http/1.1'], undefined])('closes a connection that wants %s', async (ALPNProtocols) => {
    const socket = connectTls({
      port: toy.port,
      host: '127.0.0.1',
      ca: tls.cert,
      ...(ALPNProtocols && { ALPNProtocols }),
    });
    await new Promise<void>((resolve) => {
      socket.on('error', () => undefined).on('close', () => resolve());
      socket.resume();
    });
  });

  it('closes what is not encrypted', async () => {
    const raw = new RawClient(toy.port);
    await until(() => raw.session.destroyed);
  });
});
