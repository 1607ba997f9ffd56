import { setTimeout as sleep } from 'node:timers/promises';
import { done, unitBody } from '../../apps/api/test/samples.js';
import { untilStatus, wholeSystem, type Api, type Headers } from '../../apps/api/test/support.js';
import { employedAt } from './support.js';

/** A day of the data protection officer: what is asked for, what the law keeps, what goes, and the proof of it. */
let api: Api;
let unitId: string;
let protector: Headers;
let second: Headers;
let planner: Headers;
beforeAll(async () => {
  api = await wholeSystem();
  const protecting = ['data-protection-officer'] as const;
  protector = { ...(await api.as('protector', protecting)), 'jejak-purpose': 'PRIVACY_CASE' };
  second = { ...(await api.as('second protector', protecting)), 'jejak-purpose': 'PRIVACY_CASE' };
  planner = { ...(await api.as('planner', ['hr-planner'])), 'jejak-purpose': 'DEVELOPMENT_PLANNING' };
  unitId = (await done(api, '/units', unitBody(), planner)).id;
});
afterAll(() => api.close());

interface Erasure {
  readonly erasureId: string;
  readonly status: string;
  readonly dueAt: string;
}
const siti = { name: 'Siti Nuraini', employeeNumber: '199003152015032001', birthDate: '1990-03-15' };
const reason = 'Permintaan tertulis nomor 12';
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();

const employed = (identity: object) => employedAt(api, unitId, planner, { identity });
const caseOf = async (id: string) => {
  const { body } = await api.get(`/privacy/${id}`, protector);
  const [erasure] = body.erasures as [Erasure];
  return { ...erasure, retention: body.retention as { class: string; rule: string; article: string }[] };
};
const ask = (id: string, change: object, by: Headers) =>
  done(api, `/privacy/${id}/erasures`, { classes: ['identity'], basis: 'SUBJECT_REQUEST', receivedAt: hoursAgo(2), reason, ...change }, by); // prettier-ignore

it('sees what law lets the city keep, so that a request is decided and recorded in time (task 25)', async () => {
  const { id } = await employed(siti);
  const receivedAt = hoursAgo(2);
  const asked = await ask(id, { receivedAt }, await api.as('siti', ['employee'], id));
  const register = async (position: string, query: string) =>
    (await api.get(`/erasures?${query}`, { ...protector, 'jejak-min-position': position })).body.items;
  const [entry] = (await register(asked.position, 'running=true')) as [Erasure & { subjectId: string }];
  expect(entry).toMatchObject({ subjectId: id, status: 'requested', basis: 'SUBJECT_REQUEST' });
  expect(Date.parse(entry.dueAt) - Date.parse(receivedAt)).toBe(72 * 3_600_000);

  const { erasureId, retention } = await caseOf(id);
  const [kept] = retention.filter((duty) => duty.class === 'identity');
  expect(kept).toMatchObject({ rule: 'personnel-file', article: 'Peraturan ANRI 22/2017' });
  const decision = `/privacy/${id}/erasures/${erasureId}/decision`;
  const granted = { decision: 'GRANTED', article: 'UU 27/2022 art. 8', reason };
  expect(await api.post(decision, granted, planner)).toMatchObject({
    ...{ status: 403, body: { code: 'ACCESS.NO_ROLE' } },
  });
  expect(await api.post(decision, granted, protector)).toMatchObject({
    ...{ status: 409, body: { code: 'PRIVACY.RETAINED' } },
  });
  const refused = { decision: 'REFUSED', article: kept?.article, reason: 'Pegawai masih bertugas' };
  const { position } = await done(api, decision, refused, protector);
  expect(await caseOf(id)).toMatchObject({ status: 'refused' });
  expect(await register(position, 'running=true')).toEqual([]);
  const person = await api.get(`/people/${id}`, protector);
  expect(person.body).toMatchObject({ state: 'value', name: siti.name });
});

