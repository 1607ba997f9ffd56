import { randomUUID } from 'node:crypto';
import { issuerKeysOf, jwsIn, verifyBadge } from '@jejak/badges';
import { LogReader, LogChain } from '@jejak/event-log';
import { LogProofs } from '../src/audit/log-proofs.js';
import { certificateBody } from './samples/learning.js';
import { done, heldRun, unitBody } from './samples.js';
import { startApi, untilStatus, wholeSystem, type Api, type BothServers, type Headers } from './support.js';

/** What others verify without trusting the answer: badges of certificates, and digests over the log. */
let api: Api & BothServers & { readonly issuer: NonNullable<Parameters<typeof startApi>[0]['issuer']> };
let officer: Headers;
beforeAll(async () => {
  api = await wholeSystem();
  officer = { ...(await api.as('officer', ['programme-officer'])), 'jejak-purpose': 'PROGRAMME_DELIVERY' };
});
afterAll(() => api.close());

const NOBODY: Headers = { authorization: '' };

/** A certificate of somebody who passed. */
async function certified(number: string) {
  const { path, programmeId, employeeId } = await heldRun(api);
  const outcomes = [{ employeeId, outcome: 'ATTENDED', reason: 'Rapat kelulusan' }];
  await done(api, `${path}/completion`, { realisedCostIdr: 1, outcomes });
  const certificates = `/learning-records/${employeeId}/certificates`;
  const { position } = await done(api, certificates, certificateBody(programmeId, { number }), officer);
  const record = await api.get(`/learning-records/${employeeId}`, officer);
  const [{ certificateId }] = record.body.certificates as [{ certificateId: string }];
  return { employeeId, certificateId, certificates, position };
}

/** Verifies as somebody does who has no account, with what everybody may fetch. */
async function verified(address: string) {
  const [badge, did] = await Promise.all([
    api.get(address, NOBODY),
    api.get('/.well-known/did.json', NOBODY),
  ]);
  expect([badge.status, did.status, badge.headers['content-type']]).toEqual([200, 200, 'application/vc+jwt']);
  const keys = issuerKeysOf(did.text);
  if (!keys) throw new Error(did.text);
  const unlisted = await verifyBadge(badge.text, { keys });
  const list = new URL(unlisted.badge?.statusList ?? '').pathname;
  return verifyBadge(badge.text, { keys, statusList: (await api.get(list, NOBODY)).text });
}

describe('a badge', () => {
  it('is fetched by the holder, verified by anybody, and says that it was revoked', async () => {
    await certified('800.2/1/2024'); // others before it, so that its place in the list is not the first
    const one = await certified('800.2/2/2024');
    const self = await api.as(one.employeeId, ['employee'], one.employeeId);
    const path = `/certificates/${one.certificateId}/badge`;
    const own = await api.get(path, { ...self, 'jejak-min-position': one.position });
    expect(own).toMatchObject({ status: 200, body: { employeeId: one.employeeId, state: 'ISSUED' } });
    const address = new URL(String(own.body.address)).pathname;
    expect(address).toBe(`/badges/${one.certificateId}`);
    const jp = 6;
    expect(await verified(address)).toMatchObject({ valid: true, badge: { number: '800.2/2/2024', jp } });
    const picture = await api.get(`${address}/badge.svg`, NOBODY);
    expect([picture.status, picture.headers['content-type']]).toEqual([200, 'image/svg+xml']);
    const badge = (await api.get(address, NOBODY)).text;
    expect(jwsIn(picture.text).split('.')[1]).toBe(badge.split('.')[1]);
    for (const text of [own.text.replace(/.*"badge":/, ''), badge])
      expect(Buffer.from(text.split('.')[1] ?? '', 'base64url').toString()).not.toContain(one.employeeId);

    const reason = 'Terbit dua kali';
    const revocation = `${one.certificates}/${one.certificateId}/revocation`;
    const { position } = await done(api, revocation, { reason }, officer);
    const after = await api.get(path, { ...officer, 'jejak-min-position': position });
    expect(after.body).toMatchObject({ state: 'REVOKED' });
    expect(await verified(address)).toMatchObject({ valid: false, fault: 'revoked' });
    const next = await certified('800.2/3/2024');
    await api.get(`/certificates/${next.certificateId}/badge`, {
      ...officer,
      'jejak-min-position': next.position,
    });
    expect(await verified(`/badges/${next.certificateId}`)).toMatchObject({ valid: true });
  });

  it('is nobody else’s: neither a colleague nor somebody without the address gets it', async () => {
    const [one, other] = [await certified('800.2/4/2024'), await certified('800.2/5/2024')];
    const colleague = await api.as(other.employeeId, ['employee'], other.employeeId);
    const path = `/certificates/${one.certificateId}/badge`;
    const seen = { 'jejak-min-position': other.position };
    expect(await api.get(path, { ...colleague, ...seen })).toMatchObject({
      status: 404,
      body: { code: 'VIEW.NOT_FOUND' },
    });
    expect((await api.get(path, NOBODY)).status).toBe(401);
    const unknown = await api.get(`/badges/${randomUUID()}`, NOBODY);
    expect(unknown).toMatchObject({ status: 404, body: { code: 'VIEW.NOT_FOUND' } });
    expect((await api.get(`/badges/${randomUUID()}/badge.svg`, NOBODY)).status).toBe(404);
    expect((await api.get('/badges/status/1', NOBODY)).status).toBe(404);
    for (const wrong of ['/badges/status/-1', '/badges/status/x', '/badges/me'])
      expect(await api.get(wrong, NOBODY)).toMatchObject({ status: 400, body: { code: 'QUERY.INVALID' } });
    const keys = await api.get('/.well-known/jwks.json', NOBODY);
    expect(keys.text).not.toMatch(/"(?:d|p|q|dp|dq|qi)":/);
  });

  it('is told to be impossible where there is no issuer, or no key', async () => {
    const { eventStoreUrl, databaseUrl, issuer } = api;
    const ask = async (badges: { readonly url?: undefined; readonly makesKeys?: boolean }) => {
      const other = await startApi({ ...{ eventStoreUrl, databaseUrl, issuer }, badges });
      const answer = await other.get('/.well-known/did.json', NOBODY);
      await other.close();
      return answer;
    };
    expect(await ask({ url: undefined })).toMatchObject({ status: 404, body: { code: 'BADGE.OFF' } });
    expect(await ask({ makesKeys: false })).toMatchObject({ status: 503, body: { code: 'BADGE.NO_KEY' } });
  });
});

