import { EventLog } from '@jejak/event-log';
import { assessmentBody, done, employeeBody } from '../../apps/api/test/samples.js';
import { commandSide, type Headers } from '../../apps/api/test/support.js';

/** Who acted, and in which role, is told by the token and the grants, and by nothing that a request says. */
let api: Awaited<ReturnType<typeof commandSide>>;
let planner: Headers;
beforeAll(async () => {
  api = await commandSide();
  planner = await api.as('petra', ['hr-planner']);
  await api.as('victim', ['hr-planner', 'access-administrator']);
});
afterAll(() => api.close());

/** Actor of the latest event of an employee. */
async function actorOf(id: string): Promise<unknown> {
  const events = await api.app.get(EventLog, { strict: false }).read(`employee-${id}`);
  return events.at(-1)?.metadata.actor;
}

const FORGED: readonly string[] = [
  'Jejak-Actor',
  'Jejak-Role',
  'Jejak-On-Behalf-Of',
  'On-Behalf-Of',
  'X-User',
  'X-User-Id',
  'X-Forwarded-User',
  'X-Remote-User',
  'X-Test-Subject',
  'From',
];

it.each(FORGED)('%s changes nothing', async (name) => {
  const forged = { ...planner, [name]: name.endsWith('Role') ? 'operator' : api.accountOf('victim') };
  const { id } = await done(api, '/employees', employeeBody(), forged);
  expect(await actorOf(id)).toEqual({ id: api.accountOf('petra'), role: 'hr-planner' });
});

it.each(['actor', 'role', 'onBehalfOf', 'asRole', 'jejak-actor'])(
  '%s in the address or the body is refused',
  async (name) => {
    const head = await api.head();
    const wish = api.accountOf('victim');
    expect((await api.post(`/employees?${name}=${wish}`, employeeBody(), planner)).status).toBe(400);
    expect((await api.post('/employees', { ...employeeBody(), [name]: wish }, planner)).status).toBe(400);
    expect(await api.head()).toBe(head);
  },
);

it('a role that is not held is not acted in, by whatever header', async () => {
  const { id } = await done(api, '/employees', employeeBody(), planner);
  const head = await api.head();
  for (const name of FORGED) {
    const forged = { ...planner, [name]: name.endsWith('Role') ? 'assessor' : api.accountOf('victim') };
    const path = `/employees/${id}/competency-assessments`;
    expect(await api.post(path, assessmentBody(), forged)).toMatchObject({
      status: 403,
      body: { code: 'ACCESS.NO_ROLE' },
    });
  }
  expect(await api.head()).toBe(head);
});

it('claims of a token that name roles give none', async () => {
  const rolesOf = { roles: ['access-administrator'], groups: ['operator'], role: 'operator', scope: 'admin' };
  const claims = { ...rolesOf, realm_access: { roles: ['access-administrator'] }, act: { sub: 'victim' } };
  const token = await api.servers.issuer?.token('petra', { claims });
  const headers = { authorization: `Bearer ${token ?? ''}` };
  expect((await api.post('/employees', employeeBody(), headers)).status).toBe(201);
  for (const path of ['/accounts', '/operations/parked'])
    expect(await api.get(path, headers)).toMatchObject({ status: 403, body: { code: 'ACCESS.NO_ROLE' } });
});
