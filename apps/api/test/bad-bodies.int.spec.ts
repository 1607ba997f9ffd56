import { randomUUID } from 'node:crypto';
import {
  AFTERNOON,
  assessmentBody,
  done,
  employeeBody,
  enrol,
  evaluationBody,
  heldRun,
  MORNING,
  programmeBody,
  registered,
  scheduled,
  times,
} from './samples.js';
import { commandSide, type Answer, type Api } from './support.js';

let api: Api;
let employeeId: string;
let programmeId: string;
let run: Awaited<ReturnType<typeof heldRun>>;
let completed: string;
let full: string;
let head: bigint | undefined;

beforeAll(async () => {
  api = await commandSide();
  [employeeId, programmeId, run] = await Promise.all([registered(api), scheduled(api), heldRun(api)]);
  await done(api, `/programmes/${programmeId}/participants`, enrol(employeeId));
  completed = (await heldRun(api)).path;
  await done(api, `${completed}/completion`, {
    realisedCostIdr: 0,
    outcomes: [{ employeeId: await rosterOf(completed), outcome: 'PASSED', reason: 'no test was set' }],
  });
  full = `/programmes/${await scheduled(api, { capacity: 1 })}/participants`;
  await done(api, full, enrol(await registered(api)));
});
afterAll(() => api.close());
beforeEach(async () => {
  head = await api.head();
});

const rosterOf = async (path: string) => ((await api.get(path)).body.participants as string[])[0]!;

/** Refused with this status and code, in the form of a problem document, and nothing was appended. */
async function expectRefusal(answer: Answer, status: number, code: string): Promise<void> {
  expect({ status: answer.status, code: answer.body.code, text: answer.text }).toMatchObject({
    status,
    code,
  });
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(answer.body).toMatchObject({
    type: `urn:jejak:problem:${code}`,
    status,
    title: expect.any(String) as string,
  });
  expect(await api.head()).toBe(head);
}

const json = { 'content-type': 'application/json' };
const deep = (levels: number) => '{"a":'.repeat(levels) + '1' + '}'.repeat(levels);

describe('a body that is no command', () => {
  it.each([
    ['is not JSON', '{"kind":', json, 400, 'INPUT.NOT_JSON'],
    ['is empty', '', json, 400, 'INPUT.NOT_JSON'],
    ['is null', 'null', json, 400, 'INPUT.INVALID'],
    ['is a number', '7', json, 400, 'INPUT.INVALID'],
    ['is a text', '"abc"', json, 400, 'INPUT.INVALID'],
    ['is an empty list', '[]', json, 400, 'INPUT.INVALID'],
    ['is a list of commands', `[${JSON.stringify(employeeBody())}]`, json, 400, 'INPUT.INVALID'],
    ['is an empty object', '{}', json, 400, 'INPUT.INVALID'],
    ['is a list too long for the stack', `[${'1,'.repeat(130_000)}1]`, json, 400, 'INPUT.TOO_COMPLEX'],
    ['is 10,000 levels deep', deep(10_000), json, 400, 'INPUT.TOO_DEEP'],
    ['is 17 levels deep', deep(17), json, 400, 'INPUT.TOO_DEEP'],
    ['is 10,000 lists deep', '['.repeat(10_000) + ']'.repeat(10_000), json, 400, 'INPUT.TOO_DEEP'],
    ['is larger than 256 KiB', `{"kind":"${'x'.repeat(256 * 1024)}"}`, json, 413, 'INPUT.TOO_LARGE'],
    ['sets __proto__', '{"__proto__":{"kind":"PNS"}}', json, 400, 'INPUT.INVALID'],
    ['sets a prototype', '{"constructor":{"prototype":{"kind":"PNS"}}}', json, 400, 'INPUT.INVALID'],
    ['is plain text', '{}', { 'content-type': 'text/plain' }, 415, 'INPUT.MEDIA_TYPE'],
    [
      'is a form',
      'reason=abc',
      { 'content-type': 'application/x-www-form-urlencoded' },
      415,
      'INPUT.MEDIA_TYPE',
    ],
    ['is XML', '<a/>', { 'content-type': 'application/xml' }, 415, 'INPUT.MEDIA_TYPE'],
    ['does not say what it is', '{}', {}, 415, 'INPUT.MEDIA_TYPE'],
  ] as const)('%s', async (_, text, headers, status, code) => {
    for (const path of ['/employees', `${run.path}/cancellation`])
      await expectRefusal(await api.send(path, text, headers), status, code);
  });

  it.each(['null', '7', '"abc"', 'true', '[]', '[{}]'])('is told so: %s', async (text) => {
    const { body } = await api.send('/employees', text, json);
    expect(body.errors).toEqual([{ field: '', message: 'must be a JSON object' }]);
  });

  it('is a text of a wrong type also where a form would fit the command', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    await expectRefusal(
      await api.send(`${run.path}/cancellation`, 'reason=because', form),
      415,
      'INPUT.MEDIA_TYPE',
    );
  });

  it('is let through up to 16 levels, to be refused for what it says', async () => {
    await expectRefusal(await api.send('/employees', deep(16), json), 400, 'INPUT.INVALID');
  });

  it.each([
    ['NUL', '\\u0000'],
    ['a high surrogate alone', '\\ud800'],
    ['a low surrogate alone', '\\udc00x'],
    ['surrogates in the wrong order', '\\udc00\\ud800'],
  ])('holds %s, in a value or in a name', async (_, text) => {
    for (const body of [`{"reason":"abc${text}"}`, `{"reason":"abc","${text}":1}`, `{"x":[{"y":"${text}"}]}`])
      await expectRefusal(await api.send(`${run.path}/cancellation`, body, json), 400, 'INPUT.TEXT');
  });
});

