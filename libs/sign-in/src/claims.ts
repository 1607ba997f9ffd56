import { z } from 'zod';
import type { SignInSettings } from '@jejak/runtime';
import { invalid, SignInError } from './sign-in-error.js';
import type { TokenParts } from './token-parts.js';

/** Who signed in, as their issuer vouches for it. Which rights they have is not the issuer's to say. */
export interface SignedIn {
  readonly issuer: string;
  /** Unique and never given to another at the issuer. Says who it is: not for logs. */
  readonly subject: string;
  /** From then on the token is refused, but for what the clocks may be apart. */
  readonly expiresAt: Date;
  /** When they last proved who they are. */
  readonly authTime?: Date;
  /** How they proved it, in the issuer's words (e.g. a level of assurance). */
  readonly acr?: string;
  /** Of this token, unique at the issuer. */
  readonly jti?: string;
}

/** Seconds since 1970, until the year 9999. */
const time = z.number().min(0).max(253_402_300_799);
/** OpenID Connect Core §2: at most 255 ASCII characters; some issuers use more of Unicode. */
const subject = z
  .string()
  .min(1)
  .max(255)
  .regex(/^\P{Cc}+$/u);
const text = z.string().max(255);

/** RFC 9068 §2.2, as far as it is read here. Keycloak has `azp` where RFC 9068 has `client_id`. */
const schema = z.object({
  iss: z.string(),
  sub: subject,
  aud: z.union([z.string(), z.array(z.string())]),
  exp: time,
  iat: time,
  nbf: time.optional(),
  auth_time: time.optional(),
  acr: text.optional(),
  jti: text.optional(),
  azp: text.optional(),
  client_id: text.optional(),
  typ: z.string().optional(),
  /** Who holds the token has to prove to hold a key as well (RFC 7800): not checked here, so not taken. */
  cnf: z.never().optional(),
});
type Claims = z.output<typeof schema>;

/** What only ID tokens have (OpenID Connect Core §2, §3.3.2.11). */
const OF_ID_TOKENS = ['nonce', 'at_hash', 'c_hash'];

/**
 * Whether these claims, which the issuer signed, are for this API and for now.
 *
 * @param now in milliseconds
 * @throws SignInError SIGNIN.INVALID, SIGNIN.EXPIRED, SIGNIN.NOT_YET
 */
export function checkClaims(
  { claims: raw, type }: TokenParts,
  settings: SignInSettings,
  now: number,
): SignedIn {
  const { data: claims, error } = schema.safeParse(raw);
  // the names of our own schema, never what was sent
  if (error)
    throw invalid(
      `claims: ${[...new Set(error.issues.map(({ path }) => String(path[0] ?? '')))].join(', ')}`,
    );
  if (claims.iss !== settings.issuer) throw invalid('issuer');
  const audiences = typeof claims.aud === 'string' ? [claims.aud] : claims.aud;
  if (!audiences.includes(settings.audience)) throw invalid('audience');
  checkClient(claims, settings);
  if (type === 'JWT' && !isAccessToken(raw, claims)) throw invalid('not an access token');
  checkTimes(claims, settings, now);
  return {
    issuer: claims.iss,
    subject: claims.sub,
    expiresAt: new Date(claims.exp * 1000),
    ...(claims.auth_time !== undefined && { authTime: new Date(claims.auth_time * 1000) }),
    ...(claims.acr !== undefined && { acr: claims.acr }),
    ...(claims.jti !== undefined && { jti: claims.jti }),
  };
}

/** Both names of the client, where both are given, have to be on the list. */
function checkClient({ azp, client_id }: Claims, { clients }: SignInSettings): void {
  if (clients.length === 0) return;
  const named = [azp, client_id].filter((one) => one !== undefined);
  if (named.length === 0 || !named.every((one) => clients.includes(one))) throw invalid('client');
}

/** Keycloak calls all of its tokens `JWT` in the header and tells them apart by a claim: `Bearer`, `ID`, `Refresh`. */
function isAccessToken(raw: TokenParts['claims'], { typ }: Claims): boolean {
  return (typ === undefined || typ === 'Bearer') && !OF_ID_TOKENS.some((name) => Object.hasOwn(raw, name));
}

function checkTimes(
  { exp, iat, nbf }: Claims,
  { clockToleranceS, maxLifetimeS }: SignInSettings,
  now: number,
): void {
  const seconds = now / 1000;
  if (exp - iat > maxLifetimeS) throw invalid('lives too long');
  if (exp <= seconds - clockToleranceS) throw new SignInError('SIGNIN.EXPIRED', 'exp');
  if (iat > seconds + clockToleranceS) throw new SignInError('SIGNIN.NOT_YET', 'iat');
  if (nbf !== undefined && nbf > seconds + clockToleranceS) throw new SignInError('SIGNIN.NOT_YET', 'nbf');
}
