import { z } from 'zod';

const jwk = z.looseObject({ kty: z.string(), kid: z.string().optional() });
const keySet = z.looseObject({ keys: z.array(jwk) });
const document = z.looseObject({
  id: z.string(),
  verificationMethod: z.array(z.looseObject({ id: z.string(), publicKeyJwk: jwk })),
});

/** Keys of an issuer by which badges are verified. */
export interface IssuerKeys {
  /** Whose they are, where what they were read from says so. */
  readonly issuer?: string;
  /** By the part of their name behind `#`. */
  readonly keys: ReadonlyMap<string, z.output<typeof jwk>>;
}

/** Reads a JWKS, or a DID document, as it is published under /.well-known; undefined where it is neither. */
export function issuerKeysOf(text: string): IssuerKeys | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const did = document.safeParse(value);
  if (did.success) {
    const named = did.data.verificationMethod.map(
      ({ id, publicKeyJwk }) => [fragment(id), publicKeyJwk] as const,
    );
    return { issuer: did.data.id, keys: new Map(named) };
  }
  const set = keySet.safeParse(value);
  if (!set.success) return undefined;
  return { keys: new Map(set.data.keys.flatMap((key) => (key.kid === undefined ? [] : [[key.kid, key]]))) };
}

/** What stands behind the `#` of the name of a key. */
export const fragment = (name: string): string => name.slice(name.indexOf('#') + 1);
