import { tokensFor, TrialTokens } from './tokens.js';

describe('access tokens of a trial', () => {
  it('are asked for once for all who wait, and anew before they end', async () => {
    let [now, asked] = [0, 0];
    const tokens = new TrialTokens(
      () => Promise.resolve({ token: `t${++asked}`, lifeMs: 900_000 }),
      () => now,
    );
    expect(await Promise.all([tokens.current(), tokens.current(), tokens.current()])).toEqual([
      't1',
      't1',
      't1',
    ]);
    now = 600_000;
    expect(await tokens.current()).toBe('t1');
    now = 660_000;
    expect(await tokens.current()).toBe('t2');
    expect(asked).toBe(2);
  });

  it('are asked for anew after a refusal, once for all who were refused', async () => {
    let asked = 0;
    const tokens = new TrialTokens(() => Promise.resolve({ token: `t${++asked}`, lifeMs: 900_000 }));
    const first = await tokens.current();
    expect(tokens.renew(first)).toBe(true);
    const second = await tokens.current();
    expect(tokens.renew(first)).toBe(true); // who heard of it later
    expect(await tokens.current()).toBe(second);
  });
});

describe('the token of an import', () => {
  it('is what JEJAK_TOKEN holds, and there is no other', async () => {
    const tokens = tokensFor('http://127.0.0.1:1', { JEJAK_TOKEN: ' abc.def-_~+/.g==\n' });
    expect(await tokens.current()).toBe('abc.def-_~+/.g==');
    expect(tokens.renew('abc.def-_~+/.g==')).toBe(false);
  });

  it('is asked of nobody for the API of another system', () => {
    expect(() => tokensFor(undefined, {})).toThrow(
      expect.objectContaining({ code: 'TOKEN.MISSING' }) as Error,
    );
  });

  it.each(['Bearer abc', 'a\r\nX: y', 'käse'])(
    'is refused where it cannot be one, and not shown: %j',
    (one) => {
      const attempt = () => tokensFor(undefined, { JEJAK_TOKEN: one });
      expect(attempt).toThrow(expect.objectContaining({ code: 'TOKEN.MALFORMED' }) as Error);
      expect(attempt).not.toThrow(one);
    },
  );
});
