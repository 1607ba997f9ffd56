import { Agent, request } from 'node:http';
import type { Sent } from './requests.js';

/** No request may take longer, in milliseconds; a command may try for five seconds, a view may be waited for one. */
export const BOUND_MS = 10_000;

/** What came back. */
export interface Answered {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** Sends requests over a few connections that stay open. */
export class Client {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 16 });

  /** @param signIn headers of who sends a request */
  constructor(
    private readonly api: string,
    private readonly signIn: (sent: Sent) => Readonly<Record<string, string>>,
  ) {}

  /** @throws Error where nothing came back in time */
  send(sent: Sent): Promise<Answered> {
    const { route, url, headers, body } = sent;
    return new Promise((resolve, reject) => {
      const { hostname, port } = new URL(this.api);
      const asked = request({
        hostname,
        port,
        method: route.method,
        path: url,
        headers: { ...this.signIn(sent), ...headers },
        agent: this.agent,
        timeout: BOUND_MS,
      });
      asked
        .on('error', reject)
        .on('timeout', () => asked.destroy(new Error(`no answer within ${BOUND_MS} ms`)))
        .on('response', (answer) => {
          let text = '';
          answer.setEncoding('utf8');
          answer.on('data', (chunk: string) => (text += chunk));
          answer.on('error', reject);
          answer.on('end', () =>
            resolve({ status: answer.statusCode ?? 0, type: answer.headers['content-type'] ?? '', text }),
          );
        })
        .end(body);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