describe('a field that is not as described', () => {
  const schedule = (change: object) => ['/programmes', { ...programmeBody(), ...change }] as const;
  const session = (change: object) => schedule({ sessions: [{ ...programmeBody().sessions[0], ...change }] });

  it.each([
    ['unknown', ...schedule({ color: 'red' }), 'color'],
    ['unknown, in a part', ...schedule({ title: { id: 'a', fr: 'b' } }), 'title.fr'],
    ['unknown, in a line', ...session({ room: 'A' }), 'sessions.0.room'],
    ['named constructor', ...schedule({ constructor: 'x' }), 'constructor'],
    ['named toString', ...schedule({ toString: 'x' }), 'toString'],
    ['missing', ...schedule({ capacity: undefined }), 'capacity'],
    ['a text instead of a number', ...schedule({ capacity: '10' }), 'capacity'],
    ['a number instead of a text', ...schedule({ seriesId: 7 }), 'seriesId'],
    ['null', ...schedule({ capacity: null }), 'capacity'],
    ['null, where it may be left out', ...schedule({ passScore: null }), 'passScore'],
    ['a list instead of an object', ...schedule({ title: [] }), 'title'],
    ['an object instead of a list', ...schedule({ sessions: { 0: {} } }), 'sessions'],
    ['a list in a list', ...schedule({ sessions: [[]] }), 'sessions'],
    ['an empty list', ...schedule({ sessions: [] }), 'sessions'],
    ['a number that is no whole one', ...schedule({ capacity: 1.5 }), 'capacity'],
    ['a number that is too large', ...schedule({ capacity: 2 ** 53 - 1 }), 'capacity'],
    ['a number that is too small', ...schedule({ capacity: 0 }), 'capacity'],
    ['an id in capital letters', ...schedule({ seriesId: randomUUID().toUpperCase() }), 'seriesId'],
    [
      'a day that is none',
      ...['/employees', { ...employeeBody(), effectiveDate: '2024-02-30' }],
      'effectiveDate',
    ],
    ['a moment without offset', ...session({ start: '2024-03-04T08:00:00' }), 'sessions.0.start'],
    ['a year that no store keeps', ...session({ start: '0000-03-04T08:00:00Z' }), 'sessions.0.start'],
  ] as [string, string, object, string][])('%s', async (_, path, body, field) => {
    const answer = await api.post(path, body);
    await expectRefusal(answer, 400, 'INPUT.INVALID');
    expect((answer.body.errors as { field: string }[]).map((error) => error.field)).toContain(field);
  });

  it('a number beyond all numbers', async () => {
    const text = JSON.stringify(programmeBody()).replace('"capacity":10', '"capacity":1e400');
    await expectRefusal(await api.send('/programmes', text, json), 400, 'INPUT.NUMBER');
  });

  it.each([-1, 100.01, 1e308])('a score of %d', async (score) => {
    const body = { kind: 'POST', scores: [{ employeeId, score }] };
    await expectRefusal(await api.post(`/programmes/${programmeId}/scores`, body), 400, 'INPUT.INVALID');
  });

  it('names at most fifty faults', async () => {
    const body = { ...programmeBody(), sessions: Array.from({ length: 100 }, () => ({})) };
    const answer = await api.post('/programmes', body);
    await expectRefusal(answer, 400, 'INPUT.INVALID');
    expect(answer.body.errors).toHaveLength(50);
  });
});

