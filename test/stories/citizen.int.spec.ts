import { randomUUID } from 'node:crypto';
import { done, surveyBody, unitBody } from '../../apps/api/test/samples.js';
import { wholeSystem, type Answer, type Api, type Headers } from '../../apps/api/test/support.js';

/** A day of a citizen: no account, no token, only the public forms. */
let api: Api;
let office: string;
let head: Headers;
beforeAll(async () => {
  api = await wholeSystem({ publicForms: true });
  const planner = await api.as('planner', ['hr-planner']);
  office = (await done(api, '/units', unitBody(), planner)).id;
  head = await api.as('head of the office', [{ role: 'unit-head', unitId: office }]);
});
afterAll(() => api.close());

const CITIZEN: Headers = { authorization: '' };
const send = (path: string, body: object, headers: Headers = {}): Promise<Answer> =>
  api.post(path, body, { ...CITIZEN, ...headers });
const look = (path: string): Promise<Answer> => api.get(path, CITIZEN);
const seen = ({ headers }: Pick<Answer, 'headers'>): Headers => ({
  'jejak-min-position': String(headers['jejak-position']),
});
const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

it('tells in one minute that service was poor, so that somebody answers by a day that can be seen (task 16)', async () => {
  const complaint = { unitId: office, category: 'COMPLAINT', text: 'Antrean dua jam untuk satu KTP' };
  const once = { 'idempotency-key': randomUUID() };
  const { ticket } = (await send('/public/feedback', complaint, once)).body;
  const resent = await send('/public/feedback', complaint, once); // the telephone lost the first answer
  expect(resent).toMatchObject({ status: 201, body: { ticket } });
  const mine = `/public/feedback/${String(ticket)}`;
  expect((await look(mine)).body).toEqual({ state: 'submitted' });

  const { position } = await done(api, '/feedback', { ...complaint, channel: 'KIOSK', receivedAt: new Date().toISOString() }, head); // prettier-ignore
  const inbox = await api.get('/feedback-deadlines?state=SUBMITTED', {
    ...{ ...head, 'jejak-min-position': position },
  });
  const [web, ...twice] = (inbox.body.items as { feedbackId: string; channel: string }[]).filter(
    ({ channel }) => channel === 'WEB',
  );
  expect(twice).toEqual([]);
  const atWork = `/feedback/${web?.feedbackId ?? ''}`;
  await done(api, `${atWork}/triage`, { class: 'NORMATIVE' }, head);
  const { dueOn } = (await look(mine)).body as { dueOn: string };
  // five working days: a week, less where it came at a week-end, and more where there are holidays
  expect(dueOn >= dayFromNow(5) && dueOn <= dayFromNow(21)).toBe(true);
  expect((await look(mine)).body).toEqual({ state: 'triaged', dueOn });

  const response = 'Sejak Senin ada tiga loket KTP.';
  await done(api, `${atWork}/responses`, { text: response }, head);
  expect((await look(mine)).body).toEqual({ state: 'responded', dueOn, response });
});

it('answers the nine questions, and finds them in the mark of the office once nobody can be told apart (task 16)', async () => {
  const { id: surveyId } = await done(api, '/surveys', surveyBody(office), head);
  const page = async (after: Answer) => {
    await api.get('/satisfaction', { ...head, ...seen(after) });
    return (await look(`/public/units/${office}`)).body.satisfaction;
  };
  const rate = (mark: number) => {
    const names = ['u1', 'u2', 'u3', 'u4', 'u5', 'u6', 'u7', 'u8', 'u9'];
    const marks = Object.fromEntries(names.map((name) => [name, mark]));
    return send('/public/satisfaction', { surveyId, ...marks });
  };
  for (const mark of [4, 4, 4]) expect((await rate(mark)).status).toBe(201);
  const fourth = await rate(2);
  const marker = await done(api, '/surveys', { ...surveyBody(office), period: '2024-Q2' }, head);
  expect(fourth.status).toBe(201);
  expect(await page(marker)).toEqual([]);
  await rate(2);
  const later = await done(api, '/surveys', { ...surveyBody(office), period: '2024-Q3' }, head);
  // (4 + 4 + 4 + 2 + 2) / 5 = 3.2, times 25
  expect(await page(later)).toMatchObject([{ period: '2024-Q1', n: 5, index: 80, grade: 'B' }]);
});

it('reads what was promised at a forum and what was done, so that it can be trusted (task 17)', async () => {
  const heldOn = dayFromNow(-30);
  const year = heldOn.slice(0, 4);
  const promise = (what: string, dueOn: string) => ({ what, ownerUnitId: office, dueOn });
  const forum = {
    ...{ unitId: office, heldOn, place: 'Aula Kecamatan', civilServants: 12, citizens: 85 },
    aspirations: [{ tag: 'MAN-05', text: 'Antrean dua jam, kata Ibu Sari' }],
    commitments: [
      promise('Tiga loket KTP', dayFromNow(-10)),
      promise('Kursi tunggu untuk lansia', dayFromNow(-2)),
      promise('Loket buka hari Sabtu', dayFromNow(40)),
    ],
  };
  const { id } = await done(api, '/forums', forum, head);
  const promised = (await api.get(`/forums/${id}`, head)).body.commitments as {
    commitmentId: string;
    what: string;
  }[];
  const kept = promised.find(({ what }) => what === 'Tiga loket KTP');
  const report = { outcome: 'KEPT', note: 'Tiga loket sejak Senin', reportedOn: dayFromNow(-9) };
  const path = `/forums/${id}/commitments/${kept?.commitmentId ?? ''}/report`;
  expect(await send(path, report)).toMatchObject({ status: 401 });
  const told = await done(api, path, report, head);
  await api.get('/forum-commitments', { ...head, ...seen(told) });

  const page = await look(`/public/units/${office}/forums?year=${year}`);
  expect(page.body).toMatchObject({ unitId: office, forums: [{ heldOn, citizens: 85 }] });
  const [{ commitments }] = page.body.forums as [{ commitments: { what: string; state: string }[] }];
  const states = Object.fromEntries(commitments.map(({ what, state }) => [what, state]));
  expect(states).toEqual({
    'Tiga loket KTP': 'KEPT',
    'Kursi tunggu untuk lansia': 'OVERDUE',
    'Loket buka hari Sabtu': 'OPEN',
  });
  expect(page.text).toContain('Tiga loket sejak Senin');
  expect(page.text).not.toContain('Sari');
});

it('is shown nothing that belongs to those who work there, and no ticket of others (tasks 16 and 17)', async () => {
  for (const path of [
    '/feedback-deadlines',
    '/satisfaction',
    '/forum-commitments',
    '/employees',
    '/audit-trail',
  ])
    // prettier-ignore
    expect([path, (await look(path)).status]).toEqual([path, 401]);
  const { ticket } = (await send('/public/feedback', { unitId: office, category: 'COMPLAINT', text: 'Parkir' })).body; // prettier-ignore
  const guess = `${String(ticket).slice(0, -1)}${String(ticket).endsWith('2') ? '3' : '2'}`;
  expect(await look(`/public/feedback/${guess}`)).toMatchObject({
    ...{ status: 404, body: { code: 'TICKET.UNKNOWN' } },
  });
});
