import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { Api } from '../../apps/api/test/support.js';

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Lets the process end. */
export function closeConnections(): void {
  agent.destroy();
}

/** What came back over HTTP. */
type Answer = Awaited<ReturnType<Api['get']>>;

/** Asks the API of a benchmark over HTTP as somebody who is signed in: as `Api` of the tests does without a socket. */
export class Caller implements Pick<Api, 'get' | 'post'> {
  constructor(
    private readonly apiUrl: string,
    private readonly token: () => Promise<string>,
  ) {}

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.ask('GET', path, { 'jejak-purpose': 'DEVELOPMENT_PLANNING', ...headers });
  }

  /** Sends a command under a key of its own, for whatever revision there is. */
  post(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const text = JSON.stringify(body);
    const own = {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(text)),
      'idempotency-key': randomUUID(),
      ...(/^\/[a-z-]+$/.test(path) ? {} : { 'if-match': '*' }),
    };
    return this.ask('POST', path, { ...own, ...headers }, text);
  }

  /** Sends a file as the body. */
  postFile(path: string, type: string, text: string): Promise<Answer> {
    const headers = { 'content-type': type, 'content-length': String(Buffer.byteLength(text)) };
    return this.ask('POST', path, { 'idempotency-key': randomUUID(), ...headers }, text);
  }

  private async ask(
    method: string,
    path: string,
    headers: Readonly<Record<string, string>>,
    text?: string,
  ): Promise<Answer> {
    const authorization = `Bearer ${await this.token()}`;
    return new Promise((resolve, reject) => {
      const sent = request(`${this.apiUrl}${path}`, {
        ...{ agent, method, headers: { authorization, ...headers } },
      });
      sent.on('error', reject).on('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject);
        response.on('end', () => {
          const told = Buffer.concat(chunks).toString();
          const body = told.startsWith('{') ? (JSON.parse(told) as Answer['body']) : {};
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text: told, body });
        });
      });
      sent.end(text);
    });
  }
}
