import { withSecrets } from './secrets.js';
import {
  readApiSettings,
  readConnectedSettings,
  readIdentitySettings,
  readSettings,
  SettingsError,
} from './settings.js';

describe('settings', () => {
  it('have defaults that keep to this machine', () => {
    expect(readSettings({})).toMatchObject({ host: '127.0.0.1', port: 8080, databaseUrl: undefined });
  });

  it('name every fault at once', () => {
    const read = () => readSettings({ JEJAK_PORT: 'many', DATABASE_URL: 'mysql://x', LOG_LEVEL: 'loud' });
    expect(read).toThrow(SettingsError);
    expect(read).toThrow(/JEJAK_PORT.*\n.*DATABASE_URL.*postgresql:.*\n.*LOG_LEVEL/s);
  });

  it.each(['0.0.0.0', '::', '192.168.1.4', 'jejak.example'])(
    'refuse to listen on %s without an identity provider',
    (JEJAK_HOST) => {
      expect(() => readSettings({ JEJAK_HOST })).toThrow(/^JEJAK_HOST.*OIDC_ISSUER/);
      const OIDC_ISSUER = 'https://sso.example.go.id';
      expect(readSettings({ JEJAK_HOST, OIDC_ISSUER }).host).toBe(JEJAK_HOST);
    },
  );

  it('name the policies that are switched off', () => {
    const off = (JEJAK_POLICIES_OFF: string) => readSettings({ JEJAK_POLICIES_OFF }).policiesOff;
    expect(off('raise-remedial,raise-again')).toEqual(['raise-remedial', 'raise-again']);
    expect(off('')).toBeUndefined();
    for (const odd of ['raise-remedial,', 'raise remedial', 'RAISE', ',', 'a;b'])
      expect(() => off(odd)).toThrow(/^JEJAK_POLICIES_OFF: must be names of policies/);
  });

  it('issue badges as this machine in a trial, and in production as who is named, over https', () => {
    const OIDC_ISSUER = 'https://sso.example.go.id';
    const badges = (more: object) => readSettings({ JEJAK_DATA: '/d', OIDC_ISSUER, ...more }).badges;
    expect(badges({})).toMatchObject({
      url: 'http://127.0.0.1:8080',
      keys: '/d/badge-keys',
      makesKeys: true,
    });
    const [JEJAK_ENV, JEJAK_BADGE_URL] = ['production', 'https://jejak.example.go.id'];
    expect(badges({ JEJAK_ENV })).toMatchObject({ url: undefined, makesKeys: false });
    const named = { JEJAK_ENV, JEJAK_BADGE_URL, JEJAK_BADGE_ISSUER: 'Kota Binjai', JEJAK_BADGE_KEYS: '/k' };
    expect(badges(named)).toMatchObject({ url: JEJAK_BADGE_URL, issuerName: 'Kota Binjai', keys: '/k' });
    for (const odd of [`${JEJAK_BADGE_URL}/`, `${JEJAK_BADGE_URL}/a`, 'jejak.example', 'ftp://jejak.example'])
      expect(() => badges({ JEJAK_BADGE_URL: odd })).toThrow(/^JEJAK_BADGE_URL/);
    expect(() => badges({ JEJAK_ENV, JEJAK_BADGE_URL: 'http://jejak.example' })).toThrow(
      /^JEJAK_BADGE_URL.*https/,
    );
  });

  it('open the public forms for `on` and nothing else', () => {
    const open = (JEJAK_PUBLIC_FORMS?: string) => readSettings({ JEJAK_PUBLIC_FORMS }).edge.publicForms;
    expect([open(), open(''), open('off'), open('on')]).toEqual([false, false, false, true]);
    for (const odd of ['true', '1', 'ON', 'on ']) expect(() => open(odd)).toThrow(/^JEJAK_PUBLIC_FORMS/);
  });

  it('take an empty variable for an absent one', () => {
    expect(readSettings({ DATABASE_URL: '', JEJAK_PORT: '' })).toMatchObject({
      databaseUrl: undefined,
      port: 8080,
    });
  });

  it('say which server a part lacks', () => {
    expect(() => readConnectedSettings({ DATABASE_URL: 'postgresql://u@h/d' })).toThrow(/^EVENTSTORE_URL/);
  });
});

