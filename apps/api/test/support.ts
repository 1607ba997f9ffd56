import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { projections } from '@jejak-projections';
import { CommandExecutor, reactWith } from '@jejak/commands';
import { policies } from '@jejak/domain';
import { EventLog } from '@jejak/event-log';
import { Projector } from '@jejak/projection-engine';
import { createLogger } from '@jejak/runtime';
import { testEventStore } from '../../../test/support/event-store.js';
import { testDatabase } from '../../../test/support/postgres.js';
import { createServer } from '../src/server.js';

/** A database that is not there: who only commands needs none. */
const NO_DATABASE = 'postgresql://nobody:nothing@127.0.0.1:1/none';

const logger = createLogger('test', 'silent');

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
  readonly get: (path: string, headers?: Headers) => Promise<Answer>;
  /** Sends the value as JSON. */
  readonly post: (path: string, body: unknown, headers?: Headers) => Promise<Answer>;
  readonly remove: (path: string) => Promise<Answer>;
  /** Sends the text as it is. */
  readonly send: (path: string, text: string, headers: Headers) => Promise<Answer>;
  /** Of the log: what was appended so far. */
  readonly head: () => Promise<bigint | undefined>;
  readonly close: () => Promise<void>;
}

export interface Servers {
  readonly eventStoreUrl: string;
  readonly databaseUrl?: string;
}

export async function startApi({ eventStoreUrl, databaseUrl = NO_DATABASE }: Servers): Promise<Api> {
  const settings = {
    dataDir: '',
    host: '127.0.0.1',
    port: 0,
    logLevel: 'silent',
    eventStoreUrl,
    databaseUrl,
  };
  const app = await createServer(settings, logger);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const ask = async (
    method: 'GET' | 'POST' | 'DELETE',
    url: string,
    headers: Headers,
    payload?: string,
  ): Promise<Answer> => {
    const answer = await app.inject({ method, url, headers, ...(payload !== undefined && { payload }) });
    return {
      status: answer.statusCode,
      headers: answer.headers,
      body: objectOf(answer.body),
      text: answer.body,
    };
  };
  const json = { 'content-type': 'application/json' };
  return {
    app,
    get: (path, headers = {}) => ask('GET', path, headers),
    post: (path, body, headers = {}) => ask('POST', path, { ...json, ...headers }, JSON.stringify(body)),
    remove: (path) => ask('DELETE', path, {}),
    send: (path, text, headers) => ask('POST', path, headers, text),
    head: () => app.get(EventLog, { strict: false }).head(),
    close: () => app.close(),
  };
}

function objectOf(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Projections and policies in this process, wired as in apps/projector. */
export function startProjector({ eventStoreUrl, databaseUrl }: Required<Servers>): {
  stop: () => Promise<void>;
} {
  const log = EventLog.connect(eventStoreUrl);
  const projector = new Projector({
    databaseUrl,
    source: log,
    places: log,
    projections,
    policies: { policies, execute: reactWith(new CommandExecutor(log)) },
    standbyPollMs: 100,
    heartbeatMs: 200,
  });
  const stop = new AbortController();
  const running = projector.run(stop.signal);
  return {
    stop: async () => {
      stop.abort();
      await running;
      await log.close();
    },
  };
}

/** The write side alone, on an empty log. */
export async function commandSide(): Promise<Api & { readonly eventStoreUrl: string }> {
  const store = await testEventStore();
  const api = await startApi({ eventStoreUrl: store.url });
  return {
    ...api,
    eventStoreUrl: store.url,
    close: async () => {
      await api.close();
      await store.close();
    },
  };
}

/** The whole of it: log, API, projections, policies, PostgreSQL. */
export async function wholeSystem(): Promise<Api & { readonly databaseUrl: string }> {
  const [store, database] = await Promise.all([testEventStore(), testDatabase()]);
  const servers = { eventStoreUrl: store.url, databaseUrl: database.url };
  const api = await startApi(servers);
  const projector = startProjector(servers);
  return {
    ...api,
    databaseUrl: database.url,
    close: async () => {
      await projector.stop();
      await api.close();
      await Promise.all([store.close(), database.drop()]);
    },
  };
}

/** Repeats the question until the answer has the status. */
export async function untilStatus(
  status: number,
  ask: () => Promise<Answer>,
  patienceMs = 20_000,
): Promise<Answer> {
  for (const end = Date.now() + patienceMs; ;) {
    const answer = await ask();
    if (answer.status === status) return answer;
    if (Date.now() > end)
      throw new Error(`still ${answer.status} after ${patienceMs} ms, not ${status}: ${answer.text}`);
    await sleep(50);
  }
}
