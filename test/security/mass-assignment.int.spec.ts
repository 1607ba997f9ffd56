import { everyCommand } from '../../apps/api/test/every-command.js';
import { commandSide, type Api } from '../../apps/api/test/support.js';

let api: Api;
let routes: Readonly<Record<string, object>>;
beforeAll(async () => {
  api = await commandSide();
  const person = '/people/11111111-1111-4111-8111-111111111111';
  routes = {
    ...(await everyCommand(api)),
    [`${person}/revelation`]: { reason: 'because' },
    '/people/search': { name: 'Siti' },
    '/operations/rebuilds': { views: ['audit-trail'] },
  };
});
afterAll(() => api.close());

/** What a caller would like to set, and nobody may. */
const WISHES: Readonly<Record<string, unknown>> = {
  id: 'ffffffff-ffff-4fff-bfff-ffffffffffff',
  role: 'access-administrator',
  roles: ['operator'],
  actor: { id: 'x', role: 'operator' },
  actorId: 'x',
  status: 'COMPLETED',
  revision: 0,
  employeeId: 'ffffffff-ffff-4fff-bfff-ffffffffffff',
  accountId: 'ffffffff-ffff-4fff-bfff-ffffffffffff',
  grantId: 'ffffffff-ffff-4fff-bfff-ffffffffffff',
  decidedBy: 'x',
  onBehalfOf: 'x',
  expectedRevision: 0,
  recordedAt: '2000-01-01T00:00:00Z',
  occurredAt: '2000-01-01T00:00:00Z',
  commandId: 'x',
  isAdmin: true,
  prototype: { isAdmin: true },
};

/** The value with a field more in each of its objects, one at a time. */
function* withWish(value: unknown, name: string, wish: unknown): Generator {
  if (Array.isArray(value)) {
    const list = value as unknown[];
    for (const [at, one] of list.entries())
      for (const changed of withWish(one, name, wish)) yield list.with(at, changed);
  } else if (typeof value === 'object' && value !== null) {
    if (!(name in value)) yield { ...value, [name]: wish };
    for (const [key, one] of Object.entries(value))
      for (const changed of withWish(one, name, wish)) yield { ...value, [key]: changed };
  }
}

it.each(Object.entries(WISHES))('no command lets anybody set %s, at any depth', async (name, wish) => {
  const head = await api.head();
  let tried = 0;
  for (const [path, body] of Object.entries(routes))
    for (const changed of withWish(body, name, wish)) {
      const answer = await api.post(path, changed);
      // of a unit or of an employee: it knows both fields, and takes one
      if (path === '/development-plans' && name === 'employeeId' && name in (changed as object)) {
        expect(answer).toMatchObject({ status: 422, body: { code: 'PLAN.OWNER_MISMATCH' } });
        continue;
      }
      expect({ path, changed, status: answer.status, code: answer.body.code }).toMatchObject({
        status: 400,
        code: 'INPUT.INVALID',
      });
      expect(JSON.stringify(answer.body.errors)).toContain(name);
      tried++;
    }
  expect(tried).toBeGreaterThan(30);
  expect(await api.head()).toBe(head);
});

it('no body reaches a prototype', async () => {
  for (const [path, body] of Object.entries(routes))
    for (const name of ['__proto__', 'constructor', 'prototype']) {
      const text = JSON.stringify(body).replace(
        '{',
        `{"${name}":{"polluted":"yes","prototype":{"polluted":"yes"}},`,
      );
      const answer = await api.send(path, text, { 'content-type': 'application/json' });
      expect(answer.status).toBe(400);
    }
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect(([] as unknown as Record<string, unknown>).polluted).toBeUndefined();
});
