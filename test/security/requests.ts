import { request, type IncomingMessage } from 'node:http';
import { once } from 'node:events';

/** What came back. */
export interface RawAnswer {
  readonly status: number;
  readonly challenge: string | undefined;
  readonly code: unknown;
  readonly text: string;
}

/** Sends a GET with these headers as they are, repeated ones included: names and values by turns. */
export async function rawGet(url: string, path: string, headers: readonly string[]): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  const sent = request({
    hostname,
    port,
    path,
    headers: ['Host', `${hostname}:${port}`, ...headers],
    agent: false,
  });
  sent.end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  let text = '';
  for await (const chunk of response) text += String(chunk);
  return {
    status: response.statusCode ?? 0,
    challenge: response.headers['www-authenticate'],
    code: codeOf(text),
    text,
  };
}

function codeOf(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'code' in value ? value.code : undefined;
  } catch {
    return undefined;
  }
}