describe('the digest of the log', () => {
  const reviewed = async (query = '') =>
    api.get(`/audit/proof${query}`, await api.as('reviewer', ['compliance-reviewer']));

  it('is the same later up to where it was noted, and the one that is computed from the events', async () => {
    await reviewed(); // whoever asks has an account from now on
    const noted = await reviewed();
    await done(api, '/units', unitBody());
    const { position, digest, events } = noted.body;
    expect(noted).toMatchObject({ status: 200, body: { from: null, complete: true } });
    expect((await reviewed(`?to=${String(position)}`)).body).toEqual(noted.body);
    const now = await reviewed();
    expect(now.body.digest).not.toBe(digest);
    const on = await reviewed(`?from=${String(position)}&events=${String(events)}&digest=${String(digest)}`);
    expect(on.body).toEqual({ ...now.body, from: position });

    const log = new LogReader(api.eventStoreUrl);
    const chain = new LogChain();
    for await (const event of log.events(undefined, BigInt(String(position)))) chain.add(event);
    await log.close();
    expect(chain.head).toEqual({ digest, events });
  });

  it('is computed in parts where the log is long', async () => {
    const whole = (await reviewed()).body;
    const proofs = new LogProofs(api.eventStoreUrl, 10);
    let part = await proofs.upTo(undefined, undefined);
    let parts = 1;
    for (; !part.complete; parts++) {
      const { position, events, digest } = part;
      part = await proofs.upTo(undefined, { position: BigInt(position ?? ''), events, digest });
    }
    await proofs.onApplicationShutdown();
    const { position, events, digest } = whole;
    expect(part).toMatchObject({ position, events, digest });
    expect(parts).toBe(Math.ceil(Number(whole.events) / 10));
  });

  it('goes on only from the place of an event, and is for reviewers', async () => {
    const digest = 'a'.repeat(64);
    for (const query of [
      '?from=1',
      `?from=1&events=1&digest=${digest}`,
      '?to=now',
      `?from=1&events=0&digest=${digest}`,
    ])
      expect(await reviewed(query)).toMatchObject({ status: 400, body: { code: 'QUERY.INVALID' } });
    const beyond = `?from=9000000000000000000&events=1&digest=${digest}`;
    expect(await reviewed(beyond)).toMatchObject({ status: 400, body: { code: 'QUERY.INVALID' } });
    expect(await api.get('/audit/proof', officer)).toMatchObject({
      status: 403,
      body: { code: 'ACCESS.NO_ROLE' },
    });
    await untilStatus(200, () => reviewed());
  });
});
