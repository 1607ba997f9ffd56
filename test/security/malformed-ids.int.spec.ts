import { createLogger } from '@jejak/runtime';
import pg from 'pg';
import { startApi, startProjector, untilStatus, type Api } from '../../apps/api/test/support.js';
import { testEventStore, type TestEventStore } from '../support/event-store.js';
import { testDatabase, type TestDatabase } from '../support/postgres.js';

let store: TestEventStore;
let database: TestDatabase;
let api: Api;
let projector: ReturnType<typeof startProjector>;
const lines: string[] = [];

beforeAll(async () => {
  [store, database] = await Promise.all([testEventStore(), testDatabase()]);
  const log = createLogger('test', 'info', { write: (line) => lines.push(line) });
  const servers = { eventStoreUrl: store.url, databaseUrl: database.url };
  api = await startApi({ ...servers, log });
  projector = startProjector(servers);
  await untilStatus(200, () => api.get('/audit-trail'));
});
afterAll(async () => {
  await projector.stop();
  await api.close();
  await Promise.all([store.close(), database.drop()]);
});

/** Every route that is about what an id in its address names. */
const ROUTES = [
  '/employees/ID',
  '/learning-records/ID',
  '/people/ID',
  '/people/ID/looks',
  '/competency-history/ID',
  '/competency-history/ID/gaps',
  '/learning-hours/ID',
  '/external-learning/ID',
  '/professionalism-index/ID',
  '/employees/ID/discipline-statuses',
  '/appraisals/ID/2024',
  '/appraisals/ID/2024/history',
  '/nominations/ID/ID',
  '/learning-activities/ID/ID',
  '/programmes/ID/sessions/ID/attendance-code',
  '/nominations/ID/ID/history',
  '/privacy/ID',
  '/programmes/ID',
  '/programmes/ID/facilitators',
  '/programme-series/ID',
  '/evaluations/ID',
  '/accounts/ID',
  '/unit-overview/ID',
  '/competency-standards/ID',
  '/needs-assessments/ID',
  '/needs-assessments/ID/results',
  '/programme-effectiveness/ID',
  '/programme-effectiveness/ID/comments',
  '/adjustments/ID',
  '/adjustments/ID/history',
  '/breaches/ID',
  '/disputes/ID/LEVEL/ID',
  '/disputes/ID/LEVEL/ID/history',
  '/siasn/submissions/ID/ID',
  '/breaches/ID/history',
  '/breaches/ID/affected',
];

/** No ids, nor spellings of one that PostgreSQL would take for it. */
const NO_IDS = [
  'x',
  '0',
  'null',
  '__proto__',
  `'%20OR%20'1'='1`,
  '{11111111-1111-4111-8111-111111111111}',
  '11111111111141118111111111111111',
  '11111111-1111-4111-8111-11111111111',
  '11111111-1111-4111-8111-1111111111111',
  '%2e%2e',
  '١١١١١١١١-1111-4111-8111-111111111111',
].map(encodeURI);

const denials = async (): Promise<number> => {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    const { rows } = await client.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM jejak_access_log.entry WHERE effect = 'deny'`,
    );
    return rows[0]?.n ?? 0;
  } finally {
    await client.end();
  }
};

const ROLES = ['mentor', 'assessor', 'facilitator', 'analyst', 'hr-planner', 'operator'] as const;

it.each(ROLES)(
  'what is no id is refused to a %s as such, or as not theirs, and each refusal is on record',
  async (role) => {
    const headers = { ...(await api.as(role, [role])), 'jejak-purpose': 'DEVELOPMENT_PLANNING' };
    await api.get('/audit-trail', headers); // there is a record of looks now
    const before = await denials();
    let refused = 0;
    for (const route of ROUTES)
      for (const id of NO_IDS) {
        const path = route.replace('ID', id);
        const { status, body } = await api.get(path, headers);
        expect([400, 403]).toContain(status);
        if (status === 400) expect({ path, code: body.code }).toEqual({ path, code: 'QUERY.INVALID' });
        else refused++;
      }
    expect(refused).toBeGreaterThan(0);
    expect((await denials()) - before).toBe(refused);
    expect(lines.filter((line) => line.includes('is not in the access log'))).toEqual([]);
  },
);
