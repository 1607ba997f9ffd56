import {
  AFTERNOON,
  done,
  enrol,
  evaluationBody,
  mentoringSessionBody,
  mentorshipBody,
  mentorshipStart,
  MORNING,
  registered,
  scheduled,
  times,
} from '../../apps/api/test/samples.js';
import { wholeSystem, type Api, type Headers } from '../../apps/api/test/support.js';
import { refused, shown, untilSeen } from './answers.js';

/** Somebody who teaches a class (*fasilitator*), and somebody who guides a colleague (*mentor*). */
let api: Api;
let [facilitatorId, mentorId, menteeId] = ['', '', ''];
let facilitator: Headers;
let mentor: Headers;
let mentee: Headers;
beforeAll(async () => {
  api = await wholeSystem();
  [facilitatorId, mentorId, menteeId] = [await registered(api), await registered(api), await registered(api)];
  facilitator = {
    ...(await api.as('facilitator', ['facilitator'], facilitatorId)),
    'jejak-purpose': 'PROGRAMME_DELIVERY',
  };
  mentor = { ...(await api.as('mentor', ['mentor'], mentorId)), 'jejak-purpose': 'MENTORING' };
  mentee = await api.as('mentee', ['employee'], menteeId);
});
afterAll(() => api.close());

/** A class of five that is over and evaluated, taught by the facilitator; its id and the last position. */
async function taught(): Promise<{
  readonly programmeId: string;
  readonly evaluationId: string;
  readonly position: string;
}> {
  const programmeId = await scheduled(api);
  const run = `/programmes/${programmeId}`;
  const teaching = { facilitatorId, role: 'WIDYAISWARA', sessionIds: [MORNING, AFTERNOON] };
  await done(api, `${run}/facilitators`, teaching);
  const class5 = await Promise.all([40, 50, 60, 45, 55].map(() => registered(api)));
  for (const one of class5) await done(api, `${run}/participants`, enrol(one));
  const attendance = class5.map((employeeId) => ({ employeeId, status: 'PRESENT' }));
  for (const session of [MORNING, AFTERNOON] as const)
    await done(api, `${run}/sessions/${session}/attendance`, { ...times[session], attendance });
  const scores = (points: number[]) => class5.map((employeeId, n) => ({ employeeId, score: points[n] ?? 0 }));
  await done(api, `${run}/scores`, { kind: 'PRE', scores: scores([40, 50, 60, 45, 55]) });
  await done(api, `${run}/scores`, { kind: 'POST', scores: scores([80, 70, 90, 75, 85]) });
  await done(api, `${run}/completion`, { realisedCostIdr: 6_000_000 });
  const { id: evaluationId } = await done(api, '/evaluations', evaluationBody(programmeId));
  for (const [n, respondentId] of class5.entries()) {
    const items = [
      { aspect: 'MATERIAL', value: n < 2 ? 3 : 5 },
      { aspect: 'FACILITATOR', value: 4 },
    ];
    const { position } = await done(api, `/evaluations/${evaluationId}/questionnaires`, {
      ...{ respondentId, items, comment: `Catatan ${n}` },
    });
    if (n === 3) {
      expect(
        await shown(api, `/programme-effectiveness/${programmeId}`, position, facilitator),
      ).toMatchObject({
        feedback: { n: 4, mean: null, scaled: null, aspects: [] }, // of few, it would be known whose they are
      });
      expect(
        await shown(api, `/programme-effectiveness/${programmeId}/comments`, position, facilitator),
      ).toMatchObject({ leastAnswers: 5, evaluations: [{ n: 4, comments: [] }] });
    }
  }
  const end = await done(api, `/evaluations/${evaluationId}/conclusion`, { verdict: 'ACHIEVED' });
  return { programmeId, evaluationId, position: end.position };
}

