import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { employeeBody } from '../../apps/api/test/samples.js';
import { SOMEBODY } from '../../apps/api/test/signed-in.js';
import { commandSide, type Api, type Headers } from '../../apps/api/test/support.js';

let api: Api;
let somebody: Headers;
let head: bigint | undefined;
beforeAll(async () => {
  api = await commandSide();
  somebody = await api.as(SOMEBODY);
});
afterAll(() => api.close());
beforeEach(async () => {
  head = await api.head();
});
afterEach(async () => {
  expect(await api.head()).toBe(head);
});

const body = JSON.stringify(employeeBody());
const send = async (payload: string | Buffer, headers: Headers) => {
  const answer = await api.app.inject({
    method: 'POST',
    url: '/employees',
    payload,
    headers: { ...somebody, ...headers },
  });
  return { status: answer.statusCode, code: answer.json<{ code?: string }>().code, headers: answer.headers };
};

describe('a body that is not declared as plain JSON', () => {
  it.each([
    'application/json; charset=utf-16',
    'application/json; charset=iso-8859-1',
    'application/json; charset=utf-7',
    'application/json; version=2',
    'application/json; charset=utf-8; charset=utf-16',
    'application/json;',
    'application/json, text/plain',
    'application/merge-patch+json',
    'application/vnd.api+json',
    'application/problem+json',
    'application/json-patch+json',
    'application/jsonx',
    'application/x-ndjson',
    'text/json',
    'text/plain',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
    'json',
    '*/*',
  ])('%s is a 415', async (type) => {
    expect(await send(body, { 'content-type': type })).toMatchObject({
      status: 415,
      code: 'INPUT.MEDIA_TYPE',
    });
  });
});

describe('a compressed body', () => {
  const bomb = gzipSync(Buffer.alloc(100 * 1024 * 1024, ' '));
  it.each<[string, Buffer]>([
    ['gzip', gzipSync(body)],
    ['gzip', bomb],
    ['x-gzip', gzipSync(body)],
    ['deflate', deflateSync(body)],
    ['br', brotliCompressSync(body)],
    ['zstd', Buffer.from(body)],
    ['identity, gzip', gzipSync(body)],
    ['gzip, identity', gzipSync(body)],
  ])('(%s) is never inflated', async (encoding, payload) => {
    const before = process.memoryUsage().rss;
    const headers = { 'content-type': 'application/json', 'content-encoding': encoding };
    expect(await send(payload, headers)).toMatchObject({
      status: 415,
      code: 'INPUT.MEDIA_TYPE',
      headers: { 'accept-encoding': 'identity' },
    });
    expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1024 * 1024);
  });
});

it('a body that lies about its type, or that another reader reads otherwise, is refused', async () => {
  const json = { 'content-type': 'application/json' };
  for (const [text, code] of [
    ['{"kind":"PPPK",' + body.slice(1), 'INPUT.DUPLICATE_KEY'],
    [body.slice(0, -1) + ',"\\u006bind":"PPPK"}', 'INPUT.DUPLICATE_KEY'],
    ['\ufeff' + body, 'INPUT.NOT_JSON'],
    [body.replace('"kind"', "'kind'"), 'INPUT.NOT_JSON'],
    [body + '\0', 'INPUT.NOT_JSON'],
    [body + body, 'INPUT.NOT_JSON'],
  ] as const)
    expect(await send(text, json)).toMatchObject({ status: 400, code });
});
