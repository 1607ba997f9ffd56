import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';

/** A setting is wrong. The message names each one, what is wrong with it and what is expected. */
export class SettingsError extends Error {
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
  /** Where the access log is apart from the views; default: with them. */
  ACCESS_LOG_DATABASE_URL: optional(databaseUrl),
  LOG_LEVEL: z.preprocess(
    empty,
    z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal']).default('info'),
  ),
  /** Until there is sign-in, an address beyond this machine has to be wanted explicitly. */
  JEJAK_UNAUTHENTICATED: optional(z.literal('yes')),
});

/** What the environment says, checked. */
export interface Settings {
  readonly dataDir: string;
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string | undefined;
  readonly eventStoreUrl: string | undefined;
  readonly accessLogDatabaseUrl?: string | undefined;
  readonly logLevel: string;
}

/** Settings of a part that needs both servers. */
export type ConnectedSettings = Settings & { readonly databaseUrl: string; readonly eventStoreUrl: string };

/** Reads the settings from the environment. @throws SettingsError naming every fault */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const { data, error } = schema.safeParse(environment);
  if (error)
    throw new SettingsError(
      error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'),
    );
  if (!isLoopback(data.JEJAK_HOST) && data.JEJAK_UNAUTHENTICATED !== 'yes') {
    throw new SettingsError(
      `JEJAK_HOST: ${data.JEJAK_HOST} can be reached from other machines, and this version has no sign-in. ` +
        'Keep 127.0.0.1, or set JEJAK_UNAUTHENTICATED=yes behind a proxy that signs people in.',
    );
  }
  return {
    dataDir: resolve(data.JEJAK_DATA),
    host: data.JEJAK_HOST,
    port: data.JEJAK_PORT,
    databaseUrl: data.DATABASE_URL,
    eventStoreUrl: data.EVENTSTORE_URL,
    accessLogDatabaseUrl: data.ACCESS_LOG_DATABASE_URL,
    logLevel: data.LOG_LEVEL,
  };
}

/** The settings of a part that cannot do without the servers. @throws SettingsError */
export function readConnectedSettings(environment: NodeJS.ProcessEnv = process.env): ConnectedSettings {
  const settings = readSettings(environment);
  const { databaseUrl, eventStoreUrl } = settings;
  const missing = [...(databaseUrl ? [] : ['DATABASE_URL']), ...(eventStoreUrl ? [] : ['EVENTSTORE_URL'])];
  if (!databaseUrl || !eventStoreUrl) {
    throw new SettingsError(
      `${missing.join(', ')}: must be set; \`jejak start\` sets them for the parts that it starts`,
    );
  }
  return { ...settings, databaseUrl, eventStoreUrl };
}

/** Whether a host name or address is this machine's own. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}
