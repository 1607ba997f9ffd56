import { z } from 'zod';

/** Signature algorithms that may be allowed. Never `none`, and never one whose secret both sides know (HS…). */
export const TOKEN_ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'] as const;
export type TokenAlgorithm = (typeof TOKEN_ALGORITHMS)[number];

/** What the header of an access token may call itself: RFC 9068 says `at+jwt`, Keycloak says `JWT`. */
export const TOKEN_TYPES = ['at+jwt', 'JWT'] as const;
export type TokenType = (typeof TOKEN_TYPES)[number];

/** Which access tokens are taken. */
export interface SignInSettings {
  /** The issuer, letter by letter as it stands in `iss`. */
  readonly issuer: string;
  /** What `aud` has to hold: the name of this API at the issuer. */
  readonly audience: string;
  readonly algorithms: readonly TokenAlgorithm[];
  readonly types: readonly TokenType[];
  /** The clients (`azp`, `client_id`) whose tokens are taken; empty: every client of the issuer. */
  readonly clients: readonly string[];
  /** How far the clocks of issuer and API may be apart, in seconds. */
  readonly clockToleranceS: number;
  /** The longest life of a token, from `iat` to `exp`, in seconds. */
  readonly maxLifetimeS: number;
}

const empty = (value: unknown) => (value === '' ? undefined : value);
const seconds = (least: number, most: number, otherwise: number) =>
  z.preprocess(empty, z.coerce.number().int().min(least).max(most).default(otherwise));
const list = <const T extends readonly [string, ...string[]]>(of: T) =>
  z
    .string()
    .transform((text) => text.split(',').map((one) => one.trim()))
    .pipe(
      z
        .array(z.enum(of, { error: () => `must be a comma-separated list of ${of.join(', ')}` }))
        .transform((all) => [...new Set(all)]),
    );
const name = z.string().regex(/^[\x21-\x7e]{1,255}$/, 'must be 1 to 255 visible ASCII characters');
const clientIds = z
  .string()
  .transform((text) => text.split(',').map((one) => one.trim()))
  .pipe(z.array(name));

/** The variables of sign-in, each checked alone. */
export const signInVariables = {
  OIDC_ISSUER: z.preprocess(empty, issuerUrl().optional()),
  OIDC_AUDIENCE: z.preprocess(empty, name.default('jejak')),
  OIDC_ALGORITHMS: z.preprocess(empty, list(TOKEN_ALGORITHMS).default([...TOKEN_ALGORITHMS])),
  OIDC_ACCEPT_TYP: z.preprocess(empty, list(TOKEN_TYPES).default(['at+jwt'])),
  OIDC_CLIENTS: z.preprocess(empty, clientIds.default([])),
  OIDC_CLOCK_TOLERANCE_S: seconds(0, 60, 10),
  OIDC_MAX_LIFETIME_S: seconds(60, 86_400, 3_600),
};

/** What the variables say, once each is right by itself. */
type Variables = z.output<z.ZodObject<typeof signInVariables>>;

/** What the variables say together; undefined where there is no issuer. */
export function signInOf(data: Variables): SignInSettings | undefined {
  if (data.OIDC_ISSUER === undefined) return undefined;
  return {
    issuer: data.OIDC_ISSUER,
    audience: data.OIDC_AUDIENCE,
    algorithms: data.OIDC_ALGORITHMS,
    types: data.OIDC_ACCEPT_TYP,
    clients: data.OIDC_CLIENTS,
    clockToleranceS: data.OIDC_CLOCK_TOLERANCE_S,
    maxLifetimeS: data.OIDC_MAX_LIFETIME_S,
  };
}

/**
 * What is wrong between the variables, one message each. A token of type `JWT` may be an ID token, which says to a
 * client who signed in and is no key to an API: only its audience and its client tell them apart.
 */
export function signInFaults(signIn: SignInSettings, production: boolean): string[] {
  const faults: string[] = [];
  if (signIn.types.includes('JWT') && signIn.clients.length === 0)
    faults.push('OIDC_CLIENTS: must name the clients whose tokens are taken where OIDC_ACCEPT_TYP has JWT');
  if (signIn.clients.includes(signIn.audience))
    faults.push(
      'OIDC_AUDIENCE: must differ from every name in OIDC_CLIENTS; an ID token has its client as audience',
    );
  if (production && isTrialIssuer(signIn.issuer))
    faults.push(
      `OIDC_ISSUER: ${signIn.issuer} is this machine's own, which is for trials; with JEJAK_ENV=production name an https issuer`,
    );
  return faults;
}

/** Whether an issuer is one that production must not take: on this machine. */
export function isTrialIssuer(issuer: string): boolean {
  return isLoopbackUrl(new URL(issuer));
}

/** Whether an address may be asked for keys: by https, or without leaving this machine. */
export function isSafeUrl(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopbackUrl(url));
}

function isLoopbackUrl({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

function issuerUrl() {
  return z.string().refine(
    (text) => {
      if (!URL.canParse(text)) return false;
      const url = new URL(text);
      return isSafeUrl(url) && !url.search && !url.hash && !url.username && !url.password && !/\s/.test(text);
    },
    {
      error:
        'must be an https address without query, such as https://sso.example.go.id/realms/asn (http only on this machine)',
    },
  );
}
