import { isSafeUrl } from '@jejak/runtime';
import { createLocalJWKSet } from 'jose';
import { z } from 'zod';
import { TRIAL_MARK } from '../trial.js';
import { fetchJson, type Limits } from './fetch-json.js';

/** The keys of an issuer, as it published them at one moment. */
export type PublishedKeys = ReturnType<typeof createLocalJWKSet>;

/** OpenID Connect Discovery 1.0 §3, as far as it is read here. */
const discovery = z.object({
  issuer: z.string(),
  jwks_uri: z.url(),
  [TRIAL_MARK]: z.literal(true).optional(),
});

const text = z.string().max(2_048);
/** Public members only (RFC 7518 §6): no certificates, no addresses, no secrets that were published by mistake. */
const publicKey = z.object({
  kty: z.enum(['RSA', 'EC', 'OKP']),
  kid: z.string().max(255),
  use: z.literal('sig').optional(),
  alg: text.optional(),
  ...{ n: text.optional(), e: text.optional() },
  ...{ crv: text.optional(), x: text.optional(), y: text.optional() },
});
/** Keys of other kinds and for other uses stand beside ours. */
const keySet = z.object({
  keys: z
    .array(z.unknown())
    .max(100)
    .transform((keys) => keys.flatMap((key) => publicKey.safeParse(key).data ?? [])),
});

/**
 * Asks an issuer for its keys, by its discovery document.
 *
 * @param issuer as it stands in `iss`; the document must bear the same name
 * @param allowTrial whether an issuer that says it is for trials will do
 * @throws Error saying what was wrong with the answers
 */
export async function fetchKeys(issuer: string, allowTrial: boolean, limits: Limits): Promise<PublishedKeys> {
  const address = new URL(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  const found = discovery.parse(await fetchJson(address, limits));
  if (found.issuer !== issuer) throw new Error('the discovery document is of another issuer');
  if (found[TRIAL_MARK] && !allowTrial)
    throw new Error('the issuer is for trials, and JEJAK_ENV is production');
  const keysAddress = new URL(found.jwks_uri);
  if (!isSafeUrl(keysAddress)) throw new Error('the address of the keys is not https');
  return createLocalJWKSet(keySet.parse(await fetchJson(keysAddress, limits)));
}
