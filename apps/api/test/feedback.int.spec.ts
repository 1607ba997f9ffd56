import { randomUUID } from 'node:crypto';
import { done, feedbackBody, forumBody, ratingsBody, surveyBody, unitBody } from './samples.js';
import { untilStatus, wholeSystem, type Api } from './support.js';

let api: Api;
let district: string;
let office: string;
let other: string;
beforeAll(async () => {
  api = await wholeSystem({ publicForms: true });
  district = (await done(api, '/units', unitBody())).id;
  office = (await done(api, '/units', unitBody(district))).id;
  other = (await done(api, '/units', unitBody())).id;
});
afterAll(() => api.close());

const reason = 'Permintaan warga';
const head = (unitId: string) => api.as(`head of ${unitId}`, [{ role: 'unit-head', unitId }]);
const supervising = { 'jejak-purpose': 'SUPERVISION' };

async function answeredFeedback(unitId: string) {
  const { id } = await done(api, '/feedback', feedbackBody(unitId));
  const path = `/feedback/${id}`;
  await done(api, `${path}/triage`, { class: 'NORMATIVE', competencies: ['MAN-05'] });
  const { position } = await done(api, `${path}/responses`, { text: 'Loket ditambah' });
  return { id, path, position };
}

it('takes what a citizen said, says by when, and keeps what was answered', async () => {
  const { id, path } = await answeredFeedback(office);
  const { position } = await done(api, `${path}/closing`, { outcome: 'RESOLVED', satisfied: false });
  const state = await api.get(path);
  expect(state.headers.etag).toBe('"3"');
  expect(state.body).toEqual({
    ...{ feedbackId: id, unitId: office, status: 'closed', round: 1, class: 'NORMATIVE' },
    ...{ receivedAt: '2024-03-04T10:00:00+07:00', competencies: ['MAN-05'], dueOn: '2024-03-11' },
  });
  expect(state.text).not.toContain('Antrean');
  const texts = await api.get(`${path}/texts`, { 'jejak-min-position': position });
  expect(texts.body).toEqual({
    feedbackId: id,
    rounds: [
      {
        ...{ round: 1, text: 'Antrean dua jam', textState: 'value' },
        ...{ contact: 'Budi, +62 812 3456 7890', contactState: 'value' },
        ...{ response: 'Loket ditambah', responseState: 'value' },
      },
    ],
  });
  await done(api, `${path}/reopening`, { receivedAt: '2024-03-18T10:00:00+07:00', reason });
  expect((await api.get(path)).body).toMatchObject({ status: 'triaged', round: 2, dueOn: '2024-03-25' });
});

it('lists what is about a unit and those below it, to whoever may see them', async () => {
  const mine = await answeredFeedback(office);
  const theirs = await answeredFeedback(other);
  const listed = async (query: string, headers = {}) => {
    const position = { 'jejak-min-position': theirs.position };
    const { status, body } = await api.get(`/feedback-deadlines?limit=500${query}`, {
      ...headers,
      ...position,
    });
    expect(status).toBe(200);
    return (body.items as { feedbackId: string }[]).map(({ feedbackId }) => feedbackId);
  };
  const below = await listed(`&unitId=${district}&from=2024-03-04&to=2024-03-04&breached=true`);
  expect(below).toContain(mine.id);
  expect(below).not.toContain(theirs.id);
  const seen = await listed('', await head(district));
  expect(seen).toContain(mine.id);
  expect(seen).not.toContain(theirs.id);
  const stranger = { ...(await head(other)), ...supervising };
  for (const address of [mine.path, `${mine.path}/texts`])
    expect(await api.get(address, stranger)).toMatchObject({
      status: 403,
      body: { code: 'ACCESS.OUTSIDE_UNIT' },
    });
  const triage = await api.post(`${mine.path}/triage`, { class: 'NORMATIVE' }, stranger);
  expect(triage).toMatchObject({ status: 403, body: { code: 'ACCESS.OUTSIDE_UNIT' } });
});

it('erases what is personal in a feedback, as of a person', async () => {
  const { id } = await done(api, '/feedback', feedbackBody(office));
  const path = `/feedback/${id}`;
  const { position } = await done(api, `${path}/triage`, { class: 'NORMATIVE' });
  const privacy = `/privacy/${id}`;
  const classes = ['identity', 'free-text'];
  const ask = { classes, basis: 'SUBJECT_REQUEST', receivedAt: new Date().toISOString(), reason };
  await done(api, `${privacy}/erasures`, ask);
  const erasure = async () => {
    const answer = await api.get(privacy);
    const [one] = answer.body.erasures as [{ erasureId: string; status: string }];
    return { answer, ...one };
  };
  const decision = `${privacy}/erasures/${(await erasure()).erasureId}`;
  await done(api, `${decision}/decision`, { decision: 'GRANTED', article: 'UU 27/2022 art. 8', reason });
  const second = await api.as('second protector', ['data-protection-officer']);
  await done(api, `${decision}/confirmation`, { reason }, second);
  await untilStatus(200, async () => {
    const { answer, status } = await erasure();
    return { ...answer, status: status === 'verified' ? 200 : 102 };
  });
  const { body, text } = await api.get(`${path}/texts`, { 'jejak-min-position': position });
  expect(body.rounds).toEqual([{ round: 1, textState: 'erased', contactState: 'erased' }]);
  expect(text).not.toContain('Budi');
  expect((await api.get(path)).body).toMatchObject({ status: 'triaged', dueOn: '2024-03-11' });
  // its keys are gone: neither an answer nor a reason can be sealed under them any more
  const gone = { status: 409, body: { code: 'PERSONAL.ERASED' } };
  expect(await api.post(`${path}/responses`, { text: 'Loket ditambah' })).toMatchObject(gone);
  expect(await api.post(`${path}/triage`, { class: 'SUPERVISORY', reason })).toMatchObject(gone);
});

