import { randomUUID } from 'node:crypto';
import { activityIdOf } from '@jejak/domain';
import {
  adjustmentBody,
  AFTERNOON,
  appraisalBody,
  assessmentBody,
  conclusionBody,
  done,
  employeeBody,
  evaluationBody,
  findingsBody,
  focusGroupBody,
  assignmentBody,
  followUpBody,
  feedbackBody,
  forumBody,
  grantBody,
  heldRun,
  materialBody,
  mentored,
  mentoringSessionBody,
  mentorshipBody,
  mentorshipEnd,
  mentorshipStart,
  MORNING,
  outsiderBody,
  needsBody,
  nominationBody,
  programmeBody,
  registered,
  responseBody,
  scheduled,
  standardBody,
  ratingsBody,
  seriesBody,
  surveyBody,
  unitBody,
} from './samples.js';
import { everyPlanCommand, everyServiceCommand } from './every-planning-command.js';
import { activityLine, certificateBody, claimBody, claimed, statementBody } from './samples/learning.js';
import { disciplineBody, qualificationBody, ruleSetBody, talentBody } from './samples/professionalism.js';
import { everyBreachCommand, everyDisputeCommand, everySiasnCommand } from './privacy-samples.js';
import type { Api } from './support.js';

/** A body that fits, for each address that takes commands; with every field that may be left out. */
export async function everyCommand(
  api: Pick<Api, 'get' | 'post'>,
): Promise<Readonly<Record<string, object>>> {
  const run = await heldRun(api);
  const employee = `/employees/${run.employeeId}`;
  await done(api, `${employee}/competency-assessments`, assessmentBody());
  const [assessment] = (await api.get(employee)).body.assessments as [{ assessmentId: string }];
  await done(api, `${employee}/qualifications`, qualificationBody());
  await done(api, `${employee}/discipline-statuses`, disciplineBody());
  const [qualified] = (await api.get(employee)).body.qualifications as [{ qualificationId: string }];
  const [statusId] = (await api.get(`${employee}/discipline-statuses`)).body.statusIds as [string];
  await api.post('/rule-sets/IPASN/versions', ruleSetBody(2)); // refused where it was published before
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
  const standard = `/competency-standards/${randomUUID()}`;
  await done(api, `${standard}/proposals`, standardBody());
  const { proposal } = (await api.get(standard)).body as { proposal: { proposalId: string } };
  const needs = `/needs-assessments/${(await done(api, '/needs-assessments', needsBody(city))).id}`;
  const followUp = `/follow-ups/${(await done(api, '/follow-ups', followUpBody(run.employeeId, run.programmeId))).id}`;
  const assign = { ...assignmentBody(await registered(api)), reason: 'because' };
  await done(api, `${followUp}/assignments`, assign);
  const series = `/programme-series/${(await done(api, '/programme-series', seriesBody())).id}`;
  const feedback = `/feedback/${(await done(api, '/feedback', feedbackBody(city))).id}`;
  const exception = `/exceptions/${randomUUID()}`; // the view says which there are
  const survey = `/surveys/${(await done(api, '/surveys', surveyBody(city))).id}`;
  await done(api, `${survey}/ratings`, ratingsBody(2));
  const [batch] = (await api.get(survey)).body.batches as [{ batchId: string }];
  const { id: forumId } = await done(api, '/forums', forumBody(city));
  const forum = `/forums/${forumId}`;
  const [promise] = (await api.get(forum)).body.commitments as [{ commitmentId: string }];
  const commitment = `${forum}/commitments/${promise.commitmentId}`;
  const { heldOn, place, civilServants, commitments } = forumBody(city);
  const report = { outcome: 'KEPT', note: 'because', reportedOn: '2024-04-01' };
  const privacy = `/privacy/${run.employeeId}`;
  const hold = { classes: ['sensitive'], article: 'UU 43/2009 art. 49', reason: 'because' };
  await done(api, `${privacy}/holds`, hold);
  const ask = {
    classes: ['identity'],
    basis: 'WRONG_PERSON',
    receivedAt: '2024-03-05T08:00:00+07:00',
    reason: 'because',
  };
  await done(api, `${privacy}/erasures`, ask);
  const { erasures, holds } = (await api.get(privacy)).body as {
    erasures: [{ erasureId: string }];
    holds: [{ holdId: string }];
  };
  const [mentor, mentee] = [await registered(api), await registered(api)];
  const mentorship = (await mentored(api, mentor, mentee)).path;
  await done(api, '/appraisals', appraisalBody(run.employeeId));
  const appraisal = `/appraisals/${run.employeeId}/2024`;
  const learning = `/learning-records/${run.employeeId}`;
  const claimId = await claimed(api, run.employeeId);
  const seriesId = randomUUID();
  const next = await scheduled(api, { seriesId });
  const adjustment = `/adjustments/${(await done(api, '/adjustments', adjustmentBody(seriesId, forumId))).id}`;
  await done(api, '/nominations', nominationBody(next, mentee));
  const nomination = `/nominations/${next}/${mentee}`;
  const line = { employeeId: run.employeeId };
  await done(api, '/learning-activities', {
    programmeId: run.programmeId,
    ...line,
    activities: [activityLine({ sourceId: 'first' })],
  });
  const activities = `/learning-activities/${run.programmeId}/${run.employeeId}`;
  const moment = '2024-03-05T08:00:00+07:00';
  const items = [{ aspect: 'MATERIAL', value: 3 }];
  const reason = 'because';
  return {
    '/employees': employeeBody(),
    [`${employee}/placements`]: { kind: 'EXIT', effectiveDate: '2024-02-01', decreeNumber: '1', reason },
    [`${employee}/competency-assessments`]: assessmentBody(),
    [`${employee}/competency-assessments/${assessment.assessmentId}/corrections`]: { items: assessmentBody(4).items, reason },
    [`${employee}/qualifications`]: qualificationBody(),
    [`${employee}/qualifications/${qualified.qualificationId}/corrections`]: { ...qualificationBody(), reason },
    [`/employees/${await registered(api)}/withdrawal`]: { reason },
    [`${employee}/talents`]: talentBody(),
    [`${employee}/talents/${randomUUID()}/withdrawal`]: { reason },
    [`${employee}/discipline-statuses`]: disciplineBody(),
    [`${employee}/discipline-statuses/${statusId}/corrections`]: { ...disciplineBody(), reason },
    '/rule-sets/IPASN/versions': ruleSetBody(3),
    '/rule-sets/IPASN/versions/2/withdrawal': { reason },
    '/programmes': programmeBody({ competencies: [{ code: 'MAN-03', targetLevel: 3 }], objectives: [{ indicator: 'a', target: 'b' }], offPlanReason: 'because', provider: { kind: 'UNIVERSITY', name: 'USU' } }),
    [`${run.path}/calendar`]: { sessions, mode: 'ONLINE', reason },
    [`${run.path}/participants`]: { ...line, basis: 'GAP' },
    [`${run.path}/participants/${run.employeeId}/withdrawal`]: { reason },
    [`${run.path}/sessions/${MORNING}/attendance`]: { actualStart: moment, actualEnd: moment, attendance: [{ ...line, status: 'PRESENT', minutes: 5, method: 'PLATFORM' }], others: { status: 'PRESENT', method: 'SIGNATURE' }, evidence: { sha256: 'a'.repeat(64), name: 'a.pdf' } },
    [`${run.path}/sessions/${AFTERNOON}/attendance/corrections`]: { attendance: [{ ...line, status: 'ABSENT', method: 'MANUAL' }], reason },
    [`${run.path}/sessions/${MORNING}/check-ins/${run.employeeId}`]: { code: `1.${'A'.repeat(22)}` },
    [`${run.path}/scores`]: { kind: 'PRE', scores: [{ ...line, score: 50 }] },
    [`${run.path}/scores/corrections`]: { kind: 'PRE', scores: [{ ...line, score: 51 }], reason },
    [`${run.path}/completion`]: { realisedCostIdr: 1, outcomes: [{ ...line, outcome: 'PASSED', reason }] },
    [`${run.path}/closing`]: { waiver: 'Kelas percobaan' },
    [`${run.path}/cancellation`]: { reason },
    [`${run.path}/facilitators`]: { facilitatorId: randomUUID(), ...outsiderBody(AFTERNOON) },
    [`${run.path}/facilitators/${randomUUID()}/release`]: { reason },
    [`${run.path}/materials`]: { ...materialBody(), url: 'https://lms.medan.go.id/bahan/42.pdf' },
    [`${run.path}/materials/${randomUUID()}/withdrawal`]: { reason },
    '/adjustments': adjustmentBody(seriesId, forumId),
    [`${adjustment}/carrying-out`]: { programmeId: next },
    [`${adjustment}/withdrawal`]: { reason },
    '/programme-series': seriesBody(),
    [`${series}/plans`]: seriesBody(),
    [`${series}/end`]: { lastOn: '2999-01-01', reason },
    '/learning-activities': { programmeId: run.programmeId, ...line, activities: [activityLine()] },
    [`${activities}/${activityIdOf('MOODLE', 'first')}/withdrawal`]: { reason },
    '/xapi/statements': statementBody(run),
    '/mentorships': mentorshipBody(mentor, mentee),
    [`${mentorship}/start`]: mentorshipStart,
    [`${mentorship}/refusal`]: { reason },
    [`${mentorship}/sessions`]: mentoringSessionBody(),
    [`${mentorship}/sessions/${randomUUID()}/confirmation`]: {},
    [`${mentorship}/sessions/${randomUUID()}/corrections`]: { ...mentoringSessionBody(), reason },
    [`${mentorship}/end`]: mentorshipEnd(),
    '/evaluations': { ...evaluationBody(run.programmeId), opensOn: '2024-06-01' },
    [`${evaluation}/questionnaires`]: { respondentId: run.programmeId, items, comment: reason },
    [`${evaluation}/interviews`]: { interviewerId: run.programmeId, intervieweeId: run.employeeId, heldAt: moment, items },
    [`${evaluation}/observations`]: { observerId: run.programmeId, subjectId: run.employeeId, observedAt: moment, place: 'Medan', items },
    [`${evaluation}/records/${record.recordId}/corrections`]: { items, reason },
    [`${standard}/proposals`]: standardBody(),
    [`${standard}/proposals/${proposal.proposalId}/publication`]: { reason },
    [`${standard}/proposals/${proposal.proposalId}/withdrawal`]: { reason },
    [`${standard}/withdrawal`]: { effectiveFrom: '2024-02-01', reason },
    '/needs-assessments': needsBody(city),
    [`${needs}/responses`]: responseBody(run.employeeId),
    [`${needs}/focus-groups`]: focusGroupBody([run.employeeId, run.programmeId]),
    [`${needs}/findings`]: findingsBody(),
    [`${needs}/conclusion`]: conclusionBody(city),
    [`${needs}/cancellation`]: { reason },
    ...(await everyPlanCommand(api, city)),
    ...(await everyServiceCommand(api, city)),
    ...(await everyBreachCommand(api, run.employeeId)),
    ...everyDisputeCommand(run.employeeId, run.programmeId),
    ...everySiasnCommand(run.employeeId),
    '/accounts': { employeeId: run.employeeId },
    [`${account}/employee`]: line,
    [`${account}/logins`]: { issuer: 'https://sso.example', subject: 'siti' },
    [`${account}/grants`]: grant,
    [`${account}/grants/${held.grantId}/revocation`]: { reason },
    [`${account}/closing`]: { reason },
    '/units': unitBody(city),
    [`/units/${randomUUID()}/establishment`]: unitBody(city),
    [`${unit}/moves`]: { parentId: city, effectiveDate: '2024-02-01', reason },
    [`${unit}/names`]: { name: { id: 'a', en: 'b' }, effectiveDate: '2024-02-01', reason },
    [`${unit}/dissolution`]: { effectiveDate: '2024-02-01', reason },
    '/follow-ups': followUpBody(run.employeeId, run.programmeId),
    [`${followUp}/assignments`]: assign,
    [`${followUp}/resolution`]: { outcome: 'DONE', resultRef: '800.1/12', reason },
    [`${followUp}/verification`]: { effective: true, note: reason },
    [`${employee}/identity`]: { identity: { name: 'Siti Aminah', employeeNumber: '199003152015032004', nik: '1271015503900001', birthDate: '1990-03-15', phone: '+62 812 3456 7890', email: 'siti@medan.example' } },
    [`${privacy}/erasures`]: ask,
    [`${privacy}/erasures/${erasures[0].erasureId}/decision`]: { decision: 'GRANTED', article: 'UU 27/2022 art. 8', reason },
    [`${privacy}/erasures/${erasures[0].erasureId}/confirmation`]: { reason },
    [`${privacy}/holds`]: hold,
    [`${privacy}/holds/${holds[0].holdId}/lifting`]: { reason },
    '/appraisals': appraisalBody(run.employeeId, { period: '2024-Q1' }),
    [`${appraisal}/acknowledgement`]: { remark: 'a' },
    [`${appraisal}/dispute`]: { grounds: 'because' },
    [`${appraisal}/dispute/decision`]: { outcome: 'CHANGED', resultRating: 'ABOVE', behaviourRating: 'ABOVE', reason },
    [`${appraisal}/finalisation`]: { reason },
    [`${appraisal}/reopening`]: { reason },
    [`${appraisal}/withdrawal`]: { reason },
    [`${appraisal}/corrections`]: { resultRating: 'ABOVE', behaviourRating: 'ABOVE', reason },
    [`${learning}/certificates`]: certificateBody(run.programmeId),
    [`${learning}/certificates/${randomUUID()}/revocation`]: { reason },
    [`${learning}/claims`]: claimBody(),
    [`${learning}/claims/${claimId}/withdrawal`]: { reason },
    [`${learning}/claims/${claimId}/decision`]: { decision: 'ADJUSTED', jp: 10, reason },
    [`${learning}/credits/${claimId}/reversal`]: { rule: 'external-learning/1', reason },
    '/nominations': nominationBody(next, mentor),
    [`${nomination}/acceptance`]: { reason },
    [`${nomination}/refusal`]: { reasonCode: 'SERVICE_NEEDS', reason },
    [`${nomination}/withdrawal`]: { reason },
    '/feedback': feedbackBody(city),
    [`${feedback}/triage`]: { class: 'NORMATIVE', competencies: ['MAN-05'], reason },
    [`${feedback}/responses`]: { text: 'Loket ditambah' },
    [`${feedback}/closing`]: { outcome: 'RESOLVED', satisfied: true },
    '/forums': forumBody(city),
    [`${forum}/corrections`]: { heldOn, place, civilServants, citizens: 3, reason },
    [`${commitment}/corrections`]: { ...commitments[0], what: 'more', reason },
    [`${commitment}/report`]: report,
    [`${commitment}/report/corrections`]: { ...report, outcome: 'NOT_KEPT', reason },
    [`${feedback}/reopening`]: { receivedAt: moment, reason },
    '/surveys': surveyBody(city),
    [`${survey}/ratings`]: ratingsBody(1),
    [`${survey}/ratings/${batch.batchId}/withdrawal`]: { reason },
    [`${survey}/closing`]: { n: 2 },
    [`${exception}/confirmation`]: { reason },
    [`${exception}/explanation`]: { reason },
    [`${exception}/mending`]: { reason, position: '1' },
    [`${evaluation}/conclusion`]: { verdict: 'ACHIEVED', recommendations: ['more'] },
  }; // prettier-ignore
}
