import { randomUUID } from 'node:crypto';
import { done, grantBody, heldRun, registered, unitBody } from './samples.js';
import { commandSide, type Api } from './support.js';

let api: Api;
beforeAll(async () => {
  api = await commandSide();
});
afterAll(() => api.close());

const reason = 'Mutasi jabatan';

it('opens an account, links it, gives a role and takes it away', async () => {
  const employeeId = await registered(api);
  const { id } = await done(api, '/accounts', {});
  const path = `/accounts/${id}`;
  await done(api, `${path}/employee`, { employeeId });
  const grant = grantBody();
  await done(api, `${path}/grants`, grant);
  const held = await api.get(path);
  expect(held.headers.etag).toBe('"2"');
  expect(held.body).toEqual({
    ...{ accountId: id, status: 'open', employeeId },
    grants: [
      { grantId: expect.any(String) as string, role: 'unit-head', unitId: grant.unitId, from: grant.from, until: grant.until },
    ],
  }); // prettier-ignore
  const [{ grantId }] = held.body.grants as [{ grantId: string }];
  await done(api, `${path}/grants/${grantId}/revocation`, { reason });
  const [{ until }] = (await api.get(path)).body.grants as [{ until: string }];
  expect(new Date(until).getTime()).toBeLessThanOrEqual(Date.now());
  await done(api, `${path}/closing`, { reason });
  expect(await api.post(`${path}/grants`, grant)).toMatchObject({
    status: 409,
    body: { code: 'ACCOUNT.CLOSED' },
  });
});

it('links an account only to an employee that there is', async () => {
  const unknown = { status: 404, body: { code: 'EMPLOYEE.UNKNOWN' } };
  expect(await api.post('/accounts', { employeeId: randomUUID() })).toMatchObject(unknown);
  const { id } = await done(api, '/accounts', {});
  expect(await api.post(`/accounts/${id}/employee`, { employeeId: randomUUID() })).toMatchObject(unknown);
});

it('gives nobody a role by their own hand', async () => {
  const admin = await api.as('admin', ['access-administrator']);
  const own = await api.post(`/accounts/${api.accountOf('admin')}/grants`, grantBody(), admin);
  expect(own).toMatchObject({ status: 403, body: { code: 'ACCESS.OWN' } });
});

it('knows whose account it is also where the roles permit it: nobody records their own results', async () => {
  const { employeeId, path } = await heldRun(api);
  const officer = await api.as('officer', ['programme-officer'], employeeId);
  const scores = { kind: 'PRE', scores: [{ employeeId, score: 100 }] };
  expect(await api.post(`${path}/scores`, scores, officer)).toMatchObject({
    ...{ status: 403, body: { code: 'PROGRAMME.OWN_RESULT' } },
  });
  await done(api, `${path}/scores`, scores);
});

it('grows a tree of units', async () => {
  const city = (await done(api, '/units', unitBody())).id;
  const department = (await done(api, '/units', unitBody(city))).id;
  await done(api, `/units/${department}/moves`, { effectiveDate: '2024-05-01', reason });
  await done(api, `/units/${department}/names`, {
    name: { id: 'Dinas' },
    effectiveDate: '2024-06-01',
    reason,
  });
  expect((await api.get(`/units/${department}`)).body).toEqual({
    ...{
      unitId: department,
      status: 'active',
      kind: 'OPD',
      code: '1.01',
      nameId: 'Dinas',
      since: '2024-06-01',
    },
    belongs: [{ parentId: city, from: '2024-01-02' }, { from: '2024-05-01' }],
  });
  await done(api, `/units/${city}/moves`, { parentId: department, effectiveDate: '2024-05-01', reason });
  expect(
    await api.post(`/units/${department}/moves`, { parentId: city, effectiveDate: '2024-07-01', reason }),
  ).toMatchObject({ status: 409, body: { code: 'UNIT.OWN_ANCESTOR' } });
});

it('takes a unit to which placements refer already into the tree, under its id', async () => {
  const unitId = randomUUID();
  expect(await api.get(`/units/${unitId}`)).toMatchObject({ status: 404, body: { code: 'UNIT.UNKNOWN' } });
  const { id } = await done(api, `/units/${unitId}/establishment`, unitBody());
  expect(id).toBe(unitId);
  expect(await api.post(`/units/${unitId}/establishment`, unitBody())).toMatchObject({
    ...{ status: 409, body: { code: 'UNIT.EXISTS' } },
  });
});