it('reads scores per aspect with n of the own class and no single answers, and comments, but not whose, so as to improve (task 11)', async () => {
  const { programmeId, evaluationId, position } = await taught();
  const figures = await shown(api, `/programme-effectiveness/${programmeId}`, position, facilitator);
  expect(figures).toMatchObject({
    ...{ programmeId, status: 'COMPLETED', enrolled: 5, attendancePct: 100, passed: 5, failed: 0 },
    learning: { n: 5, preMean: 50, postMean: 80, gain: 30 },
    feedback: {
      ...{ n: 5, scaleMax: 5 },
      aspects: [
        { aspect: 'FACILITATOR', n: 5, mean: 4 },
        { aspect: 'MATERIAL', n: 5, mean: 4.2 },
      ],
    },
  });
  const said = await shown(api, `/programme-effectiveness/${programmeId}/comments`, position, facilitator);
  const [{ comments }] = said.evaluations as [{ comments: string[] }];
  expect([...comments].sort()).toEqual([0, 1, 2, 3, 4].map((n) => `Catatan ${n}`));
  const { participants } = (await api.get(`/programmes/${programmeId}`)).body as { participants: string[] };
  for (const one of participants) expect(JSON.stringify(said)).not.toContain(one);
  const { items } = await shown(api, '/programme-effectiveness', position, facilitator);
  expect(items).toMatchObject([{ programmeId }]);

  const answers = await api.get(`/evaluations/${evaluationId}`, facilitator);
  expect(answers).toMatchObject(refused(403, 'ACCESS.NO_ROLE'));
  const another = await scheduled(api);
  const board = `/programme-effectiveness/${another}`;
  for (const path of [`/programmes/${another}`, board, `${board}/comments`])
    expect(await api.get(path, facilitator)).toMatchObject(refused(403, 'ACCESS.NOT_OWN_SESSION'));
  const score = { kind: 'POST', scores: [{ employeeId: facilitatorId, score: 100 }] };
  const changed = await api.post(`/programmes/${programmeId}/scores`, score, facilitator);
  expect(changed).toMatchObject(refused(403, 'ACCESS.NO_ROLE'));
});

it('logs topic, challenge and next step with a mentee, so that both confirm and it counts (task 12)', async () => {
  const wanted = mentorshipBody(mentorId, menteeId);
  expect(await api.post('/mentorships', wanted, mentor)).toMatchObject(refused(403, 'ACCESS.NO_ROLE'));
  const { id: mentorshipId } = await done(api, '/mentorships', wanted);
  const path = `/mentorships/${mentorshipId}`;
  const begun = await done(api, `${path}/start`, mentorshipStart);
  const card = (who: Headers, position: string) =>
    shown(api, `/mentoring-board/${mentorshipId}`, position, who);
  expect(await card(mentor, begun.position)).toMatchObject({
    ...{ state: 'ACTIVE', plannedSessions: 6, sessionsDone: 0 },
    goals: [{ competencyCode: 'MAN-03', toLevel: 3 }],
  });

  const logged = await done(api, `${path}/sessions`, mentoringSessionBody(), mentor);
  const [{ sessionId }] = (await api.get(path, mentor)).body.sessions as [{ sessionId: string }];
  expect(await card(mentor, logged.position)).toMatchObject({ sessionsDone: 0, sessionsOpen: 1 });
  const confirm = `${path}/sessions/${sessionId}/confirmation`;
  expect(await api.post(confirm, {}, mentor)).toMatchObject(refused(403, 'MENTORSHIP.OWN_SESSION'));
  const { position } = await done(api, confirm, {}, mentee);
  const { topics, challenge, nextSteps } = mentoringSessionBody();
  for (const who of [mentor, mentee])
    expect(await card(who, position)).toMatchObject({
      ...{ sessionsDone: 1, sessionsOpen: 0, minutesDone: 60, lastSessionOn: '2024-03-11' },
      sessions: [{ sessionId, topics, challenge, nextSteps, confirmed: true }],
    });
  await untilSeen(() => api.get(`/learning-records/${menteeId}`, mentee), {
    credits: [{ mentorshipId, rule: 'mentoring-activity/1', jp: 2, year: 2024, reversed: false }],
  });

  const heldBy = await api.get(`/competency-history/${facilitatorId}`, mentor);
  expect(heldBy).toMatchObject(refused(403, 'ACCESS.NOT_OWN_SESSION'));
  const end = { outcome: 'TERMINATED', endDate: '2024-03-12', goalResults: [], reason: 'Pindah tugas' };
  expect(await api.post(`${path}/end`, end, mentor)).toMatchObject(refused(403, 'ACCESS.NO_ROLE'));
});
