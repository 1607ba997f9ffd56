import { randomUUID } from 'node:crypto';
import { dayInMedan } from '@jejak/domain';
import { EventLog } from '@jejak/event-log';
import { feedbackIdOf } from '../src/public/ticket.js';
import { done, feedbackBody, forumBody, ratingsBody, surveyBody, unitBody } from './samples.js';
import { untilStatus, wholeSystem, type Answer, type Api, type Headers } from './support.js';

/** What citizens may do without an account; test/security/public-forms.int.spec.ts attacks it. */
let api: Api;
let office: string;
beforeAll(async () => {
  api = await wholeSystem({ publicForms: true });
  office = (await done(api, '/units', unitBody())).id;
});
afterAll(() => api.close());

const NOBODY: Headers = { authorization: '' };
const reason = 'Permintaan warga';
const said = (unitId = office) => ({
  ...{ unitId, category: 'COMPLAINT', text: 'Antrean dua jam', contact: 'Budi, +62 812 3456 7890' },
});
const marks = { u1: 3, u2: 3, u3: 3, u4: 3, u5: 3, u6: 3, u7: 3, u8: 3, u9: 3 };

const say = (body: object, headers: Headers = {}): Promise<Answer> =>
  api.post('/public/feedback', body, { ...NOBODY, ...headers });
const see = (ticket: string): Promise<Answer> => api.get(`/public/feedback/${ticket}`, NOBODY);

async function ticketFor(body: object): Promise<{ ticket: string; id: string; path: string }> {
  const answer = await say(body);
  expect(answer.status).toBe(201);
  const ticket = String(answer.body.ticket);
  const id = feedbackIdOf(ticket) ?? '';
  return { ticket, id, path: `/feedback/${id}` };
}

it('takes what somebody says without an account, and shows them the answer for their ticket', async () => {
  const { ticket, id, path } = await ticketFor(said());
  expect((await see(ticket)).body).toEqual({ state: 'submitted' });
  await done(api, `${path}/triage`, { class: 'NORMATIVE' });
  const { dueOn } = (await api.get(path)).body;
  expect((await see(ticket)).body).toEqual({ state: 'triaged', dueOn });
  await done(api, `${path}/responses`, { text: 'Loket ditambah' });
  const response = 'Loket ditambah';
  expect((await see(ticket)).body).toEqual({ state: 'responded', dueOn, response });
  await done(api, `${path}/closing`, { outcome: 'RESOLVED' });
  expect((await see(ticket)).body).toEqual({ state: 'closed', dueOn, response });
  await done(api, `${path}/reopening`, { receivedAt: new Date().toISOString(), reason });
  expect((await see(ticket)).body).toEqual({ state: 'triaged', dueOn });
  expect((await api.get(path)).body).toMatchObject({ feedbackId: id, unitId: office, round: 2 });
});

it('records it as an officer’s, by nobody in particular and with nothing of the ticket', async () => {
  const { ticket, id } = await ticketFor(said());
  const [event, ...more] = await api.app.get(EventLog, { strict: false }).read(`feedback-${id}`);
  expect(more).toEqual([]);
  expect(event).toMatchObject({
    type: 'FeedbackSubmitted',
    data: { unitId: office, channel: 'WEB', category: 'COMPLAINT' },
    metadata: { actor: { id: 'citizen', role: 'citizen' } },
  });
  const { data, metadata } = event ?? {};
  const recorded = JSON.stringify([data, metadata]);
  // digits enough that no id holds them by chance
  for (const secret of [ticket, 'Antrean', 'Budi', '812 3456', '8123456'])
    expect(recorded).not.toContain(secret);
});

it('records once what is sent again, also at the same moment', async () => {
  const key = { 'idempotency-key': randomUUID() };
  const before = await api.head();
  const answers = await Promise.all(Array.from({ length: 5 }, () => say(said(), key)));
  const again = await say(said(), { 'idempotency-key': key['idempotency-key'].toUpperCase() });
  expect(new Set([...answers, again].map(({ body }) => body.ticket)).size).toBe(1);
  expect([...answers, again].map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 201]);
  const id = feedbackIdOf(String(again.body.ticket)) ?? '';
  expect(await api.app.get(EventLog, { strict: false }).read(`feedback-${id}`)).toHaveLength(1);
  const other = await say({ ...said(), text: 'Sesuatu yang lain' }, key);
  expect(other).toMatchObject({ status: 422, body: { code: 'COMMAND.KEY_REUSED' } });
  expect(other.text).not.toContain('ticket');
  expect(await api.head()).not.toBe(before);
});

