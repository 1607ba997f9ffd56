import { CommandExecutor } from '@jejak/commands';
import { QueueSubmission, submission, submissionIdOf } from '@jejak/domain';
import { EventLog } from '@jejak/event-log';
import { LazyKeys } from '@jejak/personal-data';
import { carryOut } from '../support/learners.js';
import { everyCommand } from '../../apps/api/test/every-command.js';
import { routeActions } from '../../apps/api/src/access/route-actions.js';
import {
  appraisalBody,
  assessmentBody,
  done,
  enrol,
  heldRun,
  individualPlanBody,
  nominationBody,
  MORNING,
  outsiderBody,
  scheduled,
} from '../../apps/api/test/samples.js';
import { activityLine, certificateBody, claimed } from '../../apps/api/test/samples/learning.js';
import { talentBody } from '../../apps/api/test/samples/professionalism.js';
import { untilStatus, type Answer } from '../../apps/api/test/support.js';
import { AccessEntries } from './access-entries.js';
import { City } from './city.js';

/** Before a byte that tells of somebody leaves, the look is on record; where it cannot be, nothing leaves. */
let city: City;
let entries: AccessEntries;
let ids: Readonly<Record<string, string>>;

/** Reads that tell of nobody: of units, of figures of many, of the system. */
const OF_NOBODY =
  /^GET \/(imports(\/|$)|exports\/sheets\/(units|standards|surveys)$|programmes\/\{programmeId\}\/papers\/evaluation-report|units\/|evaluations\/|programme-effectiveness|programme-series\/|unit-overview|gap-heat-map|competency-standards|development-policies|strategic-plans|needs-assessments|feedback\/\{feedbackId\}$|feedback-deadlines|forums\/\{forumId\}$|forum-commitments|surveys\/|opportunity|satisfaction|professionalism-index\/(units|compare)|rule-sets|trace\/|public\/|event-types|health\/|metrics|operations\/|data-quality|evaluations|adjustments|breaches$|breaches\/\{breachId\}$|catalogue$|effect-comparison|effects\/|learning-mix|learning-progress\/runs|programmes\/\{programmeId\}\/sessions\/\{sessionId\}\/attendance-code|service-measures|services\/|unit-benchmark\/|unit-readiness\/|siasn\/references|xapi\/about|badges\/|verify|\.well-known\/|audit\/)/;

/**
 * What asks SIASN, which is not there, certificates, whose file has to be made before they are issued, and the hours of all people
 * of a unit, and sheets of what a second person decided, which nobody did: apps/api/test shows that they are on record.
 */
const ELSEWHERE =
  /siasn\/reconciliation|sheets\/(training-verifications|appraisal-finals)$|papers\/(certificate|summary)\.pdf$/;

/** A certificate that somebody shows. */
const SHOWN = `number=${encodeURIComponent(certificateBody('').number)}&contentHash=${certificateBody('').contentHash}`;

/** Every other read, and what reads by POST. */
const TELLING = Object.keys(routeActions).filter(
  (route) =>
    (route.startsWith('GET ') && !ELSEWHERE.test(route) && !OF_NOBODY.test(route)) ||
    /search$|revelation$/.test(route),
);

beforeAll(async () => {
  city = await City.start();
  const { api } = city;
  entries = await AccessEntries.open(api.databaseUrl);
  const commands = Object.keys(await everyCommand(api));
  const run = await heldRun(api);
  await done(api, `/employees/${run.employeeId}/competency-assessments`, assessmentBody());
  await done(api, `${run.path}/facilitators`, outsiderBody(MORNING));
  const second = await scheduled(api);
  await done(api, `/programmes/${second}/participants`, enrol(run.employeeId));
  await done(api, `${run.path}/completion`, { realisedCostIdr: 1, outcomes: [{ employeeId: run.employeeId, outcome: 'PASSED', reason: 'because' }] });
  await done(api, '/appraisals', appraisalBody(run.employeeId));
  await claimed(api, run.employeeId);
  await done(api, `/learning-records/${run.employeeId}/certificates`, certificateBody(run.programmeId));
  const { id: planId } = await done(api, '/development-plans', individualPlanBody(run.employeeId));
  const learnt = { programmeId: run.programmeId, employeeId: run.employeeId };
  await done(api, '/learning-activities', { ...learnt, activities: [activityLine()] });
  await done(api, `/employees/${run.employeeId}/talents`, talentBody());
  const nominatedFor = await scheduled(api);
  await done(api, '/nominations', nominationBody(nominatedFor, run.employeeId));
  const disputer = await api.as('disputer', ['employee'], run.employeeId);
  const attendance = { employeeId: run.employeeId, kind: 'ATTENDANCE', recordId: run.programmeId };
  await done(api, '/disputes', { ...attendance, grounds: 'because' }, disputer);
  const record = { employeeId: run.employeeId, source: 'PROGRAMME' as const, sourceId: run.programmeId };
  const [log, keys] = [api.app.get(EventLog, { strict: false }), api.app.get(LazyKeys, { strict: false })];
  const submissionId = submissionIdOf(record);
  await carryOut(new CommandExecutor(log, keys))(submission, submissionId, Object.assign(new QueueSubmission(), record));
  const identity = { name: 'Rahmayani Canary', employeeNumber: '199003152015032103', birthDate: '1990-03-15' };
  const { position } = await done(api, `/employees/${run.employeeId}/identity`, { identity });
  await untilStatus(200, () => api.get(`/learning-records/${run.employeeId}`));
  await untilStatus(200, () => api.get(`/learning-hours/${run.employeeId}`));
  await untilStatus(200, () => api.get(`/professionalism-index/${run.employeeId}`));
  await untilStatus(200, () => api.get(`/people/${run.employeeId}`, { 'jejak-min-position': position }));
  const first = (pattern: RegExp) => commands.flatMap((path) => pattern.exec(path)?.[1] ?? [])[0] ?? '';
  ids = {
    employeeId: run.employeeId,
    programmeId: run.programmeId,
    sessionId: MORNING,
    period: '2024',
    recordKind: 'ATTENDANCE',
    ...{ submissionId, listKind: 'KURSUS' },
    recordId: run.programmeId,
    breachId: first(/^\/breaches\/([^/]+)/),
    nominatedFor,
    accountId: first(/^\/accounts\/([^/]+)/),
    planId,
    feedbackId: first(/^\/feedback\/([^/]+)/),
    forumId: first(/^\/forums\/([^/]+)/),
    followUpId: first(/^\/follow-ups\/([^/]+)/),
    mentorshipId: first(/^\/mentorships\/([^/]+)/),
    view: 'competency-history',
    subjectId: first(/^\/privacy\/([^/]+)/),
  };
  const late = `/exceptions?rule=LATE_ENTRY&employeeId=${run.employeeId}`;
  const { items } = (await untilStatus(200, () => api.get(late, { 'jejak-min-position': position }))).body;
  ids = { ...ids, exceptionId: (items as [{ exceptionId: string }])[0].exceptionId };
  const papers = (await api.get(`/certificates?employeeId=${run.employeeId}`, { 'jejak-min-position': position })).body;
  ids = { ...ids, certificateId: (papers.items as [{ certificateId: string }])[0].certificateId };
  await untilStatus(200, () => api.get(`${run.path}/facilitators`));
  await untilStatus(200, () => api.get(`/development-plans/${planId}/progress`));
  await untilStatus(200, () => api.get(`/external-learning/${run.employeeId}`));
  await untilStatus(200, () => api.get('/certificates', { 'jejak-min-position': position }));
  await untilStatus(200, () => api.get(`/nominations/${nominatedFor}/${run.employeeId}/history`));
  await untilStatus(200, () => api.get(`/feedback/${ids.feedbackId ?? ''}/texts`));
  await untilStatus(200, () => api.get(`/forums/${ids.forumId ?? ''}/aspirations`));
  for (const view of ['/breaches', '/disputes', '/siasn/submissions'])
    await untilStatus(200, () => api.get(view, { 'jejak-min-position': position }));
}); // prettier-ignore
afterAll(async () => {
  await entries.close();
  await city.close();
});

