import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { certificateBody } from '../../apps/api/test/samples/learning.js';
import {
  AFTERNOON,
  assessmentBody,
  assignmentBody,
  done,
  ITEM,
  MORNING,
  unitBody,
} from '../../apps/api/test/samples.js';
import { untilStatus, wholeSystem, type Api, type Headers } from '../../apps/api/test/support.js';
import { approvedPlan, employedAt, runFor } from './support.js';

/** A day of a reviewer of the Inspektorat: samples, traces, looks back, follows up. */
let api: Api;
let unitId: string;
let reviewer: Headers;
let planner: Headers;
let officer: Headers;
let assessor: Headers;
beforeAll(async () => {
  api = await wholeSystem();
  planner = { ...(await api.as('planner', ['hr-planner'])), 'jejak-purpose': 'DEVELOPMENT_PLANNING' };
  officer = await api.as('officer', ['programme-officer']);
  assessor = await api.as('assessor', ['assessor']);
  reviewer = { ...(await api.as('reviewer', ['compliance-reviewer'])), 'jejak-purpose': 'AUDIT' };
  unitId = (await done(api, '/units', unitBody(), planner)).id;
});
afterAll(() => api.close());

const seen = (position: string): Headers => ({ ...reviewer, 'jejak-min-position': position });
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const refusal = { status: 403, body: { code: 'ACCESS.NO_ROLE' } };
const passed = (id: string) => [id, [50, 82]] as const;
const employed = async () => (await employedAt(api, unitId, planner)).id;
/** Hours are credited by a policy: before the certificate or after it. */
const byPlace = (steps: readonly { type: string }[]) => (a: string, b: string) =>
  steps.findIndex(({ type }) => type === a) - steps.findIndex(({ type }) => type === b);
/** What was done to a stream, by whom, and why where a reason was asked for. */
async function acts(stream: string, position: string): Promise<string[]> {
  const { items } = (await api.get(`/audit-trail?stream=${stream}&order=oldest`, seen(position))).body;
  const who = ['planner', 'officer', 'assessor'] as const;
  return (items as { type: string; actor: { id: string }; reason?: string }[]).map(
    ({ type, actor: { id }, reason = '' }) =>
      `${type} by ${who.find((name) => api.accountOf(name) === id) ?? id} ${reason}`.trim(),
  );
}

