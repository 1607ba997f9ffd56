import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Api, Refused } from './api.js';

const request = { path: '/employees', body: {}, key: 'k', occurredAt: '2023-01-01T00:00:00+07:00' };
let server: Server;

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
  expect(await new Api(url, {}).send(request)).toEqual({ id: 'x', replayed: true });
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
  const api = new Api(url, {});
  await api.send({ ...request, changes: true });
  expect(at[1]! - at[0]!).toBeGreaterThanOrEqual(999);
  await api.send(request);
  expect(revisions).toEqual(['*', '*', undefined]);
});

it('takes a no for an answer', async () => {
  const url = await listening((_, response, nth) => {
    response.writeHead(nth === 1 ? 409 : 201).end('{"code":"EMPLOYEE.LEFT","title":"gone"}');
  });
  const sent = new Api(url, {}).send(request);
  await expect(sent).rejects.toThrow(Refused);
  await expect(sent).rejects.toMatchObject({ code: 'EMPLOYEE.LEFT', detail: 'gone' });
});

it('gives one command up that makes the API fail again and again', async () => {
  const url = await listening((_, response) => response.writeHead(500).end('{"code":"INTERNAL"}'));
  await expect(new Api(url, {}).send(request)).rejects.toMatchObject({ code: 'INTERNAL' });
});

it('says so when the API stays away', async () => {
  const url = await listening((_, response) => response.writeHead(503).end());
  await expect(new Api(url, {}, 300).send(request)).rejects.toMatchObject({ code: 'IMPORT.API_UNREACHABLE' });
});
