import { randomUUID } from 'node:crypto';
import { done, employeeBody } from '../../apps/api/test/samples.js';
import { untilStatus, wholeSystem, type Api } from '../../apps/api/test/support.js';

let api: Api;
beforeAll(async () => {
  api = await wholeSystem();
  const { position } = await done(api, '/employees', employeeBody());
  await untilStatus(200, () => api.get('/audit-trail', { 'jejak-min-position': position }));
});
afterAll(() => api.close());

const someone = randomUUID();

/** Every list and look-up with every parameter that it takes. */
const QUESTIONS: readonly [path: string, parameters: readonly string[]][] = [
  ['/audit-trail', ['stream', 'actor', 'type', 'correlationId', 'from', 'to', 'order', 'limit', 'cursor']],
  [`/competency-history/${someone}`, ['asOf', 'validOn', 'superseded', 'limit', 'cursor']],
  [`/employee-timeline/${someone}`, ['asOf', 'validOn', 'kind', 'limit', 'cursor']],
  ['/data-quality', ['unitId', 'limit', 'cursor']],
  ['/exceptions', ['unitId', 'employeeId', 'rule', 'severity', 'state', 'from', 'to', 'limit', 'cursor']],
  ['/breaches', ['status', 'late', 'from', 'to', 'sort', 'limit', 'cursor']],
  [`/breaches/${someone}/affected`, ['told', 'limit', 'cursor']],
  [
    '/disputes',
    ['unitId', 'employeeId', 'kind', 'state', 'keeper', 'late', 'from', 'to', 'sort', 'limit', 'cursor'],
  ],
  [
    '/siasn/submissions',
    ['unitId', 'employeeId', 'state', 'failure', 'source', 'year', 'from', 'to', 'sort', 'limit', 'cursor'],
  ],
  ['/siasn/rows', ['unitId', 'state', 'year', 'limit', 'cursor']],
  ['/siasn/reconciliation', ['unitId', 'employeeId', 'year', 'all', 'limit', 'cursor']],
  ['/learning-hours', ['year', 'unitId', 'status', 'asOf', 'limit', 'cursor']],
  ['/learning-hours/forecast', ['unitId', 'status', 'limit', 'cursor']],
  [`/learning-hours/${someone}`, ['asOf']],
  ['/learning-progress', ['programmeId', 'employeeId', 'unitId', 'from', 'to', 'limit', 'cursor']],
  ['/learning-mix', ['year', 'unitId', 'limit', 'cursor']],
  ['/learning-progress/runs', ['seriesId', 'unitId', 'from', 'to', 'limit', 'cursor']],
  ['/appraisals', ['period', 'unitId', 'employeeId', 'status', 'predicate', 'limit', 'cursor']],
  [`/appraisals/${someone}/2026/history`, ['asOf']],
  ['/nominations', ['unitId', 'programmeId', 'employeeId', 'state', 'from', 'to', 'limit', 'cursor']],
  ['/catalogue', ['competencyCode', 'unitId', 'mode', 'form', 'from', 'to', 'all', 'limit', 'cursor']],
  ['/opportunity', ['year', 'unitId', 'limit', 'cursor']],
  ['/programme-effectiveness', ['seriesId', 'status', 'limit', 'cursor']],
  ['/programme-effectiveness/series', ['limit', 'cursor']],
  ['/evaluations', ['unitId', 'from', 'to', 'level', 'state', 'programmeId', 'limit', 'cursor']],
  ['/evaluations/calendar', ['year']],
  ['/adjustments', ['seriesId', 'state', 'from', 'to', 'unitId', 'limit', 'cursor']],
  [`/competency-history/${someone}/gaps`, ['positionId', 'on']],
  ['/mentors', ['competencyCode', 'minLevel', 'unitId', 'free', 'sort', 'limit', 'cursor']],
  [
    '/talent-pools',
    [
      'pool',
      'targetPositionId',
      'employeeId',
      'unitId',
      'withdrawn',
      'from',
      'to',
      'sort',
      'limit',
      'cursor',
    ],
  ],
  ['/gap-heat-map', ['year', 'unitId', 'competencyCode', 'limit', 'cursor']],
  ['/needs-assessments', ['year', 'unitId', 'status', 'limit', 'cursor']],
  ['/unit-overview', ['year', 'limit', 'cursor']],
  [`/unit-overview/${someone}`, ['year']],
  [`/people/${someone}/looks`, ['limit', 'cursor']],
  ['/accounts', ['limit', 'cursor']],
  ['/segregation-breaches', ['limit', 'cursor']],
];

const ATTACKS = [
  `' OR '1'='1`,
  `'; DROP TABLE jejak.projection; --`,
  `1; SELECT pg_sleep(5)`,
  `' UNION SELECT current_user, version() --`,
  `$1`,
  `\${7*7}`,
  `{"$ne":null}`,
  `%' OR 1=1 --`,
  `\\'; --`,
  `") OR 1=1 --`,
  `*)(uid=*`,
  `../../etc/passwd`,
  `NULL`,
  `1e999`,
  `-0`,
  `0x10`,
  ` 1`,
  `١٢`,
  `Infinity`,
];

it.each(QUESTIONS.flatMap(([path, parameters]) => parameters.map((name) => [name, path] as const)))(
  '%s of %s says nothing but what it is for',
  async (name, path) => {
    for (const attack of ATTACKS) {
      const from = Date.now();
      const { status, text, body } = await api.get(`${path}?${name}=${encodeURIComponent(attack)}`);
      expect(Date.now() - from).toBeLessThan(3_000);
      // a stream of any name may be asked for, and is not there; an order by number is a number
      expect({ name, attack, text, ok: [200, 400, 404].includes(status) }).toMatchObject({ ok: true });
      if (status === 200 && 'items' in body) expect(body.items).toEqual([]);
      expect(text).not.toMatch(/\b(?:syntax|SQLSTATE|PostgreSQL|pg_\w+|relation|column)\b/i);
    }
  },
);

it.each(QUESTIONS)('%s takes each parameter once, by its own name', async (path, parameters) => {
  for (const name of parameters) {
    for (const query of [
      `${name}=1&${name}=1`,
      `${name}[]=1`,
      `${name}[$ne]=1`,
      `${name}[a]=1`,
      `${name.toUpperCase()}=1`,
      `${name}%00=1`,
    ]) {
      const { status, body } = await api.get(`${path}?${query}`);
      expect({ query, status }).toEqual({ query, status: 400 });
      expect(body.code).toMatch(/^(QUERY\.INVALID|INPUT\.TEXT)$/);
    }
  }
  for (const name of ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'colour', ''])
    for (const query of [`${name}=1`, `${name}[polluted]=1`, `${name}.polluted=1`]) {
      if (query === '=1' && path === '') continue;
      const { status } = await api.get(`${path}?${query}`);
      expect({ path, query, status }).toEqual({ path, query, status: 400 });
    }
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

it('the views are all still there', async () => {
  expect((await api.get('/audit-trail?type=EmployeeRegistered')).body.items).toHaveLength(1);
});
