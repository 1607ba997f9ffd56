import { z } from 'zod';

/** Classes of requests that are limited apart. */
export const RATE_CLASSES = [
  'commands',
  'reads',
  'bulk',
  'sign-in',
  'public-writes',
  'public-reads',
] as const;
export type RateClass = (typeof RATE_CLASSES)[number];

/** So many requests in so many seconds. */
export interface RateLimit {
  readonly requests: number;
  readonly seconds: number;
}

/** What the environment says of how the API meets the network. */
export interface EdgeSettings {
  /** For each caller, over all processes of the API. */
  readonly rateLimits: Readonly<Record<RateClass, RateLimit>>;
  /** Addresses and networks of proxies whose `X-Forwarded-For` and `X-Forwarded-Proto` are believed. */
  readonly trustedProxies: readonly string[];
  /** Whether citizens may speak and ask without having signed in: the routes under `/public`. */
  readonly publicForms: boolean;
  /** Key that signs cursors, base64; where it is absent, the processes on one data folder share a file. */
  readonly cursorKey: string | undefined;
  /** Home page of the accounts in statements of xAPI, and the beginning of IRIs; without a slash at its end. */
  readonly xapiHome: string;
}

const MOST_SECONDS = 86_400;
const MOST_REQUESTS = 10_000_000;

const limit = (otherwise: string) =>
  z.preprocess(
    (value) => (value === '' ? undefined : value),
    z
      .string()
      .regex(/^[1-9]\d{0,7}\/[1-9]\d{0,4}$/, 'must be requests/seconds, as 3000/10')
      .default(otherwise)
      .transform((value): RateLimit => {
        const [requests = 0, seconds = 0] = value.split('/').map(Number);
        return { requests, seconds };
      })
      .refine(
        ({ requests, seconds }) => requests <= MOST_REQUESTS && seconds <= MOST_SECONDS,
        `must be at most ${MOST_REQUESTS} requests and ${MOST_SECONDS} seconds`,
      ),
  );

/** The variables, for the schema of all settings. */
export const edgeVariables = {
  JEJAK_RATE_COMMANDS: limit('3000/10'),
  JEJAK_RATE_READS: limit('3000/10'),
  JEJAK_RATE_BULK: limit('60/60'),
  JEJAK_RATE_SIGN_IN: limit('20/300'),
  JEJAK_RATE_PUBLIC_WRITES: limit('20/600'),
  JEJAK_RATE_PUBLIC_READS: limit('120/60'),
  JEJAK_PUBLIC_FORMS: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.enum(['off', 'on']).default('off'),
  ),
  JEJAK_XAPI_HOME: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z
      .url({ protocol: /^https?$/, error: 'must be the address of a page, as https://jejak.medan.go.id' })
      .regex(/^[^?#]*[^/?#]$/, 'must have no slash at its end, no ? and no #')
      .default('https://jejak.example'),
  ),
  JEJAK_TRUSTED_PROXIES: z
    .string()
    .regex(/^[0-9A-Fa-f.:/, ]*$/, 'must be addresses or networks, as 10.0.0.5,10.1.0.0/16')
    .default('')
    .transform((list) => list.split(/[, ]/).filter(Boolean)),
  JEJAK_CURSOR_KEY: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z
      .base64('must be base64')
      .refine(
        (value) => Buffer.from(value, 'base64').length >= 32,
        'must be at least 32 bytes, as `openssl rand -base64 32` prints',
      )
      .optional(),
  ),
} as const;

/** The settings that the variables stand for. */
export function edgeSettings(variables: z.output<z.ZodObject<typeof edgeVariables>>): EdgeSettings {
  return {
    rateLimits: {
      commands: variables.JEJAK_RATE_COMMANDS,
      reads: variables.JEJAK_RATE_READS,
      bulk: variables.JEJAK_RATE_BULK,
      'sign-in': variables.JEJAK_RATE_SIGN_IN,
      'public-writes': variables.JEJAK_RATE_PUBLIC_WRITES,
      'public-reads': variables.JEJAK_RATE_PUBLIC_READS,
    },
    publicForms: variables.JEJAK_PUBLIC_FORMS === 'on',
    trustedProxies: variables.JEJAK_TRUSTED_PROXIES,
    cursorKey: variables.JEJAK_CURSOR_KEY,
    xapiHome: variables.JEJAK_XAPI_HOME,
  };
}
