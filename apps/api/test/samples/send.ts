import type { Answer, Api, Headers } from '../support.js';

/** Sending commands. */

export const SHA_256 = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

/** Sends a command that must be carried out; its answer. */
export async function done(
  api: Pick<Api, 'post'>,
  path: string,
  body: unknown,
  headers: Headers = {},
): Promise<Answer & { readonly id: string; readonly position: string; readonly etag: string }> {
  const answer = await api.post(path, body, headers);
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.text}`);
  return {
    ...answer,
    id: String(answer.body.id),
    position: String(answer.headers['jejak-position']),
    etag: String(answer.headers.etag),
  };
}