it('shows no answer any more once it was erased', async () => {
  const { ticket, id, path } = await ticketFor(said());
  await done(api, `${path}/triage`, { class: 'NORMATIVE' });
  await done(api, `${path}/responses`, { text: 'Loket ditambah' });
  const privacy = `/privacy/${id}`;
  const classes = ['identity', 'free-text'];
  const receivedAt = new Date().toISOString();
  await done(api, `${privacy}/erasures`, { classes, basis: 'SUBJECT_REQUEST', receivedAt, reason });
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
  expect((await see(ticket)).body).toMatchObject({ state: 'responded' });
  expect((await see(ticket)).body).not.toHaveProperty('response');
});

it('takes answers to an open survey, one for each key, and tells of a unit once there are enough', async () => {
  const unitId = (await done(api, '/units', unitBody())).id;
  const { id: surveyId } = await done(api, '/surveys', surveyBody(unitId));
  const rate = (headers: Headers = {}) =>
    api.post('/public/satisfaction', { surveyId, ...marks }, { ...NOBODY, ...headers });
  const key = { 'idempotency-key': randomUUID() };
  expect(await rate(key)).toMatchObject({ status: 201, body: { surveyId } });
  await Promise.all([rate(key), rate(), rate(), rate()]);
  const survey = `/surveys/${surveyId}`;
  expect((await api.get(survey)).body.batches).toHaveLength(4);
  const page = async () => {
    const { position } = await done(api, '/units', unitBody());
    await api.get(`/satisfaction`, { 'jejak-min-position': position });
    return (await api.get(`/public/units/${unitId}`, NOBODY)).body;
  };
  expect(await page()).toMatchObject({ unitId, nameId: unitBody().name.id, satisfaction: [] });
  await rate();
  expect(await page()).toMatchObject({
    satisfaction: [{ period: '2024-Q1', n: 5, index: 75, grade: 'C' }],
  });
  await done(api, `${survey}/closing`, { n: 5 });
  expect(await rate()).toMatchObject({ status: 409, body: { code: 'SURVEY.CLOSED' } });
  const unknown = { surveyId: randomUUID(), ...marks };
  expect(await api.post('/public/satisfaction', unknown, NOBODY)).toMatchObject({
    ...{ status: 404, body: { code: 'SURVEY.UNKNOWN' } },
  });
  expect((await api.post(`${survey}/ratings`, ratingsBody(1))).status).toBe(409);
});

it('tells how soon a unit answers, once that is about enough', async () => {
  const unitId = (await done(api, '/units', unitBody())).id;
  const received = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
  const record = async (days: number, answered: boolean) => {
    const body = { ...feedbackBody(unitId), receivedAt: received(days) };
    const path = `/feedback/${(await done(api, '/feedback', body)).id}`;
    await done(api, `${path}/triage`, { class: 'NORMATIVE' });
    if (answered) await done(api, `${path}/responses`, { text: 'Loket ditambah' });
  };
  const answering = async () => {
    const { position } = await done(api, '/units', unitBody());
    await api.get('/feedback-deadlines', { 'jejak-min-position': position });
    return (await api.get(`/public/units/${unitId}`, NOBODY)).body.answering;
  };
  await record(0, true);
  await record(0, true);
  await record(30, true); // too late
  await record(30, false); // still none, and overdue
  await record(0, false); // has time yet
  await record(400, false); // long ago
  expect(await answering()).toMatchObject({ n: null, inTime: null, inTimePercent: null });
  await record(0, true);
  expect(await answering()).toMatchObject({ n: 5, inTime: 3, inTimePercent: 60 });
  expect(await api.get(`/public/units/${randomUUID()}`, NOBODY)).toMatchObject({
    ...{ status: 404, body: { code: 'UNIT.UNKNOWN' } },
  });
});

it('is described as open to everybody, as nothing else that takes commands', async () => {
  const { paths, security } = (await api.get('/openapi.json')).body as {
    paths: Record<string, Record<string, { security?: unknown[] }>>;
    security: object[];
  };
  expect(security).toEqual([{ 'sign-in': [] }]);
  const open = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { security: of }]) =>
      of?.length === 0 ? [`${method} ${path}`] : [],
    ),
  );
  const forms = ['post /public/feedback', 'post /public/satisfaction'];
  expect(open).toEqual(
    expect.arrayContaining([...forms, 'get /public/feedback/{ticket}', 'get /health/live']),
  );
  expect(open.filter((route) => route.startsWith('post'))).toEqual(forms);
});

