import { setTimeout as sleep } from 'node:timers/promises';
import { done } from '../../apps/api/test/samples.js';
import { startApi, type Api, type Headers } from '../../apps/api/test/support.js';
import { openAccount } from '../support/account.js';
import { testKeySettings } from '../support/keys.js';
import { AccessEntries } from './access-entries.js';
import { City } from './city.js';

/** What was taken from somebody is gone at once, in every process of the API, whatever their token says. */
let city: City;
let other: Api;
let entries: AccessEntries;

beforeAll(async () => {
  city = await City.start();
  other = await startApi(city.api);
  entries = await AccessEntries.open(city.api.databaseUrl);
});
afterAll(async () => {
  await entries.close();
  await other.close();
  await city.close();
});

const account = (subject: string) => {
  const { eventStoreUrl, databaseUrl, issuer } = city.api;
  return openAccount({ eventStoreUrl, keys: testKeySettings(databaseUrl) }, issuer, { subject, roles: [] });
};
/** A role for the whole city, as from now on unless it is said otherwise. */
const planning = (times: object = {}) => ({
  role: 'hr-planner',
  from: new Date().toISOString(),
  reason: 'Pengangkatan pejabat',
  ...times,
});
const look = (api: Api, headers: Headers) => api.get(`/people/${city.inside}`, headers);

/** What both processes say, the second one first: it did not see the change pass. */
async function both(headers: Headers) {
  const answers = [await look(other, headers), await look(city.api, headers)];
  return answers.map(({ status, body }) => [status, body.code]);
}
const refused = (code: string) => [
  [403, code],
  [403, code],
];
const enter = async (subject: string) => {
  const headers = await city.enter(subject, [['hr-planner']], { purpose: 'DEVELOPMENT_PLANNING' });
  // more than once: what a process remembers, it remembers by now
  for (let times = 0; times < 3; times++)
    expect(await both(headers)).toEqual([
      [200, undefined],
      [200, undefined],
    ]);
  return { headers, path: `/accounts/${await account(subject)}` };
};

it('a role that was revoked', async () => {
  const { headers, path } = await enter('petra');
  const [{ grantId }] = (await city.api.get(path)).body.grants as [{ grantId: string }];
  await done(city.api, `${path}/grants/${grantId}/revocation`, { reason: 'Pindah tugas' });
  expect(await both(headers)).toEqual(refused('ACCESS.NO_ROLE'));
});

it('a grant that ended', async () => {
  const { headers, path } = await enter('pandu');
  const [{ grantId }] = (await city.api.get(path)).body.grants as [{ grantId: string }];
  await done(city.api, `${path}/grants/${grantId}/revocation`, { reason: 'Pindah tugas' });
  const until = new Date(Date.now() + 1_500);
  await done(city.api, `${path}/grants`, planning({ until: until.toISOString() }));
  expect((await look(other, headers)).status).toBe(200);
  await sleep(until.getTime() - Date.now() + 1);
  expect(await both(headers)).toEqual(refused('ACCESS.NO_ROLE'));
});

it('a grant that has not begun', async () => {
  const { headers, path } = await enter('putri');
  const [{ grantId }] = (await city.api.get(path)).body.grants as [{ grantId: string }];
  await done(city.api, `${path}/grants/${grantId}/revocation`, { reason: 'Pindah tugas' });
  const from = new Date(Date.now() + 3_600_000).toISOString();
  await done(city.api, `${path}/grants`, planning({ from }));
  expect(await both(headers)).toEqual(refused('ACCESS.NO_ROLE'));
});

it('an account that was closed', async () => {
  const { headers, path } = await enter('prima');
  await done(city.api, `${path}/closing`, { reason: 'Pensiun' });
  expect(await both(headers)).toEqual(refused('ACCESS.NO_ACCOUNT'));
});

it('an account whose login went to another one: who signs in is that one, with its roles', async () => {
  const { headers, path } = await enter('pratiwi');
  const { id } = await done(city.api, '/accounts', {});
  const login = { issuer: city.api.issuer.issuer, subject: 'pratiwi' };
  expect(await city.api.post(`/accounts/${id}/logins`, login)).toMatchObject({
    status: 409,
    body: { code: 'ACCOUNT.LOGIN_TAKEN' },
  });
  await done(city.api, `${path}/closing`, { reason: 'Pindah' });
  await done(city.api, `/accounts/${id}/logins`, login);
  expect(await both(headers)).toEqual(refused('ACCESS.NO_ROLE'));
  expect(await entries.latest()).toMatchObject({ actor: id, effect: 'deny', decision: 'ACCESS.NO_ROLE' });
  await done(city.api, `/accounts/${id}/grants`, planning());
  expect((await look(other, headers)).status).toBe(200);
  expect(await entries.latest()).toMatchObject({ actor: id, effect: 'permit' });
});
