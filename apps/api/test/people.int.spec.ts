import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { employeeBody } from './samples.js';
import { SOMEBODY } from './signed-in.js';
import {
  untilStatus,
  wholeSystem,
  type Answer,
  type Api,
  type BothServers,
  type Headers,
} from './support.js';

let api: Api & BothServers;
beforeAll(async () => {
  api = await wholeSystem();
});
afterAll(() => api.close());

const purpose = { 'jejak-purpose': 'DEVELOPMENT_PLANNING' };
const protector = (name: string) => api.as(name, ['data-protection-officer']);
/** Somebody with a number of their own. */
const somebody = (serial: string) => ({
  name: `Dr. Siti Nur'aini ${serial}, M.Kes.`,
  employeeNumber: `199003152015032${serial}`,
  birthDate: '1990-03-15',
});

async function registered(identity: object): Promise<{ readonly id: string; readonly at: string }> {
  const { status, body, headers, text } = await api.post('/employees', { ...employeeBody(), identity });
  expect([status, text]).toEqual([201, text]);
  return { id: String(body.id), at: String(headers['jejak-position']) };
}

const look = (id: string, headers: Record<string, string> = {}) =>
  api.get(`/people/${id}`, { ...purpose, ...headers });
const search = (wanted: object, headers: Record<string, string> = {}) =>
  api.post('/people/search', wanted, headers);
const found = ({ body }: Answer) => (body.items as { employeeId: string }[]).map((one) => one.employeeId);

it('shows who somebody is for a purpose, and to nobody without one', async () => {
  const identity = somebody('001');
  const { id, at } = await registered(identity);
  expect((await look(id, { 'jejak-min-position': at })).body).toEqual({
    employeeId: id,
    state: 'value',
    ...identity,
    recordedAt: expect.any(String) as string,
  });
  const planner = await api.as('planner', ['hr-planner']);
  for (const [headers, status, code] of [
    [planner, 403, 'ACCESS.PURPOSE_REQUIRED'],
    [{ ...planner, 'jejak-purpose': 'AUDIT' }, 403, 'ACCESS.PURPOSE_NOT_ALLOWED'],
    [{ ...planner, 'jejak-purpose': 'CURIOSITY' }, 400, 'HEADER.INVALID'],
  ] as const) {
    const refused = await api.get(`/people/${id}`, headers);
    expect(refused).toMatchObject({ status, body: { code } });
    expect(refused.text).not.toContain('Siti');
  }
  expect(await search({ name: 'Siti' }, planner)).toMatchObject({ status: 403 });
});

it('shows a reviewer that somebody is known, and who it is only for a written reason, which they can read', async () => {
  const { id, at } = await registered(somebody('007'));
  await look(id, { 'jejak-min-position': at });
  const reviewer = { ...(await api.as('reviewer', ['compliance-reviewer'])), 'jejak-purpose': 'AUDIT' };
  const masked = await api.get(`/people/${id}`, reviewer);
  expect(masked.body).toEqual({ employeeId: id, state: 'masked', recordedAt: expect.any(String) as string });
  expect(await search({ name: 'Siti' }, reviewer)).toMatchObject({
    status: 403,
    body: { code: 'ACCESS.NO_ROLE' },
  });
  const reveal = (reason: string) => api.post(`/people/${id}/revelation`, { reason }, reviewer);
  expect((await reveal('')).status).toBe(400);
  expect(await reveal('Temuan nomor 7')).toMatchObject({ status: 200, body: somebody('007') });
  const told = { action: 'identity-reveal', actor: api.accountOf('reviewer'), reason: 'Temuan nomor 7' };
  const officer = { ...(await protector('head')), 'jejak-purpose': 'PRIVACY_CASE' };
  expect((await api.get(`/people/${id}/looks`, officer)).body.items).toContainEqual(
    expect.objectContaining(told),
  );
  const { items } = (await api.get(`/people/${id}/looks`, reviewer)).body as { items: { reason?: string }[] };
  expect(items.map(({ reason }) => reason)).not.toContain('Temuan nomor 7');
});

it('finds people by number and by how the words of their name begin', async () => {
  const { id, at } = await registered({ ...somebody('002'), name: 'Hj. Rukiah br. Tarigan' });
  await look(id, { 'jejak-min-position': at });
  expect(found(await search({ employeeNumber: somebody('002').employeeNumber }))).toEqual([id]);
  expect(found(await search({ name: 'tarigan ruk' }))).toEqual([id]);
  expect(found(await search({ name: 'tarigan budi' }))).toEqual([]);
  for (const wrong of [
    {},
    { name: 'ab' },
    { employeeNumber: '1' },
    { name: 'Rukiah', nik: '1271015503900001' },
  ])
    expect(await search(wrong)).toMatchObject({ status: 400, body: { code: 'INPUT.INVALID' } });
});

