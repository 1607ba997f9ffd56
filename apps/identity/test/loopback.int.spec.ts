import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { IssuerKeys } from '@jejak/sign-in';
import { freePort, Trial } from './trial.js';

let trial: Trial;
beforeEach(async () => (trial = await Trial.start()));
afterEach(() => trial.remove());

describe('is for trials on this machine', () => {
  it('and says so', async () => {
    const document = await fetch(`${trial.issuer}/.well-known/openid-configuration`);
    expect(await document.json()).toMatchObject({ issuer: trial.issuer, jejak_trial: true });
    const strict = new IssuerKeys({ issuer: trial.issuer, allowTrial: false });
    await expect(strict.key('any', 'ES256')).rejects.toMatchObject({ code: 'SIGNIN.ISSUER_UNAVAILABLE' });
  });

  it.each(['0.0.0.0', '::', '192.168.1.4', 'jejak.example'])('does not listen on %s', async (host) => {
    await expect(trial.another({ host })).rejects.toThrow('IDENTITY.NOT_LOOPBACK');
  });

  it('does not start in production', async () => {
    await expect(trial.another({ production: true })).rejects.toThrow('IDENTITY.PRODUCTION');
  });

  it('does not answer to a name of the web', async () => {
    const { port } = new URL(trial.issuer);
    const asked = request({ host: '127.0.0.1', port, headers: { Host: `evil.example:${port}` } }).end();
    const [response] = (await once(asked, 'response')) as [{ statusCode: number; resume: () => void }];
    response.resume();
    expect(response.statusCode).toBe(421);
  });

  it('keeps its name from start to start, and does not take another when its port is taken', async () => {
    const { issuer } = trial;
    await trial.restart();
    expect(trial.issuer).toBe(issuer);
    await trial.stop();
    const other = createServer().listen(Number(new URL(issuer).port), '127.0.0.1');
    await once(other, 'listening');
    await expect(trial.another()).rejects.toThrow('IDENTITY.PORT_IN_USE');
    await trial.restart({ port: await freePort() });
    other.close();
  });
});
