import { TRIAL_GRANT, TRIAL_WEB_CLIENT, trialAccounts } from '@jejak/sign-in';
import { Trial } from './trial.js';

let trial: Trial;
beforeEach(async () => (trial = await Trial.start()));
afterEach(() => trial.remove());

describe('jejak token', () => {
  it('has a token for every account that the API takes, and that names no right', async () => {
    const api = trial.verifier();
    for (const { name, subject } of trialAccounts) {
      const signedIn = await api.verify(await trial.token(name));
      expect(signedIn).toMatchObject({ issuer: trial.issuer, subject, acr: 'trial' });
    }
    const claims = JSON.parse(
      Buffer.from((await trial.token('operator')).split('.')[1]!, 'base64url').toString(),
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
    expect((await trial.askAs('mayor')).status).toBe(400);
    expect((await trial.askAs('unit-head')).status).toBe(400);
    expect((await trial.askAs('operator', { Origin: 'http://127.0.0.1:8080' })).status).toBe(400);
    expect((await trial.askAs('operator', { Origin: 'https://evil.example' })).status).toBe(400);
    expect(
      (await trial.ask({ grant_type: TRIAL_GRANT, client_id: TRIAL_WEB_CLIENT, account: 'operator' })).status,
    ).toBe(400);
  });
});
