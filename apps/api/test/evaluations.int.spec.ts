import { randomUUID } from 'node:crypto';
import { enrol, done, evaluationBody, MORNING, registered, scheduled } from './samples.js';
import { untilStatus, wholeSystem, type Api, type BothServers } from './support.js';

let api: Api & BothServers;
beforeAll(async () => {
  api = await wholeSystem();
});
afterAll(() => api.close());

const session = {
  ...{ sessionId: MORNING, start: '2026-01-05T08:00:00+07:00', end: '2026-01-05T11:00:00+07:00', jp: 4 },
};
const times = { actualStart: session.start, actualEnd: session.end };

/** A run of one morning of 2026 that is held, with these participants. */
async function held(participants: readonly string[], change: object = {}): Promise<string> {
  const programmeId = await scheduled(api, { sessions: [session], passScore: undefined, ...change });
  for (const one of participants) await done(api, `/programmes/${programmeId}/participants`, enrol(one));
  await done(api, `/programmes/${programmeId}/sessions/${MORNING}/attendance`, {
    ...times,
    attendance: participants.map((employeeId) => ({ employeeId, status: 'PRESENT' })),
  });
  return programmeId;
}

type Listed = Readonly<Record<string, unknown>> & { readonly evaluationId: string; readonly level: number };
const listed = async (query: string) => (await api.get(`/evaluations?${query}`)).body.items as Listed[];

/** Waits until the calendar holds so many evaluations of the run, by level. */
async function opened(programmeId: string, count: number): Promise<Listed[]> {
  await untilStatus(200, async () => {
    const answer = await api.get(`/evaluations?programmeId=${programmeId}`);
    const items = answer.body.items as object[] | undefined;
    return { ...answer, status: items?.length === count ? 200 : 102 };
  });
  return (await listed(`programmeId=${programmeId}`)).sort((a, b) => a.level - b.level);
}

it('a completed run gets its evaluations by itself, but for the level that somebody opened before', async () => {
  const people = await Promise.all([registered(api), registered(api)]);
  const programmeId = await held(people);
  const mine = await done(api, '/evaluations', {
    ...evaluationBody(programmeId),
    level: 2,
    dueOn: '2026-12-31',
  });
  await done(api, `/programmes/${programmeId}/completion`, { realisedCostIdr: 0 });
  const [reaction, learning, behaviour, result] = await opened(programmeId, 4);
  expect(reaction).toMatchObject({ level: 1, dueOn: '2026-01-19', opensOn: null, minRecords: 2 });
  expect(reaction).toMatchObject({ ruleId: 'evaluation-opening/1', instrument: 'QUESTIONNAIRE' });
  expect(learning).toMatchObject({ evaluationId: mine.id, ruleId: null, minRecords: 3 });
  expect(behaviour).toMatchObject({ level: 3, opensOn: '2026-04-05', dueOn: '2026-07-04' });
  expect(result).toMatchObject({ level: 4, opensOn: '2026-07-04', dueOn: '2027-01-05' });
  const early = {
    ...{ observerId: people[0], subjectId: people[1], place: 'Loket 1' },
    ...{ observedAt: '2026-04-04T23:00:00+07:00', items: [{ aspect: 'APPLICATION', value: 3 }] },
  };
  const refused = await api.post(`/evaluations/${behaviour!.evaluationId}/observations`, early);
  expect(refused).toMatchObject({ status: 409, body: { code: 'EVALUATION.NOT_YET_OPEN' } });
});

it('the calendar tells what is overdue, and the alarm counts it', async () => {
  const programmeId = await held([await registered(api)]);
  await done(api, '/evaluations', { ...evaluationBody(programmeId), dueOn: '2026-02-10' });
  await opened(programmeId, 1);
  expect(
    await listed(`programmeId=${programmeId}&state=OVERDUE&from=2026-02-01&to=2026-02-28&level=1`),
  ).toHaveLength(1);
  expect(await listed(`programmeId=${programmeId}&from=2026-03-01`)).toEqual([]);
  const { months } = (await api.get('/evaluations/calendar?year=2026')).body as { months: Listed[] };
  expect(months).toContainEqual(
    expect.objectContaining({ month: '2026-02', level: 1, due: 1, overdue: 1, concluded: 0, toCome: 0 }),
  );
  const overdue = async () =>
    Number(/^jejak_evaluations_overdue (\d+)$/m.exec((await api.get('/metrics')).text)?.[1]);
  expect(await overdue()).toBe((await listed('state=OVERDUE&limit=500')).length);
  const exported = await api.get('/exports/programme_evaluations?format=csv');
  expect(exported).toMatchObject({ status: 200, text: expect.stringContaining(programmeId) as string });
});

