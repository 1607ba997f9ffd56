import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Role } from '@jejak/domain';
import { startPostgres } from '@jejak/embedded-postgres';
import { TestIssuer } from '../support/identity.js';
import { Caller } from './caller.js';
import { registerEmployee } from './employees.js';
import { SignedIn } from './signed-in.js';
import { apiOptions, projectorOptions } from '../../apps/cli/src/start/node-options.js';

const app = (path: string) => fileURLToPath(new URL(`../../apps/${path}/src/main.js`, import.meta.url));

/** A system of its own for a benchmark: every part a process, data in a temporary folder on disk, flushed. */
export class System {
  private readonly children: ChildProcess[] = [];
  private readonly undo: (() => Promise<void>)[] = [];
  private folder = '';
  databaseUrl = '';
  eventStoreUrl = '';
  apiUrl = '';
  private signedIn: SignedIn | undefined;

  /** Process id of the event store. */
  eventStorePid: number | undefined;

  /** Event store and PostgreSQL. */
  async startServers(): Promise<this> {
    this.folder = await mkdtemp(join(tmpdir(), 'jejak-bench-'));
    this.undo.push(() => rm(this.folder, { recursive: true, force: true }));
    const postgres = await startPostgres({ dataDir: join(this.folder, 'postgres') });
    this.undo.push(() => postgres.stop());
    this.databaseUrl = postgres.url;
    const port = String(20_000 + Math.floor(Math.random() * 10_000));
    await this.start(app('cli'), ['eventstore', '--port', port, '--data', join(this.folder, 'eventstore')]);
    this.eventStorePid = this.children.at(-1)?.pid;
    this.eventStoreUrl = `esdb://127.0.0.1:${port}?tls=false`;
    return this;
  }

  /** The API, and somebody who is signed in to it, with these roles for the whole city. */
  async startApi(
    roles: readonly Role[] = ['hr-planner'],
    environment: NodeJS.ProcessEnv = {},
  ): Promise<void> {
    const issuer = await TestIssuer.start();
    this.undo.push(() => issuer.close());
    const { keys } = this;
    this.signedIn = await SignedIn.as(issuer, roles, { eventStoreUrl: this.eventStoreUrl, keys });
    const { url } = await this.start(app('api'), [], {
      JEJAK_MASTER_KEYS: keys.masterKeys,
      OIDC_ISSUER: issuer.issuer,
      NODE_OPTIONS: apiOptions(),
      ...environment,
    });
    this.apiUrl = String(url);
  }

  /** Where the keys of personal data are. */
  get keys(): { readonly databaseUrl: string; readonly masterKeys: string } {
    return { databaseUrl: this.databaseUrl, masterKeys: join(this.folder, 'master-keys') };
  }

  /** Registers an employee over HTTP, signed in. @returns the position of the event */
  async registerEmployee(): Promise<bigint> {
    return registerEmployee(this.caller());
  }

  /** Who is signed in to the API. */
  caller(): Caller {
    const { signedIn } = this;
    if (!signedIn) throw new Error('The API was not started');
    return new Caller(this.apiUrl, () => signedIn.token());
  }

  /** @returns the process id of the projector */
  async startProjector(): Promise<number | undefined> {
    await this.start(app('projector'), [], {
      JEJAK_MASTER_KEYS: join(this.folder, 'master-keys'),
      NODE_OPTIONS: projectorOptions(),
    });
    return this.children.at(-1)?.pid;
  }

  /** Ends every process and removes the data. */
  async stop(): Promise<void> {
    for (const child of this.children.reverse()) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      if (child.kill('SIGTERM')) await ended;
    }
    for (const step of this.undo.reverse()) await step();
  }

  private async start(
    script: string,
    args: readonly string[],
    environment: NodeJS.ProcessEnv = {},
  ): Promise<Record<string, unknown>> {
    const child = fork(script, args, {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: {
        ...process.env,
        DATABASE_URL: this.databaseUrl,
        EVENTSTORE_URL: this.eventStoreUrl,
        JEJAK_PORT: '0',
        LOG_LEVEL: 'warn',
        // the load of a city comes from one address here
        JEJAK_RATE_COMMANDS: '10000000/10',
        JEJAK_RATE_READS: '10000000/10',
        JEJAK_CURSOR_KEY: randomBytes(32).toString('base64'),
        ...environment,
      },
    });
    this.children.push(child);
    return new Promise((resolve, reject) => {
      child.once('message', (message) => resolve(message as Record<string, unknown>));
      child.once('exit', (code) => reject(new Error(`${script} ended with ${String(code)}`)));
    });
  }
}
