import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { keyFaults, keySettings, keyVariables, sharedKeysFault, type KeySettings } from './key-settings.js';
import { signInFaults, signInOf, signInVariables, type SignInSettings } from './sign-in-settings.js';
import { siasnFaults, siasnSettings, siasnVariables, type SiasnSettings } from './siasn-settings.js';
import { StartError } from './start-error.js';
import { badgeFaults, badgeSettings, badgeVariables, type BadgeSettings } from './badge-settings.js';
import { paperSettings, paperVariables, type PaperSettings } from './paper-settings.js';
import { edgeSettings, edgeVariables, type EdgeSettings } from './edge-settings.js';

/** A setting is wrong. The message names each one, what is wrong with it and what is expected. */
export class SettingsError extends StartError {
  readonly code = 'SETTINGS.INVALID';
}

const port = z.coerce.number().int().min(0).max(65_535);
const empty = (value: unknown) => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(empty, schema.optional());
const databaseUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\/.+/, 'must look like postgresql://user:password@host:5432/database');
const eventStoreUrl = z
  .string()
  .regex(/^(esdb|kurrentdb)(\+discover)?:\/\/.+/, 'must look like esdb://host:2113?tls=false');

const schema = z.object({
  /** Folder of everything that the embedded servers keep. */
  JEJAK_DATA: z.preprocess(empty, z.string().default('data')),
  /** Address on which the API listens. */
  JEJAK_HOST: z.preprocess(empty, z.string().default('127.0.0.1')),
  JEJAK_PORT: z.preprocess(empty, port.default(8080)),
  /** Where these are absent, `jejak start` brings up the embedded servers. */
  DATABASE_URL: optional(databaseUrl),
  EVENTSTORE_URL: optional(eventStoreUrl),
  ...keyVariables,
  /** Where the access log is apart from the views; default: with them. */
  ACCESS_LOG_DATABASE_URL: optional(databaseUrl),
  /** Names of policies that this installation does without, with commas between. */
  JEJAK_POLICIES_OFF: z.preprocess(
    empty,
    z
      .string()
      .regex(/^[a-z0-9-]+(,[a-z0-9-]+)*$/, 'must be names of policies with commas between, as raise-remedial')
      .transform((names) => names.split(','))
      .optional(),
  ),
  LOG_LEVEL: z.preprocess(
    empty,
    z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal']).default('info'),
  ),
  /**
   * `production` refuses what is for trials: the bundled identity provider, an issuer that says it is one, keys beside the
   * views.
   */
  JEJAK_ENV: z.preprocess(empty, z.enum(['trial', 'production']).default('trial')),
  ...signInVariables,
  /** Where the identity provider for trials listens: on this machine, whatever is asked for. */
  JEJAK_IDENTITY_HOST: z.preprocess(
    empty,
    z
      .string()
      .default('127.0.0.1')
      .refine(isLoopback, { error: 'must be an address of this machine, such as 127.0.0.1' }),
  ),
  JEJAK_IDENTITY_PORT: optional(port.min(1)),
  ...edgeVariables,
  ...siasnVariables,
  ...badgeVariables,
  ...paperVariables,
});

/** What the environment says, checked. */
export interface Settings {
  readonly dataDir: string;
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string | undefined;
  readonly eventStoreUrl: string | undefined;
  readonly keys: KeySettings;
  readonly accessLogDatabaseUrl?: string | undefined;
  readonly logLevel: string;
  /** Names of policies that are switched off; absent: none. */
  readonly policiesOff?: readonly string[] | undefined;
  /** Whether this is for real: nothing that is made for trials is started or trusted. Absent: no. */
  readonly production?: boolean;
  /** Whose access tokens the API takes; absent: `jejak start` brings up sign-in for a trial. */
  readonly signIn?: SignInSettings | undefined;
  readonly edge: EdgeSettings;
  /** How SIASN is spoken to; absent: it is not. */
  readonly siasn?: SiasnSettings | undefined;
  /** Whether what goes to SIASN is queued. */
  readonly siasnOutbox?: boolean;
  readonly badges: BadgeSettings;
  readonly papers: PaperSettings;
}

/** Settings of the identity provider for trials. */
export type IdentitySettings = Settings & {
  readonly identityHost: string;
  /** Undefined: the port that it had last. */
  readonly identityPort: number | undefined;
};

