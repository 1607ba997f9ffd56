import { createHash, randomBytes } from 'node:crypto';
import { TRIAL_WEB_CLIENT, trialAccounts } from '@jejak/sign-in';
import { Trial } from './trial.js';

let trial: Trial;
beforeEach(async () => (trial = await Trial.start()));
afterEach(() => trial.remove());

type BrowserRequest = Omit<RequestInit, 'headers'> & { readonly headers?: Readonly<Record<string, string>> };

/** A browser's cookies. */
class Browser {
  private readonly cookies = new Map<string, string>();

  async go(url: string, { headers, ...init }: BrowserRequest = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(new URL(url, trial.issuer), {
      ...init,
      redirect: 'manual',
      headers: { ...headers, cookie },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value) this.cookies.set(name, value);
      else this.cookies.delete(name);
    }
    return response;
  }

  /** Follows redirects as long as they stay at the provider. */
  async follow(url: string, init?: BrowserRequest): Promise<Response> {
    const response = await this.go(url, init);
    const next = response.headers.get('location');
    if (next === null || !new URL(next, trial.issuer).href.startsWith(trial.issuer)) return response;
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
    const defined = Object.entries<string | undefined>(fields).filter(
      (one): one is [string, string] => one[1] !== undefined,
    );
    return `/auth?${new URLSearchParams(defined).toString()}`;
  };
  const choose = (account: string): BrowserRequest => ({
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
      trial.ask({
        grant_type: 'authorization_code',
        client_id: TRIAL_WEB_CLIENT,
        code: back.searchParams.get('code')!,
        redirect_uri: 'http://127.0.0.1:4711/signed-in',
        code_verifier,
      });
    const answer = (await (await redeem(codeVerifier)).json()) as { access_token: string; id_token: string };
    const { subject } = trialAccounts.find(({ name }) => name === 'unit-head.marelan')!;
    expect(await trial.verifier().verify(answer.access_token)).toMatchObject({ subject });
    await expect(trial.verifier().verify(answer.id_token)).rejects.toMatchObject({ code: 'SIGNIN.INVALID' });
    expect((await redeem(codeVerifier)).status).toBe(400); // a code is good once
  });

  it('does not hand a token to who does not hold the verifier', async () => {
    const back = await signIn('operator');
    const stolen = await trial.ask({
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
