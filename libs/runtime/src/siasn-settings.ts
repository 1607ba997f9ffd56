import { z } from 'zod';

/** How the installation speaks to SIASN, the national information system of civil servants. */
export interface SiasnSettings {
  /** As `https://apimws.bkn.go.id:8243/apisiasn/1.0`. */
  readonly url: string;
  /** A token that somebody fetched, or what fetches one (OAuth 2.0, client credentials). */
  readonly credentials:
    | { readonly token: string }
    | { readonly tokenUrl: string; readonly clientId: string; readonly clientSecret: string };
  /** A second token, of single sign-on, for the header `Auth`. */
  readonly ssoToken?: string | undefined;
  readonly timeoutMs: number;
  /** After an attempt whose end nobody knows, how long until the list there is believed. */
  readonly settleMs: number;
  readonly atOnce: number;
  /** What counts for an earlier calendar year is not sent. */
  readonly fromYear?: number | undefined;
}

const empty = (value: unknown) => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(empty, schema.optional());
const LOCAL = /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?(\/|$)/;
const address = z
  .string()
  .refine(
    (text) => URL.canParse(text) && new URL(text).username === '',
    'must be an address without a password',
  )
  .refine(
    (text) => text.startsWith('https://') || LOCAL.test(text),
    'must be an https address; http only on this machine',
  );
const secret = z.string().regex(/^[\x21-\x7e]{1,8192}$/, 'must be visible ASCII without spaces');

/** The variables, for the schema of all settings. */
export const siasnVariables = {
  SIASN_URL: optional(address),
  SIASN_TOKEN: optional(secret),
  SIASN_TOKEN_URL: optional(address),
  SIASN_CLIENT_ID: optional(secret),
  SIASN_CLIENT_SECRET: optional(secret),
  SIASN_SSO_TOKEN: optional(secret),
  /** `on`: submissions are queued although nothing is sent, for those who upload files by hand. */
  SIASN_OUTBOX: z.preprocess(empty, z.enum(['off', 'on']).default('off')),
  SIASN_TIMEOUT_S: z.preprocess(empty, z.coerce.number().int().min(1).max(300).default(30)),
  SIASN_SETTLE_S: z.preprocess(empty, z.coerce.number().int().min(1).max(86_400).default(900)),
  SIASN_FROM_YEAR: optional(z.coerce.number().int().min(1990).max(2999)),
  SIASN_AT_ONCE: z.preprocess(empty, z.coerce.number().int().min(1).max(50).default(4)),
} as const;

type Variables = z.output<z.ZodObject<typeof siasnVariables>>;

/** What is wrong between the variables, one line each. */
export function siasnFaults(variables: Variables): string[] {
  const { SIASN_URL, SIASN_TOKEN, SIASN_TOKEN_URL, SIASN_CLIENT_ID, SIASN_CLIENT_SECRET } = variables;
  const client = [SIASN_TOKEN_URL, SIASN_CLIENT_ID, SIASN_CLIENT_SECRET];
  const some = client.some((value) => value !== undefined);
  const every = client.every((value) => value !== undefined);
  if (SIASN_URL === undefined) return [];
  if (SIASN_TOKEN !== undefined && some)
    return ['SIASN_TOKEN: leave it out where SIASN_TOKEN_URL, SIASN_CLIENT_ID and SIASN_CLIENT_SECRET fetch one'];
  if (SIASN_TOKEN === undefined && !every)
    return ['SIASN_TOKEN: must be set with SIASN_URL, or SIASN_TOKEN_URL, SIASN_CLIENT_ID and SIASN_CLIENT_SECRET'];
  return [];
} // prettier-ignore

/** The settings that the variables stand for; undefined where nothing is sent. */
export function siasnSettings(variables: Variables): SiasnSettings | undefined {
  const { SIASN_URL: url, SIASN_TOKEN: token, SIASN_TOKEN_URL, SIASN_CLIENT_ID, SIASN_CLIENT_SECRET } = variables;
  if (url === undefined) return undefined;
  return {
    url,
    credentials:
      token !== undefined
        ? { token }
        : {
            ...{ tokenUrl: SIASN_TOKEN_URL ?? '', clientId: SIASN_CLIENT_ID ?? '' },
            clientSecret: SIASN_CLIENT_SECRET ?? '',
          },
    ssoToken: variables.SIASN_SSO_TOKEN,
    timeoutMs: variables.SIASN_TIMEOUT_S * 1000,
    settleMs: variables.SIASN_SETTLE_S * 1000,
    atOnce: variables.SIASN_AT_ONCE,
    fromYear: variables.SIASN_FROM_YEAR,
  };
} // prettier-ignore