/** Settings of a part that needs both servers. */
export type ConnectedSettings = Settings & { readonly databaseUrl: string; readonly eventStoreUrl: string };

/** Settings of the API. */
export type ApiSettings = ConnectedSettings & { readonly signIn: SignInSettings };

/** Reads the settings from the environment. @throws SettingsError naming every fault */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  return settingsOf(parse(environment));
}

function parse(environment: NodeJS.ProcessEnv): z.output<typeof schema> {
  const { data, error } = schema.safeParse(environment);
  if (error)
    throw new SettingsError(
      error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'),
    );
  return data;
}

function settingsOf(data: z.output<typeof schema>): Settings {
  if (!isLoopback(data.JEJAK_HOST) && data.OIDC_ISSUER === undefined) {
    throw new SettingsError(
      `JEJAK_HOST: ${data.JEJAK_HOST} can be reached from other machines, and sign-in for trials is for this one. ` +
        'Keep 127.0.0.1, or set OIDC_ISSUER to the identity provider of your people.',
    );
  }
  const dataDir = resolve(data.JEJAK_DATA);
  const production = data.JEJAK_ENV === 'production';
  const signIn = signInOf(data);
  const faults = [
    ...keyFaults(data),
    ...siasnFaults(data),
    ...badgeFaults(data, production),
    ...(signIn ? signInFaults(signIn, production) : []),
  ];
  if (faults.length > 0) throw new SettingsError(faults.join('\n'));
  return {
    dataDir,
    host: data.JEJAK_HOST,
    port: data.JEJAK_PORT,
    databaseUrl: data.DATABASE_URL,
    eventStoreUrl: data.EVENTSTORE_URL,
    keys: keySettings(data, dataDir),
    accessLogDatabaseUrl: data.ACCESS_LOG_DATABASE_URL,
    logLevel: data.LOG_LEVEL,
    policiesOff: data.JEJAK_POLICIES_OFF,
    production,
    signIn,
    edge: edgeSettings(data),
    siasn: siasnSettings(data),
    siasnOutbox: data.SIASN_URL !== undefined || data.SIASN_OUTBOX === 'on',
    badges: badgeSettings(data, { dataDir, port: data.JEJAK_PORT, production }),
    papers: paperSettings(data, `http://${data.JEJAK_HOST}:${data.JEJAK_PORT}`),
  };
}

/**
 * The settings of a part that cannot do without the servers; production keeps the keys apart from the views.
 *
 * @throws SettingsError
 */
export function readConnectedSettings(environment: NodeJS.ProcessEnv = process.env): ConnectedSettings {
  const settings = readSettings(environment);
  const { databaseUrl, eventStoreUrl } = settings;
  const missing = [...(databaseUrl ? [] : ['DATABASE_URL']), ...(eventStoreUrl ? [] : ['EVENTSTORE_URL'])];
  if (!databaseUrl || !eventStoreUrl) {
    throw new SettingsError(
      `${missing.join(', ')}: must be set; \`jejak start\` sets them for the parts that it starts`,
    );
  }
  const shared = settings.production ? sharedKeysFault(settings.keys.databaseUrl, databaseUrl) : undefined;
  if (shared !== undefined) throw new SettingsError(shared);
  return { ...settings, databaseUrl, eventStoreUrl };
}

/**
 * The settings of the API, to which nobody speaks without having signed in.
 *
 * @throws SettingsError
 */
export function readApiSettings(environment: NodeJS.ProcessEnv = process.env): ApiSettings {
  const settings = readConnectedSettings(environment);
  const { signIn } = settings;
  if (!signIn)
    throw new SettingsError(
      'OIDC_ISSUER: must be set, for nobody acts without sign-in; `jejak start` sets it for a trial',
    );
  return { ...settings, signIn };
}

/** The settings of the identity provider for trials. @throws SettingsError */
export function readIdentitySettings(environment: NodeJS.ProcessEnv = process.env): IdentitySettings {
  const data = parse(environment);
  return {
    ...settingsOf(data),
    identityHost: data.JEJAK_IDENTITY_HOST,
    identityPort: data.JEJAK_IDENTITY_PORT,
  };
}

/** Whether a host name or address is this machine's own. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}