describe('settings of sign-in', () => {
  const OIDC_ISSUER = 'https://sso.example.go.id/realms/asn';

  it('are none without an issuer, and strict with one', () => {
    expect(readSettings({}).signIn).toBeUndefined();
    expect(readSettings({ OIDC_ISSUER }).signIn).toEqual({
      issuer: OIDC_ISSUER,
      audience: 'jejak',
      algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA'],
      types: ['at+jwt'],
      clients: [],
      clockToleranceS: 10,
      maxLifetimeS: 3_600,
    });
  });

  it('are read from lists', () => {
    const signIn = {
      OIDC_ISSUER,
      OIDC_ALGORITHMS: 'ES256, RS256,ES256',
      OIDC_ACCEPT_TYP: 'at+jwt,JWT',
      OIDC_CLIENTS: 'web, cli',
    };
    expect(readSettings(signIn).signIn).toMatchObject({
      algorithms: ['ES256', 'RS256'],
      types: ['at+jwt', 'JWT'],
      clients: ['web', 'cli'],
    });
  });

  it.each([
    [{ OIDC_ISSUER: 'http://sso.example.go.id' }, /^OIDC_ISSUER: must be an https address/],
    [{ OIDC_ISSUER: 'http://127.0.0.1.example' }, /^OIDC_ISSUER/],
    [{ OIDC_ISSUER: 'https://u:p@sso.example' }, /^OIDC_ISSUER/],
    [{ OIDC_ISSUER: 'https://sso.example/?realm=asn' }, /^OIDC_ISSUER/],
    [{ OIDC_ISSUER: 'sso.example' }, /^OIDC_ISSUER/],
    [{ OIDC_ISSUER: 'file:///etc/passwd' }, /^OIDC_ISSUER/],
    [{ OIDC_ALGORITHMS: 'HS256' }, /^OIDC_ALGORITHMS.*RS256, PS256, ES256, EdDSA/],
    [{ OIDC_ALGORITHMS: 'ES256,none' }, /^OIDC_ALGORITHMS/],
    [{ OIDC_ACCEPT_TYP: 'id' }, /^OIDC_ACCEPT_TYP.*at\+jwt, JWT/],
    [{ OIDC_CLOCK_TOLERANCE_S: '3600' }, /^OIDC_CLOCK_TOLERANCE_S/],
    [{ OIDC_MAX_LIFETIME_S: '0' }, /^OIDC_MAX_LIFETIME_S/],
    [{ OIDC_AUDIENCE: 'two words' }, /^OIDC_AUDIENCE/],
    [{ OIDC_ISSUER, OIDC_ACCEPT_TYP: 'JWT' }, /^OIDC_CLIENTS: must name/],
    [{ OIDC_ISSUER, OIDC_CLIENTS: 'web,jejak' }, /^OIDC_AUDIENCE: must differ/],
    [{ JEJAK_ENV: 'prod' }, /^JEJAK_ENV/],
  ])('%j is refused, and the message says what to do', (environment, message) => {
    expect(() => readSettings(environment)).toThrow(message);
  });

  it.each(['http://127.0.0.1:8090', 'http://localhost:8090', 'http://[::1]:8090', 'https://127.0.0.1'])(
    '%s will do for a trial, and not for production',
    (issuer) => {
      expect(readSettings({ OIDC_ISSUER: issuer }).signIn?.issuer).toBe(issuer);
      expect(() => readSettings({ OIDC_ISSUER: issuer, JEJAK_ENV: 'production' })).toThrow(/^OIDC_ISSUER/);
    },
  );

  it('must be there for the API', () => {
    const servers = { DATABASE_URL: 'postgresql://u@h/d', EVENTSTORE_URL: 'esdb://h:2113' };
    expect(() => readApiSettings(servers)).toThrow(/^OIDC_ISSUER: must be set/);
    expect(readApiSettings({ ...servers, OIDC_ISSUER }).signIn.issuer).toBe(OIDC_ISSUER);
  });

  it.each([
    [undefined, 'postgresql://u@h/d'],
    ['postgresql://k:secret@h/d', 'postgresql://u@h/d'],
    ['postgres://k@h:5432/d', 'postgresql://u@h/d'],
    ['postgresql://k@H/d?sslmode=require', 'postgresql://u@h/d'],
    ['postgresql://k@localhost/d', 'postgresql://u@127.0.0.1:5432/d'],
    ['postgresql://d@h', 'postgresql://u@h/d'],
  ])('keep the keys out of the database of the views in production: %s beside %s', (keys, views) => {
    const servers = { DATABASE_URL: views, EVENTSTORE_URL: 'esdb://h:2113', KEYS_DATABASE_URL: keys };
    expect(() => readConnectedSettings({ ...servers, JEJAK_ENV: 'production' })).toThrow(
      /^KEYS\.NOT_SEPARATE: (?!.*secret).*KEYS_DATABASE_URL/,
    );
    expect(readConnectedSettings(servers).keys.databaseUrl).toBe(keys);
  });

  it.each(['postgresql://k@h/keys', 'postgresql://k@h:5433/d', 'postgresql://k@other/d'])(
    'let the keys be in %s, and have them looked for beside the views',
    (keys) => {
      const servers = { DATABASE_URL: 'postgresql://u@h/d', EVENTSTORE_URL: 'esdb://h:2113' };
      const settings = { ...servers, KEYS_DATABASE_URL: keys, JEJAK_ENV: 'production' };
      expect(readConnectedSettings(settings).keys.databaseUrl).toBe(keys);
    },
  );

  it.each(['0.0.0.0', '192.168.1.4', 'jejak.example'])('keep the trial provider from %s', (host) => {
    expect(() => readIdentitySettings({ JEJAK_IDENTITY_HOST: host })).toThrow(/^JEJAK_IDENTITY_HOST/);
  });
});

