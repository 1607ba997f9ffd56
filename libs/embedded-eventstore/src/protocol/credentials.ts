import { createHash, timingSafeEqual } from 'node:crypto';
import type { Handler } from '../transport/handlers.js';
import { StatusCode as Code } from '../transport/status.js';
import { failure, RequestError } from './status.js';

/** The one account that may use the server. */
export interface Credentials {
  username: string;
  password: string;
}

/** Lets only calls through to a handler that carry the credentials (HTTP Basic authentication). */
export function guard(credentials: Credentials): (handler: Handler) => Handler {
  const expected = digest(`${credentials.username}:${credentials.password}`);
  return (handler) => (call) => {
    check(call.headers.authorization, expected);
    handler(call);
  };
}

/** @throws RequestError when the header does not hold what is expected. */
function check(header: string | undefined, expected: Buffer): void {
  if (header === undefined)
    throw new RequestError(
      failure(Code.PERMISSION_DENIED, 'Access Denied: no credentials were sent.', {
        exception: 'access-denied',
      }),
    );
  const [scheme = '', token = ''] = header.split(' ', 2);
  const given = digest(Buffer.from(token, 'base64'));
  if (scheme.toLowerCase() !== 'basic' || !timingSafeEqual(given, expected))
    throw new RequestError(failure(Code.UNAUTHENTICATED, 'The user name or the password is wrong.'));
}

/** Of equal length whatever it is given, so that comparing tells nothing. */
function digest(value: string | Buffer): Buffer {
  return createHash('sha256').update(value).digest();
}
