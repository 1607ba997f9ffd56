import { Forger, header, LET_IN, MALFORMED, MISSING, ROUTE } from './forger.js';
import { rawGet } from './requests.js';

let forger: Forger;
beforeAll(async () => (forger = await Forger.start()));
afterAll(() => forger.stop());

describe('the way a token comes', () => {
  let token: string;
  beforeEach(() => (token = forger.sign(header(), forger.claims())));
  const get = (headers: readonly string[], path = ROUTE) => rawGet(forger.url, path, headers);

  it('in any case of the scheme, with spaces between', async () => {
    for (const scheme of ['Bearer', 'bearer', 'BEARER', 'bEaReR'])
      expect(await get(['authorization', `${scheme}  ${token}`])).toMatchObject(LET_IN);
  });

  it('not at all, or by another scheme', async () => {
    expect(await get([])).toMatchObject(MISSING);
    for (const value of [
      '',
      'Basic dXNlcjpwYXNz',
      `Token ${token}`,
      `DPoP ${token}`,
      `Bearer${token}`,
      token,
    ])
      expect(await get(['Authorization', value])).toMatchObject(MISSING);
  });

  it('with something else beside it', async () => {
    for (const value of [
      'Bearer',
      'Bearer ',
      `Bearer ${token} ${token}`,
      `Bearer ${token},Bearer ${token}`,
      `Bearer "${token}"`,
    ])
      expect(await get(['Authorization', value])).toMatchObject(MALFORMED);
  });

  it('in two headers, the same or another', async () => {
    for (const other of [`Bearer ${token}`, 'Bearer x', 'Basic dXNlcjpwYXNz', ''])
      for (const [first, second] of [
        [`Bearer ${token}`, other],
        [other, `Bearer ${token}`],
      ] as const)
        expect(await get(['Authorization', first, 'authorization', second])).toMatchObject({
          status: 400,
          code: 'HEADER.INVALID',
        });
  });

  it('in the address is refused, also beside a header', async () => {
    for (const query of [`access_token=${token}`, `a=1&access%5Ftoken=${token}`, 'access_token='])
      for (const headers of [[], ['Authorization', `Bearer ${token}`]])
        expect(await get(headers, `${ROUTE}?${query}`)).toMatchObject(MALFORMED);
  });

  it('in a cookie, or in a header that a proxy might set, is none', async () => {
    expect(await get(['Cookie', `access_token=${token}; Authorization=Bearer ${token}`])).toMatchObject(
      MISSING,
    );
    for (const name of [
      'X-Authorization',
      'Proxy-Authorization',
      'X-Forwarded-Access-Token',
      'X-Forwarded-User',
    ])
      expect(await get([name, `Bearer ${token}`])).toMatchObject(MISSING);
  });
});