describe('a command that the domain does not allow', () => {
  const sheet = (change: object = {}) => ({
    ...times[MORNING],
    attendance: [{ employeeId, status: 'PRESENT' }],
    ...change,
  });
  const [morning] = programmeBody().sessions;
  const answers = { respondentId: randomUUID(), items: [{ aspect: 'MATERIAL', value: 3 }] };

  it.each<[string, () => [path: string, body: object], number, string]>([
    ['a session planned to end before it starts', () => ['/programmes', programmeBody({ sessions: [{ ...morning, end: morning!.start }] })], 422, 'PROGRAMME.SESSION_ENDS_BEFORE_START'],
    ['a session held that ends before it starts', () => [`/programmes/${programmeId}/sessions/${MORNING}/attendance`, sheet({ actualEnd: times[MORNING].actualStart })], 422, 'PROGRAMME.SESSION_ENDS_BEFORE_START'],
    ['sessions that overlap', () => ['/programmes', programmeBody({ sessions: [morning, { ...morning, sessionId: AFTERNOON }] })], 422, 'PROGRAMME.SESSIONS_OVERLAP'],
    ['a session that is not of the run', () => [`/programmes/${programmeId}/sessions/${randomUUID()}/attendance`, sheet()], 422, 'PROGRAMME.SESSION_UNKNOWN'],
    ['a sheet without a participant', () => [`/programmes/${programmeId}/sessions/${MORNING}/attendance`, sheet({ attendance: [{ employeeId: randomUUID(), status: 'PRESENT' }] })], 409, 'PROGRAMME.NOT_ENROLLED'],
    ['a session held twice', () => [`${run.path}/sessions/${MORNING}/attendance`, { ...times[MORNING], attendance: [{ employeeId: run.employeeId, status: 'ABSENT' }] }], 409, 'PROGRAMME.SESSION_ALREADY_HELD'],
    ['an unknown programme', () => [`/programmes/${randomUUID()}/participants`, enrol(employeeId)], 404, 'PROGRAMME.UNKNOWN'],
    ['an unknown employee', () => [`/programmes/${programmeId}/participants`, enrol(randomUUID())], 404, 'EMPLOYEE.UNKNOWN'],
    ['an assessment of an unknown employee', () => [`/employees/${randomUUID()}/competency-assessments`, assessmentBody()], 404, 'EMPLOYEE.UNKNOWN'],
    ['an unknown assessment', () => [`/employees/${employeeId}/competency-assessments/${randomUUID()}/corrections`, { items: assessmentBody().items, reason: 'wrong' }], 404, 'EMPLOYEE.ASSESSMENT_UNKNOWN'],
    ['an unknown evaluation', () => [`/evaluations/${randomUUID()}/questionnaires`, answers], 404, 'EVALUATION.UNKNOWN'],
    ['an evaluation of an unknown programme', () => ['/evaluations', evaluationBody(randomUUID())], 404, 'PROGRAMME.UNKNOWN'],
    ['an evaluation of a programme that has not begun', () => ['/evaluations', evaluationBody(programmeId)], 409, 'PROGRAMME.NOT_EVALUABLE'],
    ['a seat in a full class', () => [full, enrol(employeeId)], 409, 'PROGRAMME.FULL'],
    ['a second enrolment', () => [`/programmes/${programmeId}/participants`, enrol(employeeId)], 409, 'PROGRAMME.ALREADY_ENROLLED'],
    ['a seat in a run that has begun', () => [`${run.path}/participants`, enrol(employeeId)], 409, 'PROGRAMME.NOT_OPEN'],
    ['a withdrawal of a stranger', () => [`/programmes/${programmeId}/participants/${randomUUID()}/withdrawal`, { reason: 'ill' }], 409, 'PROGRAMME.NOT_ENROLLED'],
    ['a calendar after completion', () => [`${completed}/calendar`, { sessions: [{ ...morning, sessionId: randomUUID() }], reason: 'storm' }], 409, 'PROGRAMME.CLOSED'],
    ['a completion before all sessions were held', () => [`/programmes/${programmeId}/completion`, { realisedCostIdr: 0 }], 409, 'PROGRAMME.SESSION_NOT_HELD'],
    ['a correction of scores that nobody has', () => [`${run.path}/scores/corrections`, { kind: 'PRE', scores: [{ employeeId: run.employeeId, score: 1 }], reason: 'wrong' }], 409, 'PROGRAMME.NOT_SCORED'],
  ])('%s', async (_, command, status, code) => {
    await expectRefusal(await api.post(...command()), status, code);
  }); // prettier-ignore
});