function ask(route: string, method: 'GET' | 'HEAD' = 'GET'): Promise<Answer> {
  const [verb = '', pattern = ''] = route.split(' ');
  const of: Readonly<Record<string, string | undefined>> = pattern.startsWith('/nominations/') ? { ...ids, programmeId: ids.nominatedFor } : ids;
  const path = pattern.replace(/\{(\w+)\}/g, (_, name: string) => of[name] ?? '');
  const url = path === '/certificates/verification' ? `${path}?${SHOWN}` : path;
  if (verb === 'POST') return city.api.post(url, url.endsWith('search') ? { name: 'Rahmayani' } : { reason: 'Temuan' });
  if (url === '/mentors') return city.api.get(`${url}?competencyCode=MAN-03&minLevel=1`);
  const asked = url.endsWith('/clashes') ? `${url}?from=2024-03-01` : url;
  return method === 'GET' ? city.api.get(asked) : headOf(asked);
} // prettier-ignore

async function headOf(url: string): Promise<Answer> {
  const purpose = {
    'jejak-purpose': /^\/(audit-trail$|breaches\/)/.test(url) ? 'AUDIT' : 'DEVELOPMENT_PLANNING',
  };
  const headers = { ...(await city.api.as('somebody')), ...purpose, 'x-experience-api-version': '1.0.3' };
  const { statusCode, headers: given, body } = await city.api.app.inject({ method: 'HEAD', url, headers });
  return { status: statusCode, headers: given, body: {}, text: body };
}

it('knows what tells of people', () => {
  expect(TELLING.length).toBeGreaterThan(30);
});

describe.each(TELLING)('%s', (route) => {
  it('is answered, and the look is on record', async () => {
    const before = await entries.counts();
    expect(await ask(route)).toMatchObject({ status: 200 });
    expect((await entries.counts()).permit - before.permit).toBe(1);
    // nobody decided about themselves
    if (route !== 'GET /segregation-breaches') expect((await entries.latest()).subjects).not.toEqual([]);
  });

  it('answers nothing while no look can be recorded', async () => {
    await entries.whileAway(async () => {
      const { status, body, text, headers } = await ask(route);
      expect({ status, code: body.code }).toEqual({ status: 503, code: 'ACCESS_LOG.UNAVAILABLE' });
      expect(Object.keys(body).sort()).toEqual(['code', 'instance', 'status', 'title', 'type']);
      expect(text).not.toMatch(/Canary|Rahmayani|1990-03/);
      for (const id of Object.values(ids).filter((one) => /^[0-9a-f-]{36}$/.test(one)))
        expect(text).not.toContain(id);
      expect(headers.etag).toBeUndefined();
      if (route.startsWith('GET ')) expect((await ask(route, 'HEAD')).status).toBe(503);
    });
    await untilStatus(200, () => ask(route));
  });
});

it('refuses also while no refusal can be recorded', async () => {
  const analyst = await city.enter('anton', [['operator']], { purpose: 'AUDIT' });
  await entries.whileAway(async () => {
    const { status, text } = await city.api.get(`/people/${ids.employeeId ?? ''}`, analyst);
    expect(status).toBe(403);
    expect(text).not.toMatch(/Canary|Rahmayani/);
  });
});