it.each(['state=LATE', 'level=5', 'level=1.0', 'from=2026-02-30', 'unitId=x', 'sort=records', 'cursor=abc'])(
  'refuses %s',
  async (query) => {
    expect(await api.get(`/evaluations?${query}`)).toMatchObject({
      status: 400,
      body: { code: expect.anything() as string },
    });
  },
);

it('who teaches reads comments of five questionnaires on, and of own runs only; nobody learns who wrote them', async () => {
  const people = await Promise.all(Array.from({ length: 5 }, () => registered(api)));
  const teacher = await registered(api);
  const programmeId = await scheduled(api);
  await done(api, `/programmes/${programmeId}/facilitators`, {
    ...{ facilitatorId: teacher, role: 'SPEAKER', sessionIds: [MORNING] },
  });
  for (const one of people) await done(api, `/programmes/${programmeId}/participants`, enrol(one));
  await done(api, `/programmes/${programmeId}/sessions/${MORNING}/attendance`, {
    ...{ actualStart: '2024-03-04T08:00:00+07:00', actualEnd: '2024-03-04T11:00:00+07:00' },
    attendance: people.map((employeeId) => ({ employeeId, status: 'PRESENT' })),
  });
  const { id } = await done(api, '/evaluations', evaluationBody(programmeId));
  const path = `/programme-effectiveness/${programmeId}/comments`;
  const answer = (n: number) =>
    done(api, `/evaluations/${id}/questionnaires`, {
      ...{ respondentId: people[n], items: [{ aspect: 'MATERIAL', value: 4 }], comment: `Catatan ${n}` },
    });
  const asTeacher = {
    ...(await api.as('teacher', ['facilitator'], teacher)),
    'jejak-purpose': 'PROGRAMME_DELIVERY',
  };
  const read = (headers = asTeacher) => api.get(path, headers);
  type Told = { evaluations: { n: number; comments: string[] }[] };
  const until = (n: number) =>
    untilStatus(200, async () => {
      const told = await read();
      return { ...told, status: (told.body as Partial<Told>).evaluations?.[0]?.n === n ? 200 : 102 };
    });
  for (let n = 0; n < 4; n++) await answer(n);
  expect((await until(4)).body).toMatchObject({ leastAnswers: 5, evaluations: [{ n: 4, comments: [] }] });
  const last = await answer(4);
  const { body: told } = await until(5);
  const [answered] = told.evaluations as Told['evaluations'];
  expect([...answered!.comments].sort()).toEqual([0, 1, 2, 3, 4].map((n) => `Catatan ${n}`));
  for (const one of people) expect(JSON.stringify(told)).not.toContain(one);
  const stranger = await api.as('stranger', ['facilitator'], await registered(api));
  expect((await read({ ...asTeacher, ...stranger })).status).toBe(403);
  const own = (await api.get('/evaluations?limit=500', asTeacher)).body.items as Listed[];
  expect(own.map(({ evaluationId }) => evaluationId)).toEqual([id]);
  const state = await api.get(`/evaluations/${id}`);
  expect(state.text).not.toContain('Catatan');
  expect(last.id).toBe(id);
});

