import { SignInError, type SignInCode } from './sign-in-error.js';

/** What a request brings, as far as sign-in is concerned. */
interface Request {
  /** Names and values by turns, as they came (`IncomingMessage.rawHeaders`): a second header is not lost. */
  readonly rawHeaders: readonly string[];
  /** Path and query. */
  readonly url: string;
}

/**
 * The access token of a request (RFC 6750 §2.1). One in the address is refused (§2.3): addresses are written to logs
 * and histories.
 *
 * @throws SignInError SIGNIN.MISSING, SIGNIN.MALFORMED
 */
export function bearerToken({ rawHeaders, url }: Request): string {
  const query = url.indexOf('?');
  if (query !== -1 && new URLSearchParams(url.slice(query + 1)).has('access_token'))
    throw new SignInError('SIGNIN.MALFORMED', 'token in the address');
  const values = rawHeaders.filter(
    (_, i) => i % 2 === 1 && rawHeaders[i - 1]?.toLowerCase() === 'authorization',
  );
  const [value] = values;
  if (value === undefined) throw new SignInError('SIGNIN.MISSING', 'no Authorization header');
  if (values.length > 1) throw new SignInError('SIGNIN.MALFORMED', 'more than one Authorization header');
  const token = /^Bearer +([\w.~+/-]+=*)$/i.exec(value)?.[1];
  if (token !== undefined) return token;
  if (/^Bearer(?: |$)/i.test(value)) throw new SignInError('SIGNIN.MALFORMED', 'not one token');
  throw new SignInError('SIGNIN.MISSING', 'another scheme than Bearer');
}

/** The error codes of RFC 6750 §3.1. Who sent no token is told none. */
const RFC_6750: Readonly<Record<Exclude<SignInCode, 'SIGNIN.ISSUER_UNAVAILABLE'>, string | undefined>> = {
  'SIGNIN.MISSING': undefined,
  'SIGNIN.MALFORMED': 'invalid_request',
  'SIGNIN.INVALID': 'invalid_token',
  'SIGNIN.EXPIRED': 'invalid_token',
  'SIGNIN.NOT_YET': 'invalid_token',
};

/** The `WWW-Authenticate` header of a refusal; undefined where another token would be of no help. */
export function challenge(code: SignInCode): string | undefined {
  if (code === 'SIGNIN.ISSUER_UNAVAILABLE') return undefined;
  const error = RFC_6750[code];
  return error === undefined ? 'Bearer realm="jejak"' : `Bearer realm="jejak", error="${error}"`;
}
