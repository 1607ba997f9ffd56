import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { TrialTokens } from '../tokens/tokens.js';
import { Api, Refused } from './api.js';

const request = { path: '/employees', body: {}, key: 'k', occurredAt: '2023-01-01T00:00:00+07:00' };
let server: Server;
const tokens = { current: () => Promise.resolve('token'), renew: () => false };

async function listening(answer: (request: IncomingMessage, response: ServerResponse, nth: number) => void) {
  let nth = 0;
  server = createServer((incoming, response) => answer(incoming, response, ++nth)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`;
}

afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

it('sends a command again with the same key while the API is away', async () => {
  const keys: unknown[] = [];
  const url = await listening(({ headers }, response, nth) => {
    keys.push(headers['idempotency-key']);
    if (nth === 1) response.destroy();
    else if (nth === 2) response.writeHead(503).end();
    else response.writeHead(201, { 'Jejak-Replayed': 'true' }).end('{"id":"x","revision":0}');
  });
  expect(await new Api(url, tokens, {}).send(request)).toEqual({ id: 'x', replayed: true });
  expect(keys).toEqual(['k', 'k', 'k']);
});

it('waits as long as Retry-After says, and says of a change that it stands whatever was recorded since', async () => {
  const at: number[] = [];
  const revisions: unknown[] = [];
  const url = await listening(({ headers }, response, nth) => {
    at.push(Date.now());
    revisions.push(headers['if-match']);
    if (nth === 1) response.writeHead(429, { 'Retry-After': '1' }).end();
    else response.writeHead(200).end('{"id":"x","revision":1}');
  });
  const api = new Api(url, tokens, {});
  await api.send({ ...request, changes: true });
  expect(at[1]! - at[0]!).toBeGreaterThanOrEqual(999);
  await api.send(request);
  expect(revisions).toEqual(['*', '*', undefined]);
});

it('takes a no for an answer', async () => {
  const url = await listening((_, response, nth) => {
    response.writeHead(nth === 1 ? 409 : 201).end('{"code":"EMPLOYEE.LEFT","title":"gone"}');
  });
  const sent = new Api(url, tokens, {}).send(request);
  await expect(sent).rejects.toThrow(Refused);
  await expect(sent).rejects.toMatchObject({ code: 'EMPLOYEE.LEFT', detail: 'gone' });
});

it('gives one command up that makes the API fail again and again', async () => {
  const url = await listening((_, response) => response.writeHead(500).end('{"code":"INTERNAL"}'));
  await expect(new Api(url, tokens, {}).send(request)).rejects.toMatchObject({ code: 'INTERNAL' });
});

it('says so when the API stays away', async () => {
  const url = await listening((_, response) => response.writeHead(503).end());
  await expect(new Api(url, tokens, {}, 300).send(request)).rejects.toMatchObject({
    code: 'IMPORT.API_UNREACHABLE',
  });
});

describe('the access token', () => {
  it('is fetched anew and the command sent again, with the same key, when the API no longer takes it', async () => {
    const sent: unknown[] = [];
    const url = await listening(({ headers }, response, nth) => {
      sent.push([headers.authorization, headers['idempotency-key']]);
      if (nth === 1) response.writeHead(401).end('{"code":"SIGNIN.EXPIRED"}');
      else response.writeHead(201).end('{"id":"x","revision":0}');
    });
    let asked = 0;
    const ask = () => Promise.resolve({ token: `t${++asked}`, lifeMs: 900_000 });
    const api = new Api(url, new TrialTokens(ask), {});
    expect(await api.send(request)).toEqual({ id: 'x', replayed: false });
    await api.send(request);
    expect(sent).toEqual([
      ['Bearer t1', 'k'],
      ['Bearer t2', 'k'],
      ['Bearer t2', 'k'],
    ]);
  });

  it('that nobody can replace ends the import, with what to do', async () => {
    const url = await listening((_, response) => response.writeHead(401).end('{"code":"SIGNIN.EXPIRED"}'));
    await expect(new Api(url, tokens, {}).send(request)).rejects.toMatchObject({
      code: 'TOKEN.NOT_TAKEN',
      message: expect.stringMatching(/SIGNIN\.EXPIRED.*JEJAK_TOKEN/) as string,
    });
    const fresh = new TrialTokens(() => Promise.resolve({ token: 'other', lifeMs: 900_000 }));
    await expect(new Api(url, fresh, {}).send(request)).rejects.toMatchObject({ code: 'TOKEN.NOT_TAKEN' });
  });

  it('is waited for while the identity provider is away', async () => {
    const url = await listening((_, response) => response.writeHead(201).end('{"id":"x","revision":0}'));
    let asked = 0;
    const api = new Api(
      url,
      new TrialTokens(() =>
        ++asked < 3 ? Promise.reject(new Error('away')) : Promise.resolve({ token: 't', lifeMs: 900_000 }),
      ),
      {},
    );
    expect(await api.send(request)).toEqual({ id: 'x', replayed: false });
    expect(asked).toBe(3);
  });
});
