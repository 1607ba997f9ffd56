import { createHash, timingSafeEqual } from 'node:crypto';
import {
  type Metadata,
  type sendUnaryData,
  status as Code,
  type UntypedServiceImplementation,
} from '@grpc/grpc-js';
import { type Failure, failure } from './status.js';

/** The one account that may use the server. */
export interface Credentials {
  username: string;
  password: string;
}

/** What the handlers of all kinds of calls have in common. */
interface Call {
  metadata: Metadata;
  emit(event: 'error', failure: Failure): boolean;
}

/** Lets only calls through to the handlers that carry the credentials (HTTP Basic authentication). */
export function guarded(
  handlers: UntypedServiceImplementation,
  credentials: Credentials,
): UntypedServiceImplementation {
  const expected = digest(`${credentials.username}:${credentials.password}`);
  const guards: UntypedServiceImplementation = {};
  for (const [name, handler] of Object.entries(handlers)) {
    guards[name] = (call: Call, answer?: sendUnaryData<unknown>): void => {
      const refusal = refusalOf(call.metadata, expected);
      if (!refusal) Reflect.apply(handler, undefined, [call, answer]);
      else if (answer) answer(refusal);
      else call.emit('error', refusal);
    };
  }
  return guards;
}

function refusalOf(metadata: Metadata, expected: Buffer): Failure | undefined {
  const [header] = metadata.get('authorization');
  if (header === undefined)
    return failure(Code.PERMISSION_DENIED, 'Access Denied: no credentials were sent.', {
      exception: 'access-denied',
    });
  const [scheme = '', token = ''] = header.toString().split(' ', 2);
  const given = digest(Buffer.from(token, 'base64'));
  if (scheme.toLowerCase() === 'basic' && timingSafeEqual(given, expected)) return undefined;
  return failure(Code.UNAUTHENTICATED, 'The user name or the password is wrong.');
}

/** Of equal length whatever it is given, so that comparing tells nothing. */
function digest(value: string | Buffer): Buffer {
  return createHash('sha256').update(value).digest();
}