it('keeps numbers single, and refuses those that cannot be', async () => {
  const { id } = await registered(somebody('003'));
  const again = await api.post('/employees', { ...employeeBody(), identity: somebody('003') });
  expect(again).toMatchObject({ status: 409, body: { code: 'EMPLOYEE.NUMBER_TAKEN' } });
  const mend = (identity: object) => api.post(`/employees/${id}/identity`, { identity });
  expect((await mend({ ...somebody('003'), name: 'Siti Nuraini' })).status).toBe(200);
  const impossible = { ...somebody('003'), employeeNumber: '199013152015032003' };
  expect(await mend(impossible)).toMatchObject({
    status: 422,
    body: { code: 'EMPLOYEE.NUMBER_INVALID', facts: { fault: 'BIRTH_DATE' } },
  });
  expect(await mend({ ...somebody('003'), birthDate: '1990-03-16' })).toMatchObject({
    body: { code: 'EMPLOYEE.NUMBER_INVALID' },
  });
});

it('tells people who looked at them, when and why', async () => {
  const { id, at } = await registered(somebody('004'));
  const planner = { ...(await api.as('planner', ['hr-planner'])), ...purpose };
  await look(id, { 'jejak-min-position': at, ...planner });
  await api.get(`/people/${id}`, { ...planner, 'jejak-purpose': 'AUDIT' });
  await search({ employeeNumber: somebody('004').employeeNumber });
  const { items } = (await api.get(`/people/${id}/looks`)).body as { items: Record<string, unknown>[] };
  expect(items).toMatchObject([
    { actor: api.accountOf(SOMEBODY), action: 'people-search', purpose: 'DEVELOPMENT_PLANNING', people: 1 },
    { actor: api.accountOf('planner'), action: 'person', effect: 'deny', purpose: 'AUDIT', shown: [] },
    { actor: api.accountOf('planner'), action: 'person', roles: ['hr-planner'], shown: ['identity'] },
  ]);
  const page = await api.get(`/people/${id}/looks?limit=1`);
  expect(page.body.items).toMatchObject([{ action: 'access-log' }]);
  const rest = await api.get(
    `/people/${id}/looks?limit=3&cursor=${encodeURIComponent(String(page.body.next))}`,
  );
  expect(rest.body.items).toEqual(items);
  expect((await api.get(`/people/${randomUUID()}/looks`)).body).toEqual({ items: [] });
});

it('shows nothing that cannot be recorded', async () => {
  const { id, at } = await registered(somebody('005'));
  await look(id, { 'jejak-min-position': at });
  const client = new pg.Client({ connectionString: api.databaseUrl });
  await client.connect();
  await client.query(`ALTER TABLE jejak_access_log.entry RENAME TO away`);
  try {
    for (const answer of [await look(id), await search({ name: 'Siti' })]) {
      expect(answer).toMatchObject({ status: 503, body: { code: 'ACCESS_LOG.UNAVAILABLE' } });
      expect(answer.text).not.toContain('Siti');
    }
  } finally {
    await client.query(`ALTER TABLE jejak_access_log.away RENAME TO entry`);
    await client.end();
  }
  expect((await untilStatus(200, () => look(id))).body).toMatchObject({ state: 'value' });
});

it('erases a person: asked for, decided, confirmed by another one, carried out, verified', async () => {
  // with everything that the view holds of somebody: a column that is not emptied shows
  const whole = { nik: '1271015503900006', phone: '+62 812 3456 7890', email: 'siti@medan.example' };
  const { id, at } = await registered({ ...somebody('006'), ...whole });
  expect((await look(id, { 'jejak-min-position': at })).body).toMatchObject(whole);
  const [head, second] = [await protector('head'), await protector('second')];
  const privacy = `/privacy/${id}`;
  expect(await api.get(privacy, head)).toMatchObject({ status: 404, body: { code: 'PRIVACY.UNKNOWN' } });
  const reason = 'Permintaan tertulis';
  const request = { classes: ['identity'], basis: 'WRONG_PERSON', receivedAt: new Date().toISOString() };
  await api.post(`${privacy}/erasures`, { ...request, reason }, head);
  const [{ erasureId }] = (await api.get(privacy)).body.erasures as [{ erasureId: string }];
  const decision = { decision: 'GRANTED', article: 'UU 27/2022 art. 8', reason };
  await api.post(`${privacy}/erasures/${erasureId}/decision`, decision, head);
  const confirm = (who: Headers) =>
    api.post(`${privacy}/erasures/${erasureId}/confirmation`, { reason }, who);
  expect(await confirm(head)).toMatchObject({ status: 403, body: { code: 'PRIVACY.SECOND_PERSON' } });
  expect((await confirm(second)).status).toBe(200);
  const verified = async () => {
    const answer = await api.get(privacy);
    const [{ status }] = answer.body.erasures as [{ status: string }];
    return { ...answer, status: status === 'verified' ? 200 : 102 };
  };
  await untilStatus(200, verified);
  const register = await api.get('/erasures', head);
  expect(register.body.items).toMatchObject([{ erasureId, subjectId: id, basis: 'WRONG_PERSON' }]);
  expect((await api.get('/erasures?running=true', head)).body.items).toEqual([]);
  expect(await api.get('/erasures', await api.as('planner', ['hr-planner']))).toMatchObject({ status: 403 });
  expect((await look(id)).body).toEqual({
    employeeId: id,
    state: 'erased',
    recordedAt: expect.any(String) as string,
  });
  expect(found(await search({ employeeNumber: somebody('006').employeeNumber }))).toEqual([]);
  expect(await api.post(`/employees/${id}/identity`, { identity: somebody('006') })).toMatchObject({
    status: 409,
    body: { code: 'PERSONAL.ERASED' },
  });
});