it('what an evaluation led to is decided, carried out by the next run, and told with what that brought', async () => {
  const participant = await registered(api);
  const seriesId = randomUUID();
  const first = await held([participant], { seriesId });
  const beside = await scheduled(api, { seriesId });
  const next = await scheduled(api, {
    seriesId,
    sessions: [
      {
        ...{ sessionId: MORNING, jp: 4 },
        ...{ start: '2026-11-04T08:00:00+07:00', end: '2026-11-04T11:00:00+07:00' },
      },
    ],
  });
  const { id: evaluationId } = await done(api, '/evaluations', { ...evaluationBody(first), minRecords: 1 });
  const body = {
    ...{ seriesId, source: { kind: 'EVALUATION', id: evaluationId }, changes: ['METHOD', 'CONTENT'] },
    reason: 'Ceramah diganti studi kasus',
  };
  expect(await api.post('/adjustments', body)).toMatchObject({
    ...{ status: 409, body: { code: 'ADJUSTMENT.SOURCE_NOT_CONCLUDED' } },
  });
  await done(api, `/evaluations/${evaluationId}/questionnaires`, {
    ...{ respondentId: participant, items: [{ aspect: 'MATERIAL', value: 2 }] },
  });
  await done(api, `/evaluations/${evaluationId}/conclusion`, { verdict: 'METHOD_CHANGE' });
  for (const [change, code] of [
    [{ seriesId: randomUUID() }, 'ADJUSTMENT.SOURCE_OF_ANOTHER_SERIES'],
    [{ source: { kind: 'EVALUATION', id: randomUUID() } }, 'EVALUATION.UNKNOWN'],
    [{ changes: ['METHOD', 'METHOD'] }, 'INPUT.INVALID'],
    [{ reason: 'x' }, 'INPUT.INVALID'],
  ] as const)
    expect((await api.post('/adjustments', { ...body, ...change })).body).toMatchObject({ code });
  const { id } = await done(api, '/adjustments', body);
  const carryOut = (programmeId: string) => api.post(`/adjustments/${id}/carrying-out`, { programmeId });
  expect((await carryOut(first)).body).toMatchObject({ code: 'ADJUSTMENT.SAME_RUN' });
  expect((await carryOut(await scheduled(api))).body).toMatchObject({
    code: 'ADJUSTMENT.RUN_OF_ANOTHER_SERIES',
  });
  expect((await carryOut(beside)).body).toMatchObject({ code: 'ADJUSTMENT.RUN_NOT_LATER' });
  expect((await carryOut(next)).status).toBe(200);
  expect((await api.get(`/adjustments/${id}`)).body).toMatchObject({
    status: 'carried-out',
    programmeId: next,
  });
  const log = await untilStatus(200, async () => {
    const answer = await api.get(`/adjustments?seriesId=${seriesId}`);
    const [one] = (answer.body.items ?? []) as { after?: object }[];
    return { ...answer, status: one?.after ? 200 : 102 };
  });
  expect(log.body.items).toMatchObject([
    {
      ...{ adjustmentId: id, state: 'carried-out', changes: ['METHOD', 'CONTENT'] },
      before: { programmeId: first, feedbackScaled: 0.25, verdicts: [{ verdict: 'METHOD_CHANGE' }] },
      after: { programmeId: next, status: 'SCHEDULED', feedbackN: 0 },
    },
  ]);
  // over one person, who works elsewhere, a head of a unit is told nothing
  const head = await api.as('head', [{ role: 'unit-head', unitId: randomUUID() }]);
  const seen = async (path: string) => (await api.get(path, head)).body;
  const hidden = { enrolled: 1, attendancePct: null, feedback: { n: 1, scaled: null, aspects: [] } };
  expect(await seen(`/programme-effectiveness/${first}`)).toMatchObject(hidden);
  expect(await seen(`/programme-effectiveness/series/${seriesId}`)).toMatchObject(hidden);
  for (const list of [`?seriesId=${seriesId}&status=SCHEDULED`, '/series?limit=500'])
    expect((await seen(`/programme-effectiveness${list}`)).items).not.toHaveLength(0);
  for (const path of [`/adjustments?seriesId=${seriesId}`, `/adjustments/${id}/history`])
    expect(JSON.stringify(await seen(path))).not.toContain('"feedbackScaled":0.25');
  expect((await api.get(`/adjustments/${id}/history`)).body.history).toMatchObject([
    { state: 'decided', reason: body.reason },
    { state: 'carried-out' },
  ]);
  const traced = (await api.get(`/trace/evaluation/${evaluationId}`)).body as { nodes: { id: string }[] };
  expect(traced.nodes.map((node) => node.id)).toEqual(expect.arrayContaining([id, next]));
  expect(await api.get('/exports/adjustments?format=csv')).toMatchObject({
    ...{ status: 200, text: expect.stringContaining(id) as string },
  });
});
