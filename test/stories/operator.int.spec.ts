import { setTimeout as sleep } from 'node:timers/promises';
import { assessmentBody, done, unitBody } from '../../apps/api/test/samples.js';
import { untilStatus, wholeSystem, type Api, type Headers } from '../../apps/api/test/support.js';
import { employedAt } from './support.js';

/** A day of the operator: is it well, and a view that has to be built anew while everybody works. */
let api: Api;
let operator: Headers;
let planner: Headers;
let employeeId: string;
let position: string;
beforeAll(async () => {
  api = await wholeSystem();
  operator = await api.as('operator', ['operator']);
  planner = { ...(await api.as('planner', ['hr-planner'])), 'jejak-purpose': 'DEVELOPMENT_PLANNING' };
  const { id: unitId } = await done(api, '/units', unitBody(), planner);
  employeeId = (await employedAt(api, unitId, planner)).id;
  const assessor = await api.as('assessor', ['assessor']);
  const assess = `/employees/${employeeId}/competency-assessments`;
  ({ position } = await done(api, assess, assessmentBody(2), assessor));
});
afterAll(() => api.close());

const VIEW = 'competency-history';
const history = (from = position) =>
  api.get(`/${VIEW}/${employeeId}`, { ...planner, 'jejak-min-position': from });

it('sees on one page that all views live, follow, and lack nothing (task 27)', async () => {
  await history();
  const ready = await untilStatus(200, () => api.get('/health/ready', operator));
  const { projections } = ready.body.details as { projections: Record<string, unknown> };
  expect(projections[VIEW]).toMatchObject({ state: 'running', lagEvents: 0, parked: 0, error: null });
  expect((await api.get('/operations/parked', operator)).body).toMatchObject({
    ...{ counts: { [VIEW]: 0 }, events: [] },
  });
  const figures = (await api.get('/metrics', operator)).text;
  expect(figures).toContain(`jejak_parked_events{projection="${VIEW}"} 0`);
  expect(figures).toContain(`jejak_projection_lag_events{projection="${VIEW}"} 0`);
});

it('builds a view anew beside the live one and switches, so that nobody waits (task 27)', async () => {
  const { body: shown } = await history();
  expect(shown.items).toMatchObject([{ kind: 'COMPETENCY', competency: { actualLevel: 2 } }]);
  const asked = await api.post('/operations/rebuilds', { views: [VIEW] }, operator);
  expect(asked).toMatchObject({ status: 202, body: { views: [VIEW], state: 'requested' } });
  const rebuild = `/operations/rebuilds/${String(asked.body.id)}`;

  const progress: number[] = [];
  for (;;) {
    expect(await history()).toMatchObject({ status: 200, body: shown }); // readers go on
    const { state, percent } = (await api.get(rebuild, operator)).body;
    progress.push(Number(percent));
    if (!['requested', 'running'].includes(String(state))) break;
    await sleep(20);
  }
  expect(progress).toEqual([...progress].sort((one, other) => one - other));
  expect((await api.get(rebuild, operator)).body).toMatchObject({
    ...{ state: 'done', phase: 'done', percent: 100, secondsLeft: 0, error: null },
  });
  expect((await history()).body).toEqual(shown);
  const { rebuilds } = (await api.get('/operations/rebuilds', operator)).body;
  expect(rebuilds).toMatchObject([{ views: [VIEW], state: 'done' }]);
});

it('finds the new one following, with what is recorded after the switch (task 27)', async () => {
  const assessor = await api.as('assessor', ['assessor']);
  const later = { ...assessmentBody(3), assessedOn: '2024-05-02' };
  const assessed = await done(api, `/employees/${employeeId}/competency-assessments`, later, assessor);
  expect((await history(assessed.position)).body.items).toMatchObject([
    { competency: { actualLevel: 3 } },
    { competency: { actualLevel: 2 } },
  ]);
});

it('runs the system and reads nobody’s file; nobody else rebuilds (task 27)', async () => {
  for (const path of [
    `/${VIEW}/${employeeId}`,
    `/employees/${employeeId}`,
    `/people/${employeeId}`,
    '/audit-trail',
    '/exports/employees',
  ])
    // prettier-ignore
    expect([path, await api.get(path, operator)]).toMatchObject([
      path,
      { status: 403, body: { code: 'ACCESS.NO_ROLE' } },
    ]);
  expect(await api.post('/operations/rebuilds', { views: [VIEW] }, planner)).toMatchObject({
    ...{ status: 403, body: { code: 'ACCESS.NO_ROLE' } },
  });
});
