import { employeeBody } from '../../apps/api/test/samples.js';
import { SOMEBODY } from '../../apps/api/test/signed-in.js';
import { commandSide, type Api } from '../../apps/api/test/support.js';
import { exchange, portOf, statuses } from './raw.js';

let api: Api;
let port: number;
let token: string;
let head: bigint | undefined;
beforeAll(async () => {
  api = await commandSide();
  await api.app.listen(0, '127.0.0.1');
  port = portOf(api);
  token = (await api.as(SOMEBODY)).authorization ?? '';
});
afterAll(() => api.close());
beforeEach(async () => {
  head = await api.head();
});

/** Stands for the header of somebody who is signed in, in texts that are written before anybody is. */
const SIGNED_IN = 'Authorization: SOMEBODY\r\n';

/** Sends what somebody who is signed in would. */
const send = (parts: readonly string[], options?: Parameters<typeof exchange>[2]) =>
  exchange(
    port,
    parts.map((part) => part.replaceAll('SOMEBODY', token)),
    options,
  );

const body = JSON.stringify(employeeBody());
const post = (...lines: string[]) =>
  `POST /employees HTTP/1.1\r\nHost: localhost\r\n${SIGNED_IN}Content-Type: application/json\r\n${lines.map((line) => `${line}\r\n`).join('')}\r\n`;
const length = `Content-Length: ${body.length}`;
const chunked = `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
const hidden = post(length) + body;

describe('a request that two servers would read in two ways', () => {
  it.each<[string, string]>([
    ['both lengths, CL first', post(length, 'Transfer-Encoding: chunked') + chunked],
    ['both lengths, TE first', post('Transfer-Encoding: chunked', length) + chunked],
    ['two lengths that differ', post(length, 'Content-Length: 3') + body],
    ['two lengths that are the same', post(length, length) + body],
    ['a list of lengths', post(`Content-Length: ${body.length}, ${body.length}`) + body],
    ['a length with a sign', post(`Content-Length: +${body.length}`) + body],
    ['a length in hex', post('Content-Length: 0xff') + body],
    ['a negative length', post('Content-Length: -1') + body],
    ['an endless length', post(`Content-Length: ${'9'.repeat(40)}`) + body],
    ['two encodings', post('Transfer-Encoding: chunked', 'Transfer-Encoding: identity') + chunked],
    ['an unknown encoding', post('Transfer-Encoding: xchunked') + chunked],
    ['an encoding that ends otherwise', post('Transfer-Encoding: chunked, identity') + chunked],
    ['a space before the colon', post('Transfer-Encoding : chunked') + chunked],
    ['a header over two lines', post('X-A: 1\r\n Transfer-Encoding: chunked', length) + body],
    ['a folded length', post(`Content-Length:\r\n ${body.length}`) + body],
    ['bare line feeds', post(length).replace(/\r\n/g, '\n') + body],
    ['one bare line feed', post(`X-A: 1\nX-B: 2`, length) + body],
    ['a bare carriage return', post(`X-A: 1\rX-B: 2`, length) + body],
    ['NUL in a header', post(`X-A: 1\0`, length) + body],
    ['a header without a name', post(': x', length) + body],
    ['a chunk of a wrong size', post('Transfer-Encoding: chunked') + `3\r\n${body}\r\n0\r\n\r\n`],
    ['a chunk of no size', post('Transfer-Encoding: chunked') + `\r\n${body}\r\n0\r\n\r\n`],
    ['a chunk of a negative size', post('Transfer-Encoding: chunked') + `-1\r\n${body}\r\n0\r\n\r\n`],
    ['two hosts', post('Host: evil.example', length) + body],
    ['no host', post(length).replace('Host: localhost\r\n', '') + body],
    ['another protocol', post(length).replace('HTTP/1.1', 'HTTP/9.9') + body],
    ['two types', post('Content-Type: text/plain', length) + body],
    ['an absolute address of another host', post(length).replace('/employees', 'http://evil.example/employees').replace('localhost', 'evil.example') + body],
  ])('(%s) is refused, and what is behind it is not taken for a request', async (_, text) => {
    const answer = await send([text + hidden]);
    const got = statuses(answer.text);
    expect({ got, text: answer.text }).toMatchObject({ got: expect.any(Array) as number[] });
    expect(got[0]).toBeGreaterThanOrEqual(400);
    expect(got[0]).toBeLessThan(500);
    // where Node could not read it, the connection ends; where it could, the next request is a request
    if (got.length === 1) expect(answer.closed).toBe(true);
    else expect(got).toEqual([got[0], 201]);
    if (got.length === 1) expect(await api.head()).toBe(head);
  }); // prettier-ignore

  it('is told so in a problem document', async () => {
    const { text } = await send([post(length, length) + body]);
    expect(text).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(text).toContain('application/problem+json');
    expect(text).toContain('"code":"REQUEST.MALFORMED"');
    expect(text).not.toMatch(/Parse Error|HPE_|at /);
  });
});

it('requests in one go are answered one after the other', async () => {
  const get = (path: string) => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n${SIGNED_IN}\r\n`;
  const { text } = await send([get('/health/live') + hidden + get('/nothing') + get('/health/live')]);
  expect(statuses(text)).toEqual([200, 201, 404, 200]);
});

