import { HOME, ANI, RUN } from '../../testing/statements.js';
import { statement } from '../format/statement.js';
import { TOLD_AS, TOLD_KINDS, type ToldKind } from './kinds.js';
import { storedOf, tell, type Told } from './tell.js';

const certificate = '019c5a6d-eceb-790e-945d-e2e8f54ee799';
const fact = (kind: ToldKind, change: Partial<Told> = {}): Told => ({
  ...{ statementId: '7c2f3a56-0f2e-5b5f-9c1a-6a1f1f0b7a01', kind, employeeId: ANI, programmeId: RUN },
  activity: TOLD_AS[kind].path
    .replace('{programmeId}', RUN)
    .replace('{sessionId}', certificate)
    .replace('{certificateId}', certificate)
    .replace('{kind}', 'POST_TEST'),
  ...{ titleId: 'Pelayanan Prima', titleEn: 'Excellent Service', nth: 3, minutes: null, score: null },
  ...{ at: new Date('2026-03-04T12:30:00Z'), storedAt: new Date('2026-03-04T12:31:00.120Z') },
  ...{ progressPct: null, voids: kind === 'voided' ? certificate : null, ...change },
});

it.each(TOLD_KINDS)('%s is a statement as the standard has it, in either format', (kind) => {
  const rich = { minutes: 90, score: 82.5, progressPct: 85 };
  for (const change of [{}, rich, { titleEn: null }, { titleId: null, titleEn: null }])
    for (const format of ['exact', 'ids'] as const) {
      const told = tell(fact(kind, change), HOME, format);
      expect(statement.safeParse(JSON.parse(JSON.stringify(told))).error).toBeUndefined();
    }
});

it('tells of the outcome of a run', () => {
  expect(tell(fact('passed', { score: 82.5 }), HOME)).toEqual({
    id: '7c2f3a56-0f2e-5b5f-9c1a-6a1f1f0b7a01',
    actor: { objectType: 'Agent', account: { homePage: HOME, name: ANI } },
    verb: { id: 'http://adlnet.gov/expapi/verbs/passed', display: { 'en-US': 'passed' } },
    object: {
      objectType: 'Activity',
      id: `${HOME}/xapi/activities/programmes/${RUN}`,
      definition: {
        type: 'http://adlnet.gov/expapi/activities/course',
        name: { 'id-ID': 'Pelayanan Prima', 'en-US': 'Excellent Service' },
      },
    },
    result: { score: { scaled: 0.825, raw: 82.5, min: 0, max: 100 }, success: true, completion: true },
    timestamp: '2026-03-04T12:30:00.000Z',
    stored: '2026-03-04T12:31:00.120000003Z',
    authority: { objectType: 'Agent', account: { homePage: HOME, name: 'jejak' } },
    version: '1.0.3',
  });
});

it('has the run as parent of what is in it, and says how long and how far', () => {
  const attended = tell(fact('attended', { minutes: 90 }), HOME, 'ids');
  expect(attended).toMatchObject({
    object: { id: `${HOME}/xapi/activities/programmes/${RUN}/sessions/${certificate}` },
    result: { duration: 'PT90M' },
    context: { contextActivities: { parent: [{ id: `${HOME}/xapi/activities/programmes/${RUN}` }] } },
  });
  expect(JSON.stringify(attended)).not.toMatch(/definition|display/);
  const progress = { 'https://w3id.org/xapi/cmi5/result/extensions/progress': 85 };
  expect(tell(fact('progressed', { progressPct: 85 }), HOME)).toMatchObject({
    result: { extensions: progress },
  });
  expect(tell(fact('failed'), HOME)).toMatchObject({ result: { success: false, completion: true } });
});

it('voids as the system itself', () => {
  expect(tell(fact('voided'), HOME)).toMatchObject({
    actor: { account: { name: 'jejak' } },
    verb: { id: 'http://adlnet.gov/expapi/verbs/voided' },
    object: { objectType: 'StatementRef', id: certificate },
  });
});

it('is stored strictly later than what was stored before it, also in one millisecond', () => {
  const storedAt = new Date('2026-03-04T12:31:00.120Z');
  const told = [0, 1, 9, 10, 499, 100_000].map((nth) => storedOf({ storedAt, nth }));
  expect([...told].sort()).toEqual(told);
  expect(storedOf({ storedAt: new Date(storedAt.getTime() + 1), nth: 0 }) > told.at(-1)!).toBe(true);
});