it('secrets go to who needs them, with the addresses that they belong to', () => {
  const environment = {
    ...{ PATH: '/bin', JEJAK_DATA: '/d', DATABASE_URL: 'a', SIASN_URL: 'b', SIASN_TOKEN: 'c' },
    ...{ VAULT_ADDR: 'd', VAULT_TOKEN: 'e', JEJAK_CURSOR_KEY: 'f', SIASN_TIMEOUT_S: '5' },
  };
  const plain = { PATH: '/bin', JEJAK_DATA: '/d', SIASN_TIMEOUT_S: '5' };
  expect(withSecrets(environment)).toEqual(plain);
  expect(withSecrets(environment, ['siasn'])).toEqual({ ...plain, SIASN_URL: 'b', SIASN_TOKEN: 'c' });
  expect(readSettings(withSecrets({ ...environment, VAULT_TOKEN: '' })).siasn).toBeUndefined();
});

describe('settings of SIASN', () => {
  const SIASN_URL = 'https://apimws.bkn.go.id:8243/apisiasn/1.0';
  const client = {
    ...{ SIASN_TOKEN_URL: 'https://apimws.bkn.go.id/oauth2/token', SIASN_CLIENT_ID: 'jejak' },
    SIASN_CLIENT_SECRET: 'secret',
  };

  it('are none without an address, and nothing is queued then', () => {
    expect(readSettings({})).toMatchObject({ siasn: undefined, siasnOutbox: false });
    expect(readSettings({ SIASN_OUTBOX: 'on' })).toMatchObject({ siasn: undefined, siasnOutbox: true });
  });

  it('are a token, or what fetches one', () => {
    expect(readSettings({ SIASN_URL, SIASN_TOKEN: 'secret' })).toMatchObject({
      siasn: {
        url: SIASN_URL,
        credentials: { token: 'secret' },
        timeoutMs: 30_000,
        settleMs: 900_000,
        atOnce: 4,
      },
      siasnOutbox: true,
    });
    const { tokenUrl, clientId, clientSecret } = {
      ...{ tokenUrl: client.SIASN_TOKEN_URL, clientId: 'jejak', clientSecret: 'secret' },
    };
    expect(readSettings({ SIASN_URL, ...client }).siasn?.credentials).toEqual({
      tokenUrl,
      clientId,
      clientSecret,
    });
  });

  it.each([
    [{ SIASN_URL }, /^SIASN_TOKEN: must be set/],
    [{ SIASN_URL, SIASN_CLIENT_ID: 'jejak' }, /^SIASN_TOKEN: must be set/],
    [{ SIASN_URL, SIASN_TOKEN: 'a', ...client }, /^SIASN_TOKEN: leave it out/],
    [{ SIASN_URL: 'http://apimws.bkn.go.id', SIASN_TOKEN: 'a' }, /^SIASN_URL: must be an https address/],
    [{ SIASN_URL: 'https://u:p@apimws.bkn.go.id', SIASN_TOKEN: 'a' }, /^SIASN_URL: .*without a password/],
    [{ SIASN_URL: 'http://127.0.0.1.example/', SIASN_TOKEN: 'a' }, /^SIASN_URL/],
    [{ SIASN_URL, SIASN_TOKEN: 'two words' }, /^SIASN_TOKEN: (?!.*two)/],
    [{ SIASN_URL, SIASN_TOKEN: 'a', SIASN_SETTLE_S: '0' }, /^SIASN_SETTLE_S/],
    [{ SIASN_OUTBOX: 'yes' }, /^SIASN_OUTBOX/],
    [{ SIASN_URL, SIASN_TOKEN: 'a', SIASN_FROM_YEAR: '26' }, /^SIASN_FROM_YEAR/],
  ])('%j is refused, and the message says what to do', (environment, message) => {
    expect(() => readSettings(environment)).toThrow(message);
  });
});