it('headers that are too many or too long are refused, none dropped', async () => {
  const lines = (n: number) => Array.from({ length: n }, (_, at) => `X-${at}: 1`);
  const many = await send([post(...lines(200), length) + body]);
  expect(statuses(many.text)).toEqual([431]);
  expect(many.text).toContain('HEADER.TOO_LARGE');
  const long = await send([post(`X-A: ${'a'.repeat(20_000)}`, length) + body]);
  expect(statuses(long.text)).toEqual([431]);
  expect(long.text).toContain('HEADER.TOO_LARGE');
  const address = await exchange(port, [`GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`]);
  expect(statuses(address.text)[0]).toBe(431);
  expect(await api.head()).toBe(head);
});

it('a body that is longer than it may be ends the connection before it is read', async () => {
  const endless = [post('Content-Length: 900000000'), ...Array<string>(20).fill('x'.repeat(64 * 1024))];
  const { text } = await send(endless, { pauseMs: 5 });
  expect(statuses(text)).toEqual([413]);
  const chunks = [
    post('Transfer-Encoding: chunked'),
    ...Array<string>(20).fill(`10000\r\n${'x'.repeat(65536)}\r\n`),
  ];
  expect(statuses((await send(chunks, { pauseMs: 5 })).text)).toEqual([413]);
});

describe('somebody slow', () => {
  it('with headers, a body, or nothing at all is sent away, while others are served', async () => {
    const drip = (n: number) => Array<string>(n).fill('X-A: 1\r\n');
    const from = Date.now();
    const [headers, sheet, silent] = await Promise.all([
      exchange(port, ['GET /health/live HTTP/1.1\r\nHost: localhost\r\n', ...drip(30)], { pauseMs: 400, silenceMs: 9_000 }),
      send([post(length), ...Array.from(body.slice(0, 45))], { pauseMs: 500, silenceMs: 9_000 }),
      exchange(port, ['GET / HTTP/1.1\r\n'], { silenceMs: 9_000 }),
      ...Array.from({ length: 300 }, () => exchange(port, ['POST /employees HTTP/1.1\r\nHost: x\r\n'], { silenceMs: 9_000 })),
      (async () => {
        while (Date.now() - from < 5_000) {
          const begun = Date.now();
          expect(statuses((await exchange(port, ['GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'], { silenceMs: 4_000 })).text)).toEqual([200]);
          expect(Date.now() - begun).toBeLessThan(4_000); // those who are slow are there for longer
        }
      })(),
    ]);
    for (const { text, closed } of [headers, sheet, silent]) {
      expect(closed).toBe(true);
      expect(statuses(text)).toEqual([408]);
      expect(text).toContain('REQUEST.TIMEOUT');
    }
    expect(headers.ms).toBeLessThan(10_000);
    expect(sheet.ms).toBeLessThan(20_000);
    expect(await api.head()).toBe(head);
  }); // prettier-ignore
});