it('refuses bad input with a code, and records nothing of it', async () => {
  const { path } = await answeredFeedback(office);
  const survey = `/surveys/${(await done(api, '/surveys', surveyBody(office))).id}`;
  const before = await api.head();
  const future = new Date(Date.now() + 3_600_000).toISOString();
  const tries: [string, object, number, string][] = [
    ['/feedback', feedbackBody(randomUUID()), 404, 'UNIT.UNKNOWN'],
    ['/feedback', { ...feedbackBody(office), receivedAt: future }, 422, 'FEEDBACK.RECEIVED_IN_FUTURE'],
    ['/feedback', { ...feedbackBody(office), text: '  ' }, 400, 'INPUT.INVALID'],
    ['/feedback', { ...feedbackBody(office), text: 'a'.repeat(4001) }, 400, 'INPUT.INVALID'],
    ['/feedback', { ...feedbackBody(office), channel: 'TIKTOK' }, 400, 'INPUT.INVALID'],
    ['/feedback', { ...feedbackBody(office), contact: null }, 400, 'INPUT.INVALID'],
    [`/feedback/${randomUUID()}/triage`, { class: 'NORMATIVE' }, 404, 'FEEDBACK.UNKNOWN'],
    [`${path}/responses`, { text: 'Lagi' }, 409, 'FEEDBACK.ALREADY_RESPONDED'],
    [`${path}/reopening`, { receivedAt: future, reason }, 409, 'FEEDBACK.NOT_CLOSED'],
    ['/surveys', { ...surveyBody(office), period: '2026-Q5' }, 400, 'INPUT.INVALID'],
    ['/surveys', { ...surveyBody(office), period: '2999-Q4' }, 422, 'SURVEY.PERIOD_NOT_BEGUN'],
    ['/surveys', surveyBody(randomUUID()), 404, 'UNIT.UNKNOWN'],
    [`${survey}/ratings`, ratingsBody(0), 400, 'INPUT.INVALID'],
    [`${survey}/ratings`, ratingsBody(201), 400, 'INPUT.INVALID'],
    [`${survey}/ratings`, ratingsBody(1, 5), 400, 'INPUT.INVALID'],
    [`${survey}/ratings`, ratingsBody(1, 2.5), 400, 'INPUT.INVALID'],
    [`${survey}/ratings/${randomUUID()}/withdrawal`, { reason }, 404, 'SURVEY.BATCH_UNKNOWN'],
    [`${survey}/closing`, { n: 1 }, 409, 'SURVEY.COUNT_DIFFERS'],
  ];
  for (const [address, body, status, code] of tries) {
    const answer = await api.post(address, body);
    expect([address, answer.status, answer.body.code]).toEqual([address, status, code]);
  }
  expect(await api.head()).toBe(before);
});

it('asks citizens, and shows the index once enough of them answered', async () => {
  const { id } = await done(api, '/surveys', surveyBody(office));
  const survey = `/surveys/${id}`;
  await done(api, `${survey}/ratings`, ratingsBody(4, 4));
  const shown = async (position: string, query = `unitId=${district}&from=2024-Q1&to=2024-Q1`) => {
    const { body } = await api.get(`/satisfaction?${query}`, { 'jejak-min-position': position });
    return (body.items as object[]).filter((item) => 'unitId' in item && item.unitId === office);
  };
  const { position: few } = await done(api, `${survey}/ratings`, ratingsBody(1, 1));
  expect(await shown(few)).toMatchObject([{ period: '2024-Q1', n: 5, u6: 3.4, index: 85, grade: 'B' }]);
  const [, wrong] = (await api.get(survey)).body.batches as [{ batchId: string }, { batchId: string }];
  const { position } = await done(api, `${survey}/ratings/${wrong.batchId}/withdrawal`, { reason });
  expect(await shown(position)).toMatchObject([{ n: 4, u6: null, index: null, grade: null }]);
  expect(await shown(position, `unitId=${other}`)).toEqual([]);
  await done(api, `${survey}/closing`, { n: 4 });
  expect(await api.post(`${survey}/ratings`, ratingsBody(1))).toMatchObject({
    ...{ status: 409, body: { code: 'SURVEY.CLOSED' } },
  });
});

