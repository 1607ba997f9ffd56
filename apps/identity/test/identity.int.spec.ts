import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createLogger } from '@jejak/runtime';
import {
  IssuerKeys,
  TokenVerifier,
  TRIAL_CLIENT,
  TRIAL_GRANT,
  TRIAL_WEB_CLIENT,
  trialAccounts,
} from '@jejak/sign-in';
import { folderOf, startIdentity, type Identity, type IdentityOptions } from '../src/server.js';
import { SigningKeys } from '../src/signing-keys.js';

const log = createLogger('test', 'silent');

let dataDir: string;
let identity: Identity;
const start = (changes: Partial<IdentityOptions> = {}) =>
  startIdentity({ dataDir, host: '127.0.0.1', production: false, log, ...changes });

beforeEach(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'jejak-identity-'));
  identity = await start({ port: await freePort() });
});
afterEach(async () => {
  await identity.close();
  rmSync(dataDir, { recursive: true });
});

// the library warns that it keeps sessions in memory, which is what a trial needs
beforeAll(() => jest.spyOn(console, 'warn').mockImplementation());

/** As the API does. */
const verifier = (issuer = identity.issuer) =>
  new TokenVerifier(
    {
      issuer,
      audience: 'jejak',
      algorithms: ['ES256'],
      types: ['at+jwt'],
      clients: [TRIAL_CLIENT, TRIAL_WEB_CLIENT],
      clockToleranceS: 0,
      maxLifetimeS: 900,
    },
    new IssuerKeys({ issuer, allowTrial: true }),
  );