it('erases what was never lawful with a second person, and has the proof of it (task 25)', async () => {
  const wrong = { ...siti, name: 'Rukiah Tarigan', employeeNumber: '199003152015032002' };
  const { id, position } = await employed(wrong);
  const shown = await api.get(`/people/${id}`, { ...protector, 'jejak-min-position': position });
  expect(shown.body).toMatchObject({ name: wrong.name });
  await ask(id, { basis: 'WRONG_PERSON' }, protector);
  const path = `/privacy/${id}/erasures/${(await caseOf(id)).erasureId}`;
  const granted = { decision: 'GRANTED', article: 'UU 27/2022 art. 8', reason };
  await done(api, `${path}/decision`, granted, protector);
  expect(await api.post(`${path}/confirmation`, { reason }, protector)).toMatchObject({
    ...{ status: 403, body: { code: 'PRIVACY.SECOND_PERSON' } },
  });
  await done(api, `${path}/confirmation`, { reason }, second);
  await untilStatus(200, async () => {
    const answer = await api.get(`/privacy/${id}`, protector);
    return { ...answer, status: (await caseOf(id)).status === 'verified' ? 200 : 102 };
  });

  expect((await api.get(`/people/${id}`, protector)).body).toMatchObject({ state: 'erased' });
  const search = { employeeNumber: wrong.employeeNumber };
  expect((await api.post('/people/search', search, protector)).body.items).toEqual([]);
  const trail = await api.get(`/audit-trail?stream=privacy-${id}&order=oldest`, protector);
  const steps = (trail.body.items as { type: string; actor: { id: string } }[]).map(({ type, actor }) => [
    type,
    actor.id,
  ]);
  expect(steps).toEqual([
    ['ErasureRequested', api.accountOf('protector')],
    ['ErasureDecided', api.accountOf('protector')],
    ['ErasureConfirmed', api.accountOf('second protector')],
    ['KeysFenced', 'policy:erase-personal-data'],
    ['PersonalDataErased', 'policy:erase-personal-data'],
    ['ErasureVerified', 'policy:verify-erasure'],
  ]);
  expect(trail.text).not.toContain('Rukiah');
});

it('sees who looked at the data of somebody, why, and what was shown (task 25)', async () => {
  const { id, position } = await employed({ ...siti, employeeNumber: '199003152015032003' });
  await api.get(`/people/${id}`, { ...planner, 'jejak-min-position': position });
  await api.get(`/people/${id}`, { ...planner, 'jejak-purpose': 'AUDIT' });
  const { items } = (await api.get(`/people/${id}/looks`, protector)).body;
  const person = { actor: api.accountOf('planner'), action: 'person' };
  expect(items).toMatchObject([
    { ...person, effect: 'deny', purpose: 'AUDIT', shown: [] },
    { ...person, effect: 'permit', purpose: 'DEVELOPMENT_PLANNING', shown: ['identity'] },
  ]);
  expect(await api.get(`/people/${id}/looks`, planner)).toMatchObject({
    ...{ status: 403, body: { code: 'ACCESS.NO_ROLE' } },
  });
});

it('finds whom a breach affects and in which fields, so that notice goes out in 3 × 24 hours (task 26)', async () => {
  const { id, position } = await employed({ ...siti, employeeNumber: '199003152015032005' });
  const thief = { ...(await api.as('thief', ['hr-planner'])), 'jejak-purpose': 'DEVELOPMENT_PLANNING' };
  const from = new Date().toISOString();
  expect((await api.get(`/people/${id}`, { ...thief, 'jejak-min-position': position })).body).toMatchObject({ name: siti.name });
  await sleep(5); // moments are told to the millisecond, and looks recorded to the microsecond
  const found = { discoveredAt: new Date().toISOString(), what: 'Sandi akun perencana diketahui orang lain' };
  const path = `/breaches/${(await done(api, '/breaches', found, protector)).id}`;
  const uses = [{ accountId: api.accountOf('thief'), from, to: found.discoveredAt }];
  const scope = { accounts: uses, views: [], streams: [], subjectIds: [], reason: 'Menurut log akses' };
  await done(api, `${path}/affected`, scope, protector);
  const { dueAt } = (await api.get(path, protector)).body;
  expect(Date.parse(String(dueAt)) - Date.parse(found.discoveredAt)).toBe(72 * 3_600_000);

  const notice = { channel: 'LETTER', issuedAt: new Date().toISOString(), textReference: '800/112/BKPSDM/2026' };
  const told = await done(api, `${path}/notices`, { ...notice, to: 'SUBJECTS' }, protector);
  const seen = { ...protector, 'jejak-min-position': told.position };
  expect((await api.get(`${path}/affected`, seen)).body.items).toEqual([
    { subjectId: id, classes: ['identity'], sources: ['look:person'], toldAt: notice.issuedAt },
  ]);
  const close = (by: Headers) => api.post(`${path}/closing`, { reason: 'Sandi diganti' }, by);
  expect((await close(second)).body).toMatchObject({ code: 'BREACH.SOMEBODY_UNTOLD', facts: { untold: 0 } });
  await done(api, `${path}/notices`, { ...notice, to: 'AGENCY' }, protector);
  expect((await close(protector)).body).toMatchObject({ code: 'BREACH.SECOND_PERSON' });
  const { status, headers } = await close(second);
  expect(status).toBe(200);
  const list = await api.get('/breaches', { ...protector, 'jejak-min-position': String(headers['jejak-position']) });
  expect(list.body.items).toMatchObject([{ status: 'closed', affected: 1, untold: 0, late: false }]);
}); // prettier-ignore