it('samples certificates and tests each against its class, its attendance, its paper and who acted (task 21)', async () => {
  const people = await Promise.all([employed(), employed(), employed()]);
  const head = await api.as('head of the unit', [{ role: 'unit-head', unitId }]);
  const { planId, letterNumber } = await approvedPlan(api, unitId, planner, head);
  const evidence = { sha256: sha256('daftar hadir yang ditandatangani'), name: 'daftar-hadir.pdf' };
  const planned = { plan: { planId, itemId: ITEM } };
  const { programmeId } = await runFor(api, officer, people.map(passed), planned, evidence);
  const issue = (id: string, number: string, by = officer) => {
    const paper = { number, contentHash: sha256(`certificate of ${id}`) };
    return api.post(`/learning-records/${id}/certificates`, certificateBody(programmeId, paper), by);
  };
  for (const [at, id] of people.entries())
    expect(await issue(id, `800.2/${at}/2024`)).toMatchObject({ status: 200 });
  expect(await issue(people[0], '800.2/3/2024', reviewer)).toMatchObject(refusal);

  const { position } = await done(api, '/units', unitBody(), planner);
  const { items } = (await api.get(`/certificates?programmeId=${programmeId}`, seen(position))).body as {
    items: { certificateId: string; employeeId: string; number: string }[];
  };
  expect(items.map(({ employeeId }) => employeeId).sort()).toEqual([...people].sort());
  for (const { certificateId, employeeId, number, ...sample } of items) {
    expect(sample).toMatchObject({ state: 'ISSUED', numberShared: false });
    const verdict = async (paper: string) => {
      const asked = `number=${encodeURIComponent(number)}&contentHash=${sha256(paper)}`;
      return (await api.get(`/certificates/verification?${asked}`, seen(position))).body.verdict;
    };
    expect(await verdict(`certificate of ${employeeId}`)).toBe('VALID');
    expect(await verdict('certificate with another name')).toBe('OTHER_CONTENT');
    const history = (await api.get(`/competency-history/${employeeId}`, seen(position))).body;
    expect((history.items as { kind: string }[]).filter(({ kind }) => kind === 'TRAINING')).toMatchObject([
      { training: { programmeId, outcome: 'PASSED', jp: 6, attendancePct: 100, postScore: 82 } },
    ]);
    expect(await acts(`learning-${employeeId}`, position)).toContain('CertificateIssued by officer');
    const page = `/certificates/${certificateId}/proof`;
    expect(await api.get(page, officer)).toMatchObject(refusal);
    const { body: proof } = await untilStatus(200, async () => {
      const answer = await api.get(page, reviewer);
      return (answer.body.hours as unknown[]).length > 0 ? answer : { ...answer, status: 102 };
    });
    const evidenceSha256 = evidence.sha256;
    const sessions = [MORNING, AFTERNOON].map((sessionId) => ({ sessionId, present: true, evidenceSha256 }));
    expect(proof).toMatchObject({
      ...{ employeeId, number, contentHash: sha256(`certificate of ${employeeId}`), state: 'ISSUED' },
      ...{
        programme: { programmeId, status: 'COMPLETED' },
        sessions,
        plan: { planId, itemId: ITEM, letterNumber },
      },
      outcome: { outcome: 'PASSED', jp: 6, attendancePct: 100, postScore: 82 },
      hours: [{ jp: 6, rule: 'programme-hours/1' }],
    });
    const steps = proof.steps as { type: string; actorId: string; position: string }[];
    expect(steps.map(({ type }) => type)).toEqual([
      ...['DevelopmentPlanSubmitted', 'DevelopmentPlanApproved'],
      ...['ProgrammeScheduled', 'ParticipantEnrolled', 'SessionHeld', 'SessionHeld'],
      ...['AssessmentScored', 'AssessmentScored', 'ProgrammeCompleted'],
      ...['LearningHoursCredited', 'CertificateIssued'].sort(byPlace(steps)),
    ]);
    expect(steps.find(({ type }) => type === 'CertificateIssued')?.actorId).toBe(api.accountOf('officer'));
    const { items: looks } = (await api.get(`/people/${employeeId}/looks`, reviewer)).body;
    const proofs = { action: 'certificate-proof', actor: api.accountOf('reviewer'), effect: 'permit' };
    expect(looks).toContainEqual(expect.objectContaining(proofs));
  }
  expect(await acts(`programme-${programmeId}`, position)).toEqual([
    'ProgrammeScheduled by officer',
    ...people.map(() => 'ParticipantEnrolled by officer'),
    ...['SessionHeld by officer', 'SessionHeld by officer'],
    ...['AssessmentScored by officer', 'AssessmentScored by officer'],
    'ProgrammeCompleted by officer',
  ]);
});