it('records a forum, shows what was promised and what came of it, and to everybody what may be told', async () => {
  const { id } = await done(api, '/forums', forumBody(office, other));
  const path = `/forums/${id}`;
  const state = await api.get(path);
  expect(state.body).toMatchObject({
    ...{ forumId: id, unitId: office, heldOn: '2024-03-04', topics: [{ tag: 'MAN-05', times: 1 }] },
    commitments: [{ what: 'Loket buka sampai pukul 17.00', ownerUnitId: other, dueOn: '2024-06-30' }],
  });
  expect(state.text).not.toContain('Budi');
  const [{ commitmentId }] = state.body.commitments as [{ commitmentId: string }];
  const commitment = `${path}/commitments/${commitmentId}`;
  const report = { outcome: 'KEPT', note: 'Sejak Mei', reportedOn: '2024-05-06' };
  // who has to keep it tells what came of it
  const holders = await head(district);
  expect(await api.post(`${commitment}/report`, report, holders)).toMatchObject({
    ...{ status: 403, body: { code: 'ACCESS.OUTSIDE_UNIT' } },
  });
  await done(api, `${commitment}/report`, report, await head(other));
  await done(api, `${path}/corrections`, { ...forumBody(office), ...{ unitId: undefined, aspirations: undefined, commitments: undefined }, citizens: 58, reason }, holders); // prettier-ignore
  const { position } = await done(api, `${commitment}/report/corrections`, {
    ...report,
    outcome: 'NOT_KEPT',
    reason,
  });
  const seen = { 'jejak-min-position': position };
  const board = await api.get(`/forum-commitments?unitId=${other}&state=NOT_KEPT`, {
    ...(await head(other)),
    ...seen,
  });
  expect(board.body.items).toMatchObject([
    { commitmentId, forumUnitId: office, note: 'Sejak Mei', corrections: 1 },
  ]);
  const theirs = await api.get(`/forum-commitments?forumId=${id}`, holders);
  expect(theirs.body.items).toEqual([]);
  const texts = await api.get(`${path}/aspirations`, { ...holders, ...supervising });
  expect(texts.body.items).toMatchObject([{ tag: 'MAN-05', text: 'Antrean dua jam, kata Budi' }]);
  const everybody = await api.get(`/public/units/${office}/forums?year=2024`, { authorization: '' });
  expect(everybody.body).toMatchObject({
    ...{ unitId: office, year: 2024 },
    forums: [{ citizens: 58, commitments: [{ state: 'NOT_KEPT', unitNameId: unitBody().name.id }] }],
  });
  expect(everybody.text).not.toContain('Budi');
});

it('refuses a forum that cannot be, and what is promised by nobody', async () => {
  const path = `/forums/${(await done(api, '/forums', forumBody(office))).id}`;
  const before = await api.head();
  const body = (change: object) => ({ ...forumBody(office), ...change });
  const promised = (change: object) =>
    body({ commitments: [{ ...forumBody(office).commitments[0], ...change }] });
  const report = { outcome: 'KEPT', note: 'Sejak Mei', reportedOn: '2024-05-06' };
  const tries: [string, object, number, string][] = [
    ['/forums', forumBody(randomUUID()), 404, 'UNIT.UNKNOWN'],
    ['/forums', promised({ ownerUnitId: randomUUID() }), 404, 'UNIT.UNKNOWN'],
    ['/forums', promised({ dueOn: '2024-03-03' }), 422, 'FORUM.DUE_BEFORE_FORUM'],
    ['/forums', promised({ commitmentId: randomUUID() }), 400, 'INPUT.INVALID'],
    ['/forums', body({ heldOn: '2999-01-01' }), 422, 'FORUM.IN_FUTURE'],
    ['/forums', body({ citizens: 0 }), 400, 'INPUT.INVALID'],
    ['/forums', body({ citizens: 1.5 }), 400, 'INPUT.INVALID'],
    ['/forums', body({ aspirations: [{ tag: 'man 5', text: 'Antre' }] }), 400, 'INPUT.INVALID'],
    [
      '/forums',
      body({ aspirations: Array(51).fill({ tag: 'MAN-05', text: 'Antre' }) }),
      400,
      'INPUT.INVALID',
    ],
    [`${path}/commitments/${randomUUID()}/report`, report, 404, 'FORUM.COMMITMENT_UNKNOWN'],
    [`/forums/${randomUUID()}/commitments/${randomUUID()}/report`, report, 404, 'FORUM.UNKNOWN'],
  ];
  for (const [address, one, status, code] of tries) {
    const answer = await api.post(address, one);
    expect([address, answer.status, answer.body.code]).toEqual([address, status, code]);
  }
  expect(await api.head()).toBe(before);
});
