import type { SignInSettings } from '@jejak/runtime';
import { parseObject } from './json.js';
import { invalid } from './sign-in-error.js';

/** Larger tokens are not read. Node's limit for all headers together is 16 KiB. */
const MOST_CHARACTERS = 8 * 1024;
const LONGEST_KEY_ID = 255;

/** What a token says of itself, before anybody has looked at its signature: nothing to rely on. */
export interface TokenParts {
  readonly algorithm: string;
  readonly keyId: string;
  readonly type: 'at+jwt' | 'JWT';
  readonly claims: Readonly<Record<string, unknown>>;
}

/**
 * Takes a token apart and refuses what no token of an honest issuer has. A key that the header brings or points to
 * (`jwk`, `jku`, `x5c`, `x5u`) is never looked at: keys come from the issuer alone.
 *
 * @throws SignInError SIGNIN.INVALID
 */
export function takeApart(token: string, allowed: Pick<SignInSettings, 'algorithms' | 'types'>): TokenParts {
  if (token.length > MOST_CHARACTERS) throw invalid('too long');
  const parts = token.split('.');
  const [header, claims, signature] = parts;
  if (parts.length !== 3 || header === undefined || claims === undefined) throw invalid('not three parts');
  if (!signature) throw invalid('no signature');
  decode(signature);
  const { alg, kid, typ, crit, b64 } = parseObject(utf8(header), 'header');
  if (crit !== undefined || b64 !== undefined) throw invalid('critical extension');
  const algorithm = allowed.algorithms.find((one) => one === alg);
  if (algorithm === undefined) throw invalid('algorithm');
  if (typeof kid !== 'string' || kid === '' || kid.length > LONGEST_KEY_ID) throw invalid('key id');
  return {
    algorithm,
    keyId: kid,
    type: typeOf(typ, allowed.types),
    claims: parseObject(utf8(claims), 'claims'),
  };
}

/** A media type, compared as RFC 7515 §4.1.9 says: without its prefix, in any case. */
function typeOf(typ: unknown, allowed: SignInSettings['types']): 'at+jwt' | 'JWT' {
  const given = typeof typ === 'string' ? typ.toLowerCase().replace(/^application\//, '') : undefined;
  const type = allowed.find((one) => one.toLowerCase() === given);
  if (type === undefined) throw invalid('type');
  return type;
}

const text = new TextDecoder('utf-8', { fatal: true });

function utf8(part: string): string {
  try {
    return text.decode(decode(part));
  } catch {
    throw invalid('not UTF-8');
  }
}

/** Only the one spelling that RFC 7515 knows: no padding, no other alphabet, no loose bits at the end. */
function decode(part: string): Buffer {
  const bytes = Buffer.from(part, 'base64url');
  if (bytes.toString('base64url') !== part) throw invalid('not base64url');
  return bytes;
}
