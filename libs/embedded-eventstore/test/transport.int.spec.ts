import { constants } from 'node:http2';
import { framed } from './raw-client.js';
import { until } from './support.js';
import { KIB, MAX_BYTES, ToyServer } from './toy-server.js';

let toy: ToyServer;
beforeEach(async () => (toy = await ToyServer.start()));
afterEach(() => toy.stop());

describe('messages', () => {
  it('are put together from pieces, and taken apart where several come at once', async () => {
    const call = toy.client.call('/echo');
    const bytes = framed('one', '', 'three');
    for (const byte of bytes) call.stream.write(Buffer.from([byte]));
    call.stream.write(framed('four', 'five'));
    call.stream.end();
    expect(await call.status()).toMatchObject({ code: 0 });
    expect(call.texts()).toEqual(['one', '', 'three', 'four', 'five']);
  });

  it('that are written in one tick travel together', async () => {
    const call = toy.client.call('/many');
    call.stream.end(framed('500'));
    await call.status();
    expect(call.texts()).toEqual(Array.from({ length: 500 }, (_value, i) => String(i)));
    expect(call.pieces).toBe(1);
  });

  it('may be as large as the limit', async () => {
    const call = toy.client.call('/echo');
    const large = Buffer.alloc(MAX_BYTES, 'y');
    call.stream.end(framed(large));
    await call.status();
    expect(call.messages[0]?.equals(large)).toBe(true);
  });

  it.each([
    ['compressed', Buffer.from('010000000161', 'hex'), 12, /compressed/],
    ['over the limit', Buffer.from('0000400001', 'hex'), 8, /4194304 bytes, not 4194305/],
    ['no message', Buffer.from('GET / HTTP/1.1\r\n\r\n'), 13, /no message of gRPC/],
  ])('that are %s are refused, while the client still sends', async (_name, bytes, code, details) => {
    const call = toy.client.call('/echo');
    call.stream.write(bytes);
    const status = await call.status();
    expect(status.code).toBe(code);
    expect(status.details).toMatch(details);
    expect(await toy.client.ask('/upper', 'a')).toBe('A');
  });

  it('that have no end end the call', async () => {
    const call = toy.client.call('/echo');
    call.stream.end(framed('abc').subarray(0, 6));
    expect(await call.status()).toMatchObject({ code: 13 });
  });
});

describe('a call', () => {
  it.each([
    ['none', Buffer.alloc(0)],
    ['two', framed('a', 'b')],
  ])('that takes one request is refused with %s', async (_name, bytes) => {
    const call = toy.client.call('/upper');
    call.stream.end(bytes);
    expect(await call.status()).toMatchObject({ code: 12 });
  });

  it('to a method that is not served says which', async () => {
    const call = toy.client.call('/pkg.Service/Method');
    call.stream.end(framed('a'));
    const { code, details } = await call.status();
    expect([code, details]).toEqual([12, 'The server does not implement the method /pkg.Service/Method']);
  });

  it.each<Record<string, string>>([{ ':method': 'GET' }, { 'content-type': 'application/json' }])(
    'that is none of gRPC is refused: %j',
    async (headers) => {
      const call = toy.client.call('/upper', headers);
      call.stream.end();
      await until(() => call.headers[':status'] !== undefined);
      expect(call.headers[':status']).toBe(415);
    },
  );

  it('that fails says why in any characters, with its trailers', async () => {
    const call = toy.client.call('/refuse');
    expect(await call.status()).toMatchObject({
      code: 9,
      details: 'Sudah 100 % … é',
      trailers: { exception: 'too-late' },
    });
    const broken = toy.client.call('/broken');
    broken.stream.end(framed('a'));
    expect(await broken.status()).toMatchObject({ code: 13, details: 'Error: broken' });
  });

  it('ends at its deadline', async () => {
    const call = toy.client.call('/silent', { 'grpc-timeout': '50m' });
    expect(await call.status()).toMatchObject({ code: 4, details: 'Deadline exceeded' });
    expect(toy.said).toEqual(['closed']);
  });

  it('with a deadline that is none is refused', async () => {
    expect(await toy.client.call('/silent', { 'grpc-timeout': 'soon' }).status()).toMatchObject({ code: 13 });
  });

  it('may have a deadline beyond all timers', async () => {
    const call = toy.client.call('/echo', { 'grpc-timeout': '99999999H' });
    call.stream.end(framed('a'));
    expect(await call.status()).toMatchObject({ code: 0 });
  });

  it('that the client resets within a message is over, and hears nothing more', async () => {
    const call = toy.client.call('/echo');
    call.stream.write(framed('one', 'two').subarray(0, 10));
    await until(() => call.messages.length === 1);
    call.stream.close(constants.NGHTTP2_CANCEL);
    await until(() => toy.said.includes('closed'));
    expect(toy.open[0]?.isOpen).toBe(false);
    toy.open[0]?.write(KIB);
    toy.open[0]?.end();
    expect(await toy.client.ask('/upper', 'a')).toBe('A');
  });

  it('is over when the connection is', async () => {
    const call = toy.client.call('/echo');
    call.stream.write(framed('one'));
    await until(() => call.messages.length === 1);
    toy.client.socket.destroy();
    await until(() => toy.said.includes('closed'));
  });

  it('may come with more others than are served at a time', async () => {
    const answers = Array.from({ length: 1_500 }, (_value, i) => toy.client.ask('/upper', `a${i}`));
    expect((await Promise.all(answers)).every((answer, i) => answer === `A${i}`)).toBe(true);
  });
});

describe('back-pressure', () => {
  it('holds a few messages for a client who never reads, and sends all once it does', async () => {
    const call = toy.client.call('/flood');
    call.stream.pause();
    call.stream.end(framed('5000'));
    await until(() => toy.said.length > 0);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const sent = Number(toy.said.at(-1)?.split(' ')[1]);
    expect(sent).toBeLessThan(512); // 128 KiB here and 64 KiB in the client's window, in messages of 1 KiB
    expect(await toy.client.ask('/upper', 'a')).toBe('A');
    call.stream.resume();
    expect(await call.status()).toMatchObject({ code: 0 });
    expect(call.texts()).toEqual(Array.from({ length: 5000 }, (_value, i) => `${KIB.toString()}${i}`));
  });

  it('lets a client wait whose messages nobody takes', async () => {
    const call = toy.client.call('/upload');
    await until(() => toy.open.length === 1);
    let taken = 0;
    toy.open[0]!.onMessage = () => taken++;
    toy.open[0]!.pause();
    for (let i = 0; i < 8 * 1024; i++) call.stream.write(framed(KIB));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(taken).toBeLessThan(100);
    expect(call.stream.writableLength).toBeGreaterThan(4 * 1024 * 1024);
    toy.open[0]!.resume();
    await until(() => taken === 8 * 1024);
    call.stream.close();
  });
});
