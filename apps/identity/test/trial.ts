import { mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createLogger } from '@jejak/runtime';
import { IssuerKeys, TokenVerifier, TRIAL_CLIENT, TRIAL_GRANT, TRIAL_WEB_CLIENT } from '@jejak/sign-in';
import { startIdentity, type Identity, type IdentityOptions } from '../src/server.js';

const log = createLogger('test', 'silent');

/** An identity provider with a data folder of its own, for one test. */
export class Trial {
  readonly dataDir = mkdtempSync(path.join(tmpdir(), 'jejak-identity-'));
  private running: Identity | undefined;

  static async start(): Promise<Trial> {
    // the library warns that it keeps sessions in memory, which is what a trial needs
    jest.spyOn(console, 'warn').mockImplementation();
    const trial = new Trial();
    await trial.restart({ port: await freePort() });
    return trial;
  }

  get issuer(): string {
    return this.running?.issuer ?? '';
  }

  /** Starts another on the same folder; it is for the caller to stop. */
  another(changes: Partial<IdentityOptions> = {}): Promise<Identity> {
    return startIdentity({ dataDir: this.dataDir, host: '127.0.0.1', production: false, log, ...changes });
  }

  async restart(changes: Partial<IdentityOptions> = {}): Promise<void> {
    await this.stop();
    this.running = await this.another(changes);
  }

  async stop(): Promise<void> {
    await this.running?.close();
    this.running = undefined;
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.dataDir, { recursive: true });
  }

  /** As an API that has never seen its keys. */
  verifier(): TokenVerifier {
    const settings = {
      issuer: this.issuer,
      audience: 'jejak',
      algorithms: ['ES256'],
      types: ['at+jwt'],
      clients: [TRIAL_CLIENT, TRIAL_WEB_CLIENT],
      clockToleranceS: 0,
      maxLifetimeS: 900,
    } as const;
    return new TokenVerifier(settings, new IssuerKeys({ issuer: this.issuer, allowTrial: true }));
  }

  /** Asks the token endpoint. */
  ask(fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.issuer}/token`, { method: 'POST', body: new URLSearchParams(fields), headers });
  }

  /** As `jejak token` does. */
  askAs(account: string, headers?: Record<string, string>): Promise<Response> {
    return this.ask({ grant_type: TRIAL_GRANT, client_id: TRIAL_CLIENT, account }, headers);
  }

  async token(account: string): Promise<string> {
    const response = await this.askAs(account);
    if (response.status !== 200) throw new Error(`status ${response.status}`);
    return ((await response.json()) as { access_token: string }).access_token;
  }
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
