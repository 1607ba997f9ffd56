import { createHash, timingSafeEqual } from 'node:crypto';
import type { ServerCall } from '../transport/call.js';
import { StatusCode as Code } from '../transport/status.js';
import { AccessDenied, type Caller } from './rights.js';
import { failure, RequestError } from './status.js';

/** An account of the server. */
export interface Credentials {
  username: string;
  password: string;
}

/**
 * Tells who calls, by the credentials of the call (HTTP Basic authentication).
 *
 * @returns a function that throws RequestError for a call that carries none, or those of nobody
 */
export function identify(
  accounts: Readonly<Partial<Record<Caller, Credentials>>>,
): (call: ServerCall) => Caller {
  const known = (['administrator', 'application'] as const).flatMap((caller) => {
    const account = accounts[caller];
    return account ? [[caller, digest(`${account.username}:${account.password}`)] as const] : [];
  });
  return ({ headers: { authorization } }) => {
    if (authorization === undefined) throw new AccessDenied('no credentials were sent.');
    const [scheme = '', token = ''] = authorization.split(' ', 2);
    const given = digest(Buffer.from(token, 'base64'));
    const [found] = known.filter(([, expected]) => timingSafeEqual(given, expected)); // each is compared
    if (scheme.toLowerCase() !== 'basic' || !found)
      throw new RequestError(failure(Code.UNAUTHENTICATED, 'The user name or the password is wrong.'));
    return found[0];
  };
}

/** Of equal length whatever it is given, so that comparing tells nothing. */
function digest(value: string | Buffer): Buffer {
  return createHash('sha256').update(value).digest();
}