it('sees who corrected what and why, with what stood before beside it, in a log that is what was noted (task 22)', async () => {
  const proof = async (query = '') => (await api.get(`/audit/proof${query}`, reviewer)).body;
  const noted = await proof();
  const id = await employed();
  await done(api, `/employees/${id}/competency-assessments`, assessmentBody(2), assessor);
  const file = (await api.get(`/employees/${id}`, reviewer)).body as { assessments: [{ assessmentId: string }] }; // prettier-ignore
  const correction = `/employees/${id}/competency-assessments/${file.assessments[0].assessmentId}/corrections`;
  const mended = { items: assessmentBody(3).items, reason: 'Salah salin dari lembar nilai' };
  expect(await api.post(correction, mended, reviewer)).toMatchObject(refusal);
  const { position } = await done(api, correction, mended, assessor);

  expect(await acts(`employee-${id}`, position)).toEqual([
    'EmployeeRegistered by planner',
    'CompetencyAssessed by assessor',
    `CompetencyAssessmentCorrected by assessor ${mended.reason}`,
  ]);
  const history = await api.get(`/competency-history/${id}?superseded=true`, reviewer);
  const now = { actualLevel: 3, correction: true, before: { actualLevel: 2 } };
  expect(history.body.items).toMatchObject([
    { superseded: false, reason: mended.reason, competency: now },
    { superseded: true, competency: { actualLevel: 2, correction: false } },
  ]);
  expect(await proof(`?to=${String(noted.position)}`)).toEqual(noted);
  expect((await proof()).digest).not.toBe(noted.digest);
  expect(await api.get('/audit/proof', planner)).toMatchObject(refusal);
});

it('reviews a past day as it was known on that day, so that later fixes hide nothing (task 23)', async () => {
  const id = await employed();
  const { programmeId } = await runFor(api, officer, [passed(id)]);
  await untilStatus(200, () => api.get(`/learning-records/${id}`, reviewer));
  const before = new Date().toISOString();
  await sleep(5);
  const reversal = { rule: 'programme-hours/1', reason: 'Peserta yang salah' };
  const taken = await done(api, `/learning-records/${id}/credits/${programmeId}/reversal`, reversal, planner);

  const hours = async (query: string) => {
    const { body } = await api.get(`/learning-hours/${id}${query}`, seen(taken.position));
    return (body.years as { year: number; jp: number }[]).find(({ year }) => year === 2024);
  };
  expect(await hours('')).toMatchObject({ jp: 0 });
  expect(await hours(`?asOf=${before}`)).toMatchObject({ jp: 6 });
});

it('closes a finding only once its follow-up is done and verified, so that its status is true (task 24)', async () => {
  const owner = await employed();
  const head = await api.as('head', [{ role: 'unit-head', unitId }]);
  const finding = {
    ...{ kind: 'AUDIT_FINDING', source: { kind: 'AUDIT', id: randomUUID() }, unitId },
    note: 'Daftar hadir tidak ditandatangani',
  };
  expect(await api.post('/follow-ups', finding, head)).toMatchObject({
    ...{ status: 403, body: { code: 'FOLLOWUP.FINDING_BY_REVIEWER' } },
  });
  const path = `/follow-ups/${(await done(api, '/follow-ups', finding, reviewer)).id}`;
  const given = await done(api, `${path}/assignments`, assignmentBody(owner), reviewer);
  const verification = { effective: true, note: 'Daftar hadir diperiksa, lengkap' };
  expect(await api.post(`${path}/verification`, verification, reviewer)).toMatchObject({
    ...{ status: 409, body: { code: 'FOLLOWUP.NOT_IN_THIS_STATE' } },
  });
  const board = async (state: string, position: string) =>
    (await api.get(`/follow-ups?kind=AUDIT_FINDING&state=${state}`, seen(position))).body.items;
  expect(await board('assigned', given.position)).toMatchObject([{ ownerId: owner, overdue: false }]);

  const result = { outcome: 'DONE', resultRef: 'Surat 700/45', reason: 'Ditandatangani ulang' };
  await done(api, `${path}/resolution`, result, await api.as('owner', ['employee'], owner));
  const { position } = await done(api, `${path}/verification`, verification, reviewer);
  expect(await board('assigned', position)).toEqual([]);
  const history = await api.get(`${path}/history`, reviewer);
  expect(history.body).toMatchObject({ state: 'verified', source: finding.source });
  expect(history.body.history).toMatchObject([
    { state: 'raised', actorRole: 'compliance-reviewer' },
    { state: 'assigned', ownerId: owner },
    { state: 'resolved', actorRole: 'employee', resultRef: 'Surat 700/45' },
    { state: 'verified', actorRole: 'compliance-reviewer', reason: verification.note },
  ]);
});