describe('pages for citizens', () => {
  const page = (path: string) => api.get(`/public/pages/${path}`, NOBODY);
  const CSP =
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; " +
    "frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

  /** What a form of the page would send, filled in. */
  const fields = (text: string, given: Readonly<Record<string, string>>): Record<string, string> => {
    const sent: Record<string, string> = { ...given };
    for (const name of Object.keys(given)) expect(text).toContain(` name="${name}"`);
    for (const [, name = '', value = ''] of text.matchAll(
      /<input type="hidden" name="(\w+)" value="([^"]+)"/g,
    ))
      sent[name] = value;
    return sent;
  };
  const target = (text: string) => /data-to="([^"]+)"/.exec(text)?.[1] ?? '';

  it('are served in two languages to everybody, with a policy that lets nothing else in', async () => {
    const { id: surveyId } = await done(api, '/surveys', surveyBody(office));
    for (const path of ['', `/units/${office}`, `/units/${office}/feedback`, `/surveys/${surveyId}`])
      for (const language of ['id', 'en']) {
        const { status, headers, text } = await page(`${language}${path}`);
        expect([path, status, headers['content-type']]).toEqual([path, 200, 'text/html; charset=utf-8']);
        expect(headers['content-security-policy']).toBe(CSP);
        expect(text).toContain(`<html lang="${language}">`);
        for (const [, asset = ''] of text.matchAll(/(?:src|href)="\/public\/pages\/(assets\/[^"]+)"/g))
          expect((await page(asset)).status).toBe(200);
      }
    expect((await page('assets/forms.js')).headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect((await page('assets/style.css')).headers['content-type']).toBe('text/css; charset=utf-8');
  });

  it('a form sends what the API takes: a ticket that is looked up, and nine answers', async () => {
    const form = (await page(`id/units/${office}/feedback`)).text;
    const said = fields(form, { category: 'SUGGESTION', text: 'Tambah loket', contact: 'Budi' });
    const sent = await api.post(target(form), said, { ...NOBODY, 'idempotency-key': randomUUID() });
    expect(sent.status).toBe(201);
    expect((await see(String(sent.body.ticket))).body).toEqual({ state: 'submitted' });
    const { id: surveyId } = await done(api, '/surveys', surveyBody(office));
    const rating = (await page(`en/surveys/${surveyId}`)).text;
    const chosen = Object.fromEntries(Object.entries(marks).map(([name, mark]) => [name, String(mark)]));
    const rated = { ...fields(rating, chosen), ...marks };
    expect(await api.post(target(rating), rated, NOBODY)).toMatchObject({ status: 201, body: { surveyId } });
    await done(api, `/surveys/${surveyId}/closing`, { n: 1 });
    expect((await page(`en/surveys/${surveyId}`)).text).not.toContain('<form');
  });

  it('shows what officers wrote as text', async () => {
    const name = { id: `Dinas <script>alert('x')</script> & "mitra"` };
    const { id: unitId } = await done(api, '/units', { ...unitBody(), name });
    const today = dayInMedan(new Date());
    const what = 'Loket buka sampai pukul 17.00';
    const forum = forumBody(unitId, unitId, {
      ...{ heldOn: today, place: '<img src=x onerror=alert(1)>' },
      commitments: [{ what, ownerUnitId: unitId, dueOn: today }],
    });
    const { position } = await done(api, '/forums', forum);
    await api.get('/forum-commitments', { 'jejak-min-position': position });
    const { text } = await page(`id/units/${unitId}`);
    expect(text).toContain(
      '<h1>Dinas &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;mitra&quot;</h1>',
    );
    expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(text).toContain(what);
    expect(text).not.toMatch(/<img|<script>/);
  });

  it('has a page for what is not there, and none outside of its files and languages', async () => {
    for (const path of [`id/units/${randomUUID()}`, 'id/units/1/feedback', `id/surveys/${office}`]) {
      const { status, text } = await page(path);
      expect([path, status]).toEqual([path, 404]);
      expect(text).toContain('Halaman tidak ditemukan');
    }
    for (const path of ['fr', `fr/units/${office}`, 'assets/constructor', 'assets/..%2fpackage.json'])
      expect([path, (await page(path)).body.code]).toEqual([path, 'ROUTE.UNKNOWN']);
  });
});
