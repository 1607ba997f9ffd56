import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { employeeBody } from './samples.js';
import { untilStatus, wholeSystem, type Answer, type Api, type BothServers } from './support.js';

let api: Api & BothServers;
beforeAll(async () => {
  api = await wholeSystem();
}, 60_000);
afterAll(() => api.close());

const purpose = { 'jejak-purpose': 'DEVELOPMENT_PLANNING' };
const [head, second] = [randomUUID(), randomUUID()];
const as = (actor: string) => ({ 'jejak-actor': actor, 'jejak-role': 'data-protection-officer' });
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
const search = (wanted: object, headers: Record<string, string> = purpose) =>
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
  const wrong: Record<string, string>[] = [{}, { 'jejak-purpose': 'CURIOSITY' }];
  for (const headers of wrong) {
    const refused = await api.get(`/people/${id}`, headers);
    expect(refused).toMatchObject({ status: 403, body: { code: 'ACCESS.PURPOSE_REQUIRED' } });
    expect(refused.text).not.toContain('Siti');
  }
  expect(await search({ name: 'Siti' }, {})).toMatchObject({ status: 403 });
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
  await look(id, { 'jejak-min-position': at, 'jejak-actor': head, 'jejak-role': 'hr-planner' });
  await search({ employeeNumber: somebody('004').employeeNumber }, { ...purpose, 'jejak-actor': second });
  const { items } = (await api.get(`/people/${id}/looks`)).body as { items: Record<string, unknown>[] };
  expect(items).toMatchObject([
    { actor: second, action: 'people-search', purpose: 'DEVELOPMENT_PLANNING', people: 1 },
    { actor: head, action: 'person', roles: ['hr-planner'], shown: ['identity'] },
  ]);
  const page = await api.get(`/people/${id}/looks?limit=1`);
  const rest = await api.get(
    `/people/${id}/looks?limit=1&cursor=${encodeURIComponent(String(page.body.next))}`,
  );
  expect(rest.body.items).toEqual(items.slice(1));
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
  const { id, at } = await registered(somebody('006'));
  await look(id, { 'jejak-min-position': at });
  const privacy = `/privacy/${id}`;
  const reason = 'Permintaan tertulis';
  const request = { classes: ['identity'], basis: 'WRONG_PERSON', receivedAt: new Date().toISOString() };
  await api.post(`${privacy}/erasures`, { ...request, reason }, as(head));
  const [{ erasureId }] = (await api.get(privacy)).body.erasures as [{ erasureId: string }];
  const decision = { decision: 'GRANTED', article: 'UU 27/2022 art. 8', reason };
  await api.post(`${privacy}/erasures/${erasureId}/decision`, decision, as(head));
  const confirm = (actor: string) =>
    api.post(`${privacy}/erasures/${erasureId}/confirmation`, { reason }, as(actor));
  expect(await confirm(head)).toMatchObject({ status: 403, body: { code: 'PRIVACY.SECOND_PERSON' } });
  expect((await confirm(second)).status).toBe(200);
  const verified = async () => {
    const answer = await api.get(privacy);
    const [{ status }] = answer.body.erasures as [{ status: string }];
    return { ...answer, status: status === 'verified' ? 200 : 102 };
  };
  await untilStatus(200, verified);
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
}, 60_000);
