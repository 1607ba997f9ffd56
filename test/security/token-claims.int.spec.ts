import { Forger, header, INVALID, LET_IN } from './forger.js';

let forger: Forger;
beforeAll(async () => (forger = await Forger.start()));
afterAll(() => forger.stop());

describe('claims', () => {
  const now = () => Math.floor(Date.now() / 1000);
  it.each<[string, () => object, string]>([
    ['expired', () => ({ iat: now() - 600, exp: now() - 60 }), 'SIGNIN.EXPIRED'],
    ['not before tomorrow', () => ({ nbf: now() + 86_400 }), 'SIGNIN.NOT_YET'],
    ['issued in the future', () => ({ iat: now() + 60, exp: now() + 300 }), 'SIGNIN.NOT_YET'],
    ['good for ever', () => ({ exp: 253_402_300_799 }), 'SIGNIN.INVALID'],
    ['never expiring', () => ({ exp: undefined }), 'SIGNIN.INVALID'],
    ['expiring in words', () => ({ exp: 'tomorrow' }), 'SIGNIN.INVALID'],
    ['expiring in a text', () => ({ exp: String(now() + 60) }), 'SIGNIN.INVALID'],
    ['issued before time', () => ({ iat: -1 }), 'SIGNIN.INVALID'],
    ['another issuer', () => ({ iss: 'https://evil.example' }), 'SIGNIN.INVALID'],
    ['an issuer in a list', () => ({ iss: [forger.issuer.issuer] }), 'SIGNIN.INVALID'],
    [
      'an issuer that begins alike',
      () => ({ iss: `${forger.issuer.issuer}@evil.example` }),
      'SIGNIN.INVALID',
    ],
    ['another audience', () => ({ aud: 'mail' }), 'SIGNIN.INVALID'],
    ['an audience in an object', () => ({ aud: { 0: 'jejak' } }), 'SIGNIN.INVALID'],
    ['an audience within a text', () => ({ aud: 'mail jejak' }), 'SIGNIN.INVALID'],
    ['no subject', () => ({ sub: undefined }), 'SIGNIN.INVALID'],
    ['a subject in a list', () => ({ sub: ['victim'] }), 'SIGNIN.INVALID'],
    ['a subject with NUL', () => ({ sub: 'victim\0' }), 'SIGNIN.INVALID'],
  ])('%s', async (_, changes, code) => {
    expect(await forger.bring(forger.sign(header(), forger.claims(changes())))).toMatchObject({
      status: 401,
      code,
    });
  });

  it('that never end by overflow are refused', async () => {
    const text = JSON.stringify(forger.claims()).replace(/"exp":\d+/, '"exp":1e999');
    expect(await forger.bring(forger.sign(header(), text))).toMatchObject(INVALID);
  });

  it('that stand twice are refused, on any level', async () => {
    const text = JSON.stringify(forger.claims()).slice(0, -1);
    for (const more of [
      '"sub":"admin"',
      '"s\\u0075b":"admin"',
      '"realm_access":{"roles":[],"roles":["admin"]}',
    ])
      expect(await forger.bring(forger.sign(header(), `${text},${more}}`))).toMatchObject(INVALID);
    expect(
      await forger.bring(
        forger.sign(header(), `${text},"a":{"sub":"x"},"b":[{"c":1},{"c":2}],"d":"{\\"sub\\":1"}`),
      ),
    ).toMatchObject(LET_IN);
  });

  it.each(['at+jwt ', 'JWT', 'id+jwt', 'dpop+jwt', 'application/at+jwt+x', '', undefined, null, ['at+jwt']])(
    'of type %j are no access token',
    async (typ) => {
      expect(await forger.bring(forger.sign({ ...header(), typ }, forger.claims()))).toMatchObject(INVALID);
    },
  );

  it.each(['null', '[]', '"text"', '1', '', '{', '{"a":1}{"b":2}', '\ufeff{}'])(
    '%j are none',
    async (text) => {
      expect(await forger.bring(forger.sign(header(), text))).toMatchObject(INVALID);
      expect(await forger.bring(forger.sign(text, forger.claims()))).toMatchObject(INVALID);
    },
  );

  it('with an extension that must be understood are refused', async () => {
    expect(
      await forger.bring(forger.sign(header({ crit: ['b64'], b64: false }), forger.claims())),
    ).toMatchObject(INVALID);
    expect(await forger.bring(forger.sign(header({ crit: [] }), forger.claims()))).toMatchObject(INVALID);
    expect(await forger.bring(forger.sign(header({ crit: ['exp'] }), forger.claims()))).toMatchObject(
      INVALID,
    );
  });
});

describe('size', () => {
  it('a huge token is refused before it is read', async () => {
    expect(
      await forger.bring(forger.sign(header(), forger.claims({ more: 'x'.repeat(8_000) }))),
    ).toMatchObject(INVALID);
  });

  it('a token beyond what headers may hold is refused by the server itself', async () => {
    expect((await forger.bring(`${'a'.repeat(100_000)}.b.c`)).status).toBe(431);
  });

  it('deep nesting and many dots are refused', async () => {
    const deep = `{"a":${'['.repeat(2_000)}${']'.repeat(2_000)},${JSON.stringify(forger.claims()).slice(1)}`;
    expect(await forger.bring(forger.sign(header(), deep))).toMatchObject(INVALID);
    expect(await forger.bring('.'.repeat(5_000))).toMatchObject(INVALID);
    expect(await forger.bring('a.b.c.d.e')).toMatchObject(INVALID); // an encrypted one
  });
});