it('sees what in the records cannot be or should not, and what becomes of each (tasks 22 and 24)', async () => {
  const id = await employed();
  const { programmeId, position } = await runFor(api, officer, [passed(id)]); // held in 2024, entered now
  const { position: last } = await done(
    api,
    `/employees/${id}/competency-assessments`,
    assessmentBody(2),
    assessor,
  );
  expect(Number(last)).toBeGreaterThan(Number(position));
  const exceptions = async (query: string, at: string) =>
    (await api.get(`/exceptions?rule=LATE_ENTRY&${query}`, seen(at))).body.items as { exceptionId: string }[];
  const all = await exceptions('severity=MEDIUM&limit=200', last);
  const [ofRun] = all.filter((one) => 'programmeId' in one && one.programmeId === programmeId);
  const [ofPerson] = await exceptions(`employeeId=${id}`, last);
  expect(ofRun).toMatchObject({ state: 'OPEN', causedBy: [api.accountOf('officer')] });
  const path = `/exceptions/${ofRun?.exceptionId}`;
  const reason = 'Daftar hadir kertas disalin setelah pemeriksaan';
  const whichever = { 'if-match': '*' };

  const own = await api.post(`${path}/explanation`, { reason }, { ...officer, ...whichever });
  expect(own).toMatchObject({ status: 403, body: { code: 'EXCEPTION.CAUSED_BY_ACTOR' } });
  const head = await api.as('another head', [{ role: 'unit-head', unitId }]);
  expect(await api.post(`${path}/confirmation`, { reason }, { ...head, ...whichever })).toMatchObject(
    refusal,
  );
  await done(api, `${path}/confirmation`, { reason }, { ...reviewer, ...whichever });
  const raised = await untilStatus(200, async () => {
    const answer = await api.get(path, reviewer);
    return 'followUpId' in answer.body ? answer : { ...answer, status: 102 };
  });
  expect(raised.body).toMatchObject({ state: 'CONFIRMED', statedBy: api.accountOf('reviewer') });
  const { items } = (await api.get(`/follow-ups?sourceId=${ofRun?.exceptionId}`, reviewer)).body;
  expect(items).toMatchObject([
    { followUpId: raised.body.followUpId, kind: 'DATA_FIX', programmeId, ruleId: 'exception/2' },
  ]);

  const mending = await done(
    api,
    `${path}/mending`,
    { reason, position: last },
    { ...reviewer, ...whichever },
  );
  const now = await api.get(path, seen(mending.position));
  expect(now.body).toMatchObject({ state: 'MENDED', followUpId: raised.body.followUpId });
  expect(await api.post(`${path}/explanation`, { reason }, { ...reviewer, ...whichever })).toMatchObject({
    ...{ status: 409, body: { code: 'EXCEPTION.CLOSED' } },
  });
  const other = `/exceptions/${ofPerson?.exceptionId}`;
  const explained = await done(api, `${other}/explanation`, { reason }, { ...reviewer, ...whichever });
  expect((await api.get(other, seen(explained.position))).body).toMatchObject({ state: 'EXPLAINED' });
  expect(await acts(`exception-${ofPerson?.exceptionId}`, explained.position)).toEqual([
    `ExceptionExplained by ${api.accountOf('reviewer')} ${reason}`,
  ]);
  const nowhere = await api.post(
    `/exceptions/${randomUUID()}/explanation`,
    { reason },
    { ...reviewer, ...whichever },
  );
  expect(nowhere).toMatchObject({ status: 404, body: { code: 'VIEW.NOT_FOUND' } });
  const [wrong, slip] = await Promise.all(
    ['state=DONE', 'from=yesterday'].map((query) => api.get(`/exceptions?${query}`, reviewer)),
  );
  for (const answer of [wrong, slip])
    expect(answer).toMatchObject({ status: 400, body: { code: 'QUERY.INVALID' } });
});
