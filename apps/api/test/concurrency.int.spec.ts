import { assessmentBody, done, enrol, registered, scheduled } from './samples.js';
import { commandSide, type Api } from './support.js';

let api: Api;
beforeAll(async () => {
  api = await commandSide();
});
afterAll(() => api.close());

it('gives exactly ten of thirty their seat in a class of ten, all at the same moment', async () => {
  const programmeId = await scheduled(api, { capacity: 10 });
  const employees = await Promise.all(Array.from({ length: 30 }, () => registered(api)));
  const path = `/programmes/${programmeId}/participants`;
  const send = (employeeId: string) => api.post(path, enrol(employeeId), { 'idempotency-key': employeeId });
  let waiting = employees;
  const answers = [];
  // who meets too many others is told to try again, and does
  for (let round = 0; waiting.length > 0 && round < 30; round++) {
    const sent = await Promise.all(
      waiting.map(async (employeeId) => ({ employeeId, answer: await send(employeeId) })),
    );
    const contended = sent.filter(({ answer }) => answer.body.code === 'COMMAND.CONTENDED');
    answers.push(...sent.filter((one) => !contended.includes(one)));
    waiting = contended.map(({ employeeId }) => employeeId);
  }
  const seated = answers.filter(({ answer }) => answer.status === 200).map(({ employeeId }) => employeeId);
  const refused = answers.filter(({ answer }) => answer.status !== 200);
  expect(seated).toHaveLength(10);
  expect(refused).toHaveLength(20);
  for (const { answer } of refused)
    expect(answer).toMatchObject({ status: 409, body: { code: 'PROGRAMME.FULL', facts: { capacity: 10 } } });
  const run = await api.get(`/programmes/${programmeId}`);
  expect([...(run.body.participants as string[])].sort()).toEqual(seated.sort());
  expect(run.headers.etag).toBe('"10"');
});

it('gives a revision to one of many who expect the same', async () => {
  const path = `/programmes/${await scheduled(api)}/participants`;
  const employees = await Promise.all(Array.from({ length: 8 }, () => registered(api)));
  const answers = await Promise.all(
    employees.map((employeeId) => api.post(path, enrol(employeeId), { 'if-match': '"0"' })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(7).fill(412)]);
});

it('refuses a stale If-Match with the ETag of today, and takes that one', async () => {
  const employee = `/employees/${await registered(api)}`;
  const path = `${employee}/competency-assessments`;
  const { etag } = await done(api, path, assessmentBody(2), { 'if-match': '"0"' });
  expect(etag).toBe('"1"');
  const head = await api.head();
  const stale = await api.post(path, assessmentBody(3), { 'if-match': '"0"' });
  expect(stale).toMatchObject({ status: 412, body: { code: 'COMMAND.STALE' }, headers: { etag: '"1"' } });
  expect(await api.head()).toBe(head);
  const fresh = await done(api, path, assessmentBody(3), { 'if-match': String(stale.headers.etag) });
  expect(fresh.etag).toBe('"2"');
  expect((await api.get(employee)).headers.etag).toBe('"2"');
});

it('refuses a revision that is still to come', async () => {
  const path = `/employees/${await registered(api)}/competency-assessments`;
  const answer = await api.post(path, assessmentBody(), { 'if-match': '"7"' });
  expect(answer).toMatchObject({ status: 412, headers: { etag: '"0"' } });
});