const ask = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${identity.issuer}/token`, { method: 'POST', body: new URLSearchParams(fields), headers });
const trial = (account: string, headers?: Record<string, string>) =>
  ask({ grant_type: TRIAL_GRANT, client_id: TRIAL_CLIENT, account }, headers);
async function token(account: string): Promise<string> {
  const response = await trial(account);
  expect(response.status).toBe(200);
  return ((await response.json()) as { access_token: string }).access_token;
}

describe('jejak token', () => {
  it('has a token for every account that the API takes, and that names no right', async () => {
    const api = verifier();
    for (const { name, subject } of trialAccounts) {
      const signedIn = await api.verify(await token(name));
      expect(signedIn).toMatchObject({ issuer: identity.issuer, subject, acr: 'trial' });
    }
    const claims = JSON.parse(
      Buffer.from((await token('operator')).split('.')[1]!, 'base64url').toString(),
    ) as object;
    expect(Object.keys(claims).sort()).toEqual([
      'acr',
      'aud',
      'auth_time',
      'client_id',
      'exp',
      'iat',
      'iss',
      'jti',
      'sub',
    ]);
  });

  it('has none for others, and none for a browser', async () => {
    expect((await trial('mayor')).status).toBe(400);
    expect((await trial('unit-head')).status).toBe(400);
    expect((await trial('operator', { Origin: 'http://127.0.0.1:8080' })).status).toBe(400);
    expect((await trial('operator', { Origin: 'https://evil.example' })).status).toBe(400);
    expect(
      (await ask({ grant_type: TRIAL_GRANT, client_id: TRIAL_WEB_CLIENT, account: 'operator' })).status,
    ).toBe(400);
  });
});

/** A browser's cookies. */
class Browser {
  private readonly cookies = new Map<string, string>();

  async go(url: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(new URL(url, identity.issuer), {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, cookie },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value) this.cookies.set(name, value);
      else this.cookies.delete(name);
    }
    return response;
  }

  /** Follows redirects as long as they stay at the provider. */
  async follow(url: string, init?: RequestInit): Promise<Response> {
    const response = await this.go(url, init);
    const next = response.headers.get('location');
    if (next === null || !new URL(next, identity.issuer).href.startsWith(identity.issuer)) return response;
    return this.follow(next);
  }
}

describe('signing in with a browser', () => {
  const codeVerifier = randomBytes(32).toString('base64url');
  const request = (changes: Record<string, string | undefined> = {}) => {
    const fields = {
      client_id: TRIAL_WEB_CLIENT,
      response_type: 'code',
      scope: 'openid',
      redirect_uri: 'http://127.0.0.1:4711/signed-in',
      code_challenge: createHash('sha256').update(codeVerifier).digest('base64url'),
      code_challenge_method: 'S256',
      state: 'kept',
      ...changes,
    };
    const defined = Object.entries(fields).filter((one): one is [string, string] => one[1] !== undefined);
    return `/auth?${new URLSearchParams(defined).toString()}`;
  };
  const choose = (account: string): RequestInit => ({
    method: 'POST',
    body: new URLSearchParams({ account }),
  });

  /** Goes to the page, chooses, and comes back with where the browser is sent. */
  async function signIn(account: string): Promise<URL> {
    const browser = new Browser();
    const begun = await browser.go(request());
    const page = begun.headers.get('location')!;
    const chosen = await browser.follow(page, choose(account));
    return new URL(chosen.headers.get('location')!);
  }

  it('is a choice of an account, by authorization code with PKCE', async () => {
    const back = await signIn('unit-head.marelan');
    expect(back.origin + back.pathname).toBe('http://127.0.0.1:4711/signed-in');
    expect(back.searchParams.get('state')).toBe('kept');
    const redeem = (code_verifier: string) =>
      ask({
        grant_type: 'authorization_code',
        client_id: TRIAL_WEB_CLIENT,
        code: back.searchParams.get('code')!,
        redirect_uri: 'http://127.0.0.1:4711/signed-in',
        code_verifier,
      });
    const answer = (await (await redeem(codeVerifier)).json()) as { access_token: string; id_token: string };
    const { subject } = trialAccounts.find(({ name }) => name === 'unit-head.marelan')!;
    expect(await verifier().verify(answer.access_token)).toMatchObject({ subject });
    await expect(verifier().verify(answer.id_token)).rejects.toMatchObject({ code: 'SIGNIN.INVALID' });
    expect((await redeem(codeVerifier)).status).toBe(400); // a code is good once
  });

  it('does not hand a token to who does not hold the verifier', async () => {
    const back = await signIn('operator');
    const stolen = await ask({
      grant_type: 'authorization_code',
      client_id: TRIAL_WEB_CLIENT,
      code: back.searchParams.get('code')!,
      redirect_uri: 'http://127.0.0.1:4711/signed-in',
      code_verifier: randomBytes(32).toString('base64url'),
    });
    expect(stolen.status).toBe(400);
  });

  it.each([
    [
      'without PKCE',
      { code_challenge: undefined, code_challenge_method: undefined },
      /error=invalid_request/,
    ],
    ['with a plain challenge', { code_challenge_method: 'plain' }, /error=invalid_request/],
    [
      'with the token in the address',
      { response_type: 'token' },
      /error=(unsupported_response_type|unauthorized_client|invalid_request)/,
    ],
  ])('is refused %s', async (_, changes, error) => {
    const answer = await new Browser().go(request(changes));
    expect(answer.headers.get('location')).toMatch(error);
  });

  it.each(['https://evil.example/signed-in', 'http://10.0.0.1/signed-in', 'http://127.0.0.1:1/elsewhere'])(
    'does not lead to %s',
    async (redirect_uri) => {
      const answer = await new Browser().go(request({ redirect_uri }));
      expect(answer.status).toBe(400);
      expect(answer.headers.get('location')).toBeNull();
      expect(await answer.text()).toContain('Gagal masuk');
    },
  );

  it('shows the accounts in the language of the browser, and loads nothing', async () => {
    const browser = new Browser();
    const begun = await browser.go(request());
    const at = begun.headers.get('location')!;
    const page = async (language: string) =>
      (await browser.go(at, { headers: { 'Accept-Language': language } })).text();
    const [indonesian, english] = [await page('id,en;q=0.5'), await page('en')];
    expect(indonesian).toContain('Kepala unit kerja');
    expect(english).toContain('whole city');
    for (const { name } of trialAccounts) expect(english).toContain(`value="${name}"`);
    expect(english).not.toMatch(/src=|href=|url\(|@import/);
  });

  it('takes nobody who is not on the list', async () => {
    const browser = new Browser();
    const begun = await browser.go(request());
    const chosen = await browser.go(begun.headers.get('location')!, choose('mayor'));
    expect(chosen.status).toBe(200);
    expect((await browser.go('/sign-in/made-up', choose('operator'))).headers.get('location')).not.toMatch(
      /code=/,
    );
  });
});

describe('keys', () => {
  const file = () => path.join(folderOf(dataDir), 'keys.json');

  it('are made once and are for their owner alone', async () => {
    const before = readFileSync(file(), 'utf8');
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(statSync(folderOf(dataDir)).mode & 0o777).toBe(0o700);
    await identity.close();
    identity = await start();
    expect(readFileSync(file(), 'utf8')).toBe(before);
  });

  it('are published without what is secret', async () => {
    const response = await fetch(`${identity.issuer}/jwks`);
    expect(await response.text()).not.toContain('"d"');
  });

  it('are rotated while it runs; what the old one signed is good until it expires', async () => {
    const old = await token('operator');
    const kid = await new SigningKeys(folderOf(dataDir)).rotate();
    const fresh = await token('operator');
    expect(JSON.parse(Buffer.from(fresh.split('.')[0]!, 'base64url').toString())).toMatchObject({ kid });
    const api = verifier();
    await api.verify(old);
    await api.verify(fresh);
  });

  it('are dropped an hour after they were replaced', async () => {
    const old = await token('operator');
    await new SigningKeys(folderOf(dataDir)).rotate();
    const content = readFileSync(file(), 'utf8');
    const hourAgo = new Date(Date.now() - 60 * 60_000).toISOString();
    writeFileSync(file(), content.replace(/"retiredAt":"[^"]*"/, `"retiredAt":"${hourAgo}"`));
    await expect(verifier().verify(old)).rejects.toMatchObject({ reason: 'unknown key' });
  });

  it('that are torn are named, and nothing of them is said', async () => {
    await identity.close();
    writeFileSync(file(), '{"keys":[{"jwk":{"d":"planted');
    const failed: unknown = await start().catch((error: unknown) => error);
    expect(String(failed)).toMatch(/IDENTITY\.KEYS.*keys\.json/);
    expect(String(failed)).not.toContain('planted');
    rmSync(file());
    identity = await start();
  });
});

describe('is for trials on this machine', () => {
  it('and says so', async () => {
    const document = await fetch(`${identity.issuer}/.well-known/openid-configuration`);
    expect(await document.json()).toMatchObject({ issuer: identity.issuer, jejak_trial: true });
    const strict = new IssuerKeys({ issuer: identity.issuer, allowTrial: false });
    await expect(strict.key('any', 'ES256')).rejects.toMatchObject({ code: 'SIGNIN.ISSUER_UNAVAILABLE' });
  });

  it.each(['0.0.0.0', '::', '192.168.1.4', 'jejak.example'])('does not listen on %s', async (host) => {
    await expect(start({ host })).rejects.toThrow('IDENTITY.NOT_LOOPBACK');
  });

  it('does not start in production', async () => {
    await expect(start({ production: true })).rejects.toThrow('IDENTITY.PRODUCTION');
  });

  it('does not answer to a name of the web', async () => {
    const { port } = new URL(identity.issuer);
    const asked = request({ host: '127.0.0.1', port, headers: { Host: `evil.example:${port}` } }).end();
    const [response] = (await once(asked, 'response')) as [{ statusCode: number; resume: () => void }];
    response.resume();
    expect(response.statusCode).toBe(421);
  });

  it('keeps its name from start to start, and does not take another when its port is taken', async () => {
    const { issuer } = identity;
    await identity.close();
    identity = await start();
    expect(identity.issuer).toBe(issuer);
    await identity.close();
    const other = createServer().listen(Number(new URL(issuer).port), '127.0.0.1');
    await once(other, 'listening');
    await expect(start()).rejects.toThrow('IDENTITY.PORT_IN_USE');
    identity = await start({ port: await freePort() });
    other.close();
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
