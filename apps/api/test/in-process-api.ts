import type { FastifyInstance } from 'fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { EventLog } from '@jejak/event-log';
import {
  createLogger,
  readSettings,
  type BadgeSettings,
  type EdgeSettings,
  type Logger,
  type SiasnSettings,
} from '@jejak/runtime';
import { TestIssuer } from '../../../test/support/identity.js';
import { testBadgeSettings } from '../../../test/support/badges.js';
import { testKeySettings } from '../../../test/support/keys.js';
import { testDatabase } from '../../../test/support/postgres.js';
import { createServer } from '../src/server.js';
import { SignedIn, SOMEBODY, type Held } from './signed-in.js';

/** A database that is not there: who only commands needs none. */
const NO_DATABASE = 'postgresql://nobody:nothing@127.0.0.1:1/none';

const NO_LIMIT = '1000000/1';
/** What signs cursors here. */
export const CURSOR_KEY = Buffer.alloc(32, 7).toString('base64');

const logger = createLogger('test', 'silent');

/** Addresses whose commands begin an aggregate. */
const BEGINS = /^\/[a-z-]+$/;

export type Headers = Readonly<Record<string, string>>;

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number | string[] | undefined>>;
  /** Parsed where it is JSON of an object; otherwise empty. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** The API in this process, asked without a socket. */
export interface Api {
  readonly app: NestFastifyApplication;
  /**
   * Headers of somebody who holds these roles, by default most; their account is made if need be, as that of the employee if
   * one is named. Who asks without them is somebody who holds most roles, and gives a purpose.
   */
  readonly as: (name: string, roles?: readonly Held[], employeeId?: string) => Promise<Headers>;
  /** Account id of somebody as whom requests were sent. */
  readonly accountOf: (name: string) => string;
  readonly get: (path: string, headers?: Headers) => Promise<Answer>;
  /** Sends the value as JSON, for whatever revision there is unless `if-match` says otherwise. */
  readonly post: (path: string, body: unknown, headers?: Headers) => Promise<Answer>;
  readonly remove: (path: string) => Promise<Answer>;
  /** Sends the text as it is, for whatever revision there is unless `if-match` says otherwise. */
  readonly send: (path: string, text: string, headers: Headers) => Promise<Answer>;
  /** Of the log: what was appended so far. */
  readonly head: () => Promise<bigint | undefined>;
  readonly close: () => Promise<void>;
}

export interface Servers {
  readonly eventStoreUrl: string;
  readonly databaseUrl?: string;
  /** Of the keys of personal data; that of the views, or one of its own, where absent. */
  readonly keysDatabaseUrl?: string;
  /** Of the access log; with the keys where absent. */
  readonly accessLogDatabaseUrl?: string;
  /** Who issues tokens (test/support/identity.ts); one of its own where absent. */
  readonly issuer?: TestIssuer;
  /** Of badges, as far as they differ from those of every test. */
  readonly badges?: Partial<BadgeSettings>;
  readonly production?: boolean;
  readonly log?: Logger;
  /** How SIASN is spoken to; not at all where absent. */
  readonly siasn?: SiasnSettings;
}

/** Where the log and the views are. */
export type BothServers = Required<Pick<Servers, 'eventStoreUrl' | 'databaseUrl'>>;

export async function startApi(
  {
    eventStoreUrl,
    databaseUrl = NO_DATABASE,
    keysDatabaseUrl,
    accessLogDatabaseUrl,
    log = logger,
    production = false,
    issuer: given,
    siasn,
    badges = {},
  }: Servers,
  edge: Partial<EdgeSettings> = {},
  /** Routes of a benchmark, behind all that requests pass. */
  more: (server: FastifyInstance) => void = () => undefined,
): Promise<Api> {
  const own = databaseUrl === NO_DATABASE && keysDatabaseUrl === undefined ? await testDatabase() : undefined;
  const keysUrl = keysDatabaseUrl ?? own?.url ?? databaseUrl;
  const issuer = given ?? (await TestIssuer.start());
  const settings = {
    dataDir: '',
    host: '127.0.0.1',
    port: 0,
    logLevel: 'silent',
    eventStoreUrl,
    databaseUrl,
    keys: testKeySettings(keysUrl),
    accessLogDatabaseUrl: accessLogDatabaseUrl ?? keysUrl,
    production,
    signIn: issuer.settings(),
    siasn,
    badges: { ...testBadgeSettings(), ...badges },
    papers: readSettings({ JEJAK_PUBLIC_URL: 'https://jejak.example.go.id' }).papers,
    edge: {
      ...readSettings({
        JEJAK_RATE_COMMANDS: NO_LIMIT,
        JEJAK_RATE_READS: NO_LIMIT,
        JEJAK_RATE_BULK: NO_LIMIT,
        JEJAK_RATE_SIGN_IN: NO_LIMIT,
        JEJAK_RATE_PUBLIC_WRITES: NO_LIMIT,
        JEJAK_RATE_PUBLIC_READS: NO_LIMIT,
      }).edge,
      cursorKey: CURSOR_KEY,
      ...edge,
    },
  };
  const app = await createServer(settings, log);
  more(app.getHttpAdapter().getInstance());
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const people = new SignedIn(app, issuer);
  const ask = async (
    method: 'GET' | 'POST' | 'DELETE',
    url: string,
    headers: Headers,
    payload?: string,
  ): Promise<Answer> => {
    const known =
      'authorization' in headers ? {} : { ...(await people.headers(SOMEBODY)), ...purposeOf(url) };
    const answer = await app.inject({
      ...{ method, url, headers: { ...known, ...spoken(url), ...headers } },
      ...(payload !== undefined && { payload }),
    });
    return {
      status: answer.statusCode,
      headers: answer.headers,
      body: objectOf(answer.body),
      text: answer.body,
    };
  };
  const anyRevision = (path: string): Headers => (BEGINS.test(path) ? {} : { 'if-match': '*' });
  const json = { 'content-type': 'application/json' };
  return {
    app,
    as: (name, roles, employeeId) => people.headers(name, roles, employeeId),
    accountOf: (name) => people.accountOf(name),
    get: (path, headers = {}) => ask('GET', path, headers),
    post: (path, body, headers = {}) =>
      ask('POST', path, { ...json, ...anyRevision(path), ...headers }, JSON.stringify(body)),
    remove: (path) => ask('DELETE', path, {}),
    send: (path, text, headers) => ask('POST', path, { ...anyRevision(path), ...headers }, text),
    head: () => app.get(EventLog, { strict: false }).head(),
    close: async () => {
      await app.close();
      if (!given) await issuer.close();
      await own?.drop();
    },
  };
}

/** A purpose with which somebody who holds most roles may ask. */
const purposeOf = (url: string): Headers => ({
  'jejak-purpose': /^\/audit-trail|^\/breaches\/|\/revelation$/.test(url) ? 'AUDIT' : 'DEVELOPMENT_PLANNING',
});

/** Who speaks xAPI says in which version. */
const spoken = (url: string): Headers =>
  url.startsWith('/xapi/') ? { 'x-experience-api-version': '1.0.3' } : {};

function objectOf(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
