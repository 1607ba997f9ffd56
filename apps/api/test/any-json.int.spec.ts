import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import {
  AFTERNOON,
  assessmentBody,
  done,
  grantBody,
  heldRun,
  MORNING,
  programmeBody,
  employeeBody,
  evaluationBody,
  unitBody,
} from './samples.js';
import { commandSide, type Api } from './support.js';

let api: Api;
let routes: Record<string, object>;

beforeAll(async () => {
  api = await commandSide();
  const run = await heldRun(api);
  const employee = `/employees/${run.employeeId}`;
  await done(api, `${employee}/competency-assessments`, assessmentBody());
  const [assessment] = (await api.get(employee)).body.assessments as [{ assessmentId: string }];
  const evaluation = `/evaluations/${(await done(api, '/evaluations', evaluationBody(run.programmeId))).id}`;
  await done(api, `${evaluation}/questionnaires`, {
    respondentId: run.employeeId,
    items: [{ aspect: 'MATERIAL', value: 3 }],
  });
  const [record] = (await api.get(evaluation)).body.records as [{ recordId: string }];
  const { sessions } = programmeBody();
  const account = `/accounts/${(await done(api, '/accounts', {})).id}`;
  const grant = grantBody();
  await done(api, `${account}/grants`, grant);
  const [held] = (await api.get(account)).body.grants as [{ grantId: string }];
  const city = (await done(api, '/units', unitBody())).id;
  const unit = `/units/${(await done(api, '/units', unitBody())).id}`;
  const line = { employeeId: run.employeeId };
  const moment = '2024-03-05T08:00:00+07:00';
  const items = [{ aspect: 'MATERIAL', value: 3 }];
  const reason = 'because';
  /** A body that fits, for each address that takes commands. */
  routes = {
    '/employees': employeeBody(),
    [`${employee}/placements`]: { kind: 'EXIT', effectiveDate: '2024-02-01', decreeNumber: '1', reason },
    [`${employee}/competency-assessments`]: assessmentBody(),
    [`${employee}/competency-assessments/${assessment.assessmentId}/corrections`]: { items: assessmentBody(4).items, reason },
    '/programmes': programmeBody({ competencies: [{ code: 'MAN-03', targetLevel: 3 }], objectives: [{ indicator: 'a', target: 'b' }] }),
    [`${run.path}/calendar`]: { sessions, mode: 'ONLINE', reason },
    [`${run.path}/participants`]: { ...line, basis: 'GAP' },
    [`${run.path}/participants/${run.employeeId}/withdrawal`]: { reason },
    [`${run.path}/sessions/${MORNING}/attendance`]: { actualStart: moment, actualEnd: moment, attendance: [{ ...line, status: 'PRESENT', minutes: 5 }] },
    [`${run.path}/sessions/${AFTERNOON}/attendance/corrections`]: { attendance: [{ ...line, status: 'ABSENT' }], reason },
    [`${run.path}/scores`]: { kind: 'PRE', scores: [{ ...line, score: 50 }] },
    [`${run.path}/scores/corrections`]: { kind: 'PRE', scores: [{ ...line, score: 51 }], reason },
    [`${run.path}/completion`]: { realisedCostIdr: 1, outcomes: [{ ...line, outcome: 'PASSED', reason }] },
    [`${run.path}/cancellation`]: { reason },
    '/evaluations': evaluationBody(run.programmeId),
    [`${evaluation}/questionnaires`]: { respondentId: run.programmeId, items },
    [`${evaluation}/interviews`]: { interviewerId: run.programmeId, intervieweeId: run.employeeId, heldAt: moment, items },
    [`${evaluation}/observations`]: { observerId: run.programmeId, subjectId: run.employeeId, observedAt: moment, place: 'Medan', items },
    [`${evaluation}/records/${record.recordId}/corrections`]: { items, reason },
    '/accounts': { employeeId: run.employeeId },
    [`${account}/employee`]: line,
    [`${account}/grants`]: grant,
    [`${account}/grants/${held.grantId}/revocation`]: { reason },
    [`${account}/closing`]: { reason },
    '/units': unitBody(city),
    [`/units/${randomUUID()}/establishment`]: unitBody(city),
    [`${unit}/moves`]: { parentId: city, effectiveDate: '2024-02-01', reason },
    [`${unit}/names`]: { name: { id: 'a', en: 'b' }, effectiveDate: '2024-02-01', reason },
    [`${unit}/dissolution`]: { effectiveDate: '2024-02-01', reason },
    [`${evaluation}/conclusion`]: { verdict: 'ACHIEVED', recommendations: ['more'] },
  }; // prettier-ignore
});
afterAll(() => api.close());

async function expectOrder(path: string, body: unknown): Promise<void> {
  const answer = await api.post(path, body);
  if (answer.status >= 200 && answer.status < 300) return;
  expect(`${answer.status} ${answer.text}`).toMatch(/^4\d\d /);
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(answer.body.code).toMatch(/^[A-Z]+\.[A-Z_]+$/);
}

const names = ['__proto__', 'constructor', 'prototype', 'toString', 'then', 'length', 'valueOf', 'toJSON'];
const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.string({ unit: 'binary' }),
  fc.dictionary(fc.constantFrom(...names), fc.jsonValue({ maxDepth: 2 })),
  fc.constantFrom<unknown>(
    null,
    '',
    '\0',
    '\ud800',
    [],
    [[]],
    [{}],
    {},
    -0,
    1e308,
    Number.MAX_SAFE_INTEGER + 1,
    true,
  ),
);

it('knows every address that takes commands', () => {
  const known = api.app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
  // those of /operations work on the views, whose database is not here
  const posts = known
    .split('\n')
    .filter((line) => /\(.*POST.*\)/.test(line) && !/(\/retry|\/operations\/rebuilds) \(/.test(line));
  expect(posts).toHaveLength(Object.keys(routes).length);
});

it('answers any JSON at any address with 2xx or a problem of the caller, never of its own', async () => {
  await fc.assert(fc.asyncProperty(fc.constantFrom(...Object.keys(routes)), anything, expectOrder), {
    numRuns: 200,
  });
});

it('does so also where one field of a body that fits is replaced by anything', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc
        .constantFrom(...Object.keys(routes))
        .chain((path) =>
          fc.tuple(fc.constant(path), fc.constantFrom(...Object.keys(routes[path]!)), anything),
        ),
      ([path, field, value]) => expectOrder(path, { ...routes[path], [field]: value }),
    ),
    { numRuns: 300 },
  );
});
