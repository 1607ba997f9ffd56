import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { text as textOf } from 'node:stream/consumers';
import { employeeBody, registered } from './samples.js';
import { CursorSeal } from '../src/views/cursor-seal.js';
import { SOMEBODY } from './signed-in.js';
import { CURSOR_KEY, wholeSystem, type Answer, type Api, type Headers } from './support.js';

let api: Api;
let employeeId: string;
let head: bigint | undefined;

beforeAll(async () => {
  api = await wholeSystem();
  employeeId = await registered(api);
});
afterAll(() => api.close());
beforeEach(async () => {
  head = await api.head();
});

async function expectProblem(answer: Answer, status: number, code: string): Promise<void> {
  expect({ status: answer.status, code: answer.body.code, text: answer.text }).toMatchObject({
    status,
    code,
  });
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(await api.head()).toBe(head);
}

describe('an address', () => {
  const id = '0b7e9c1e-6a52-4c3e-9d27-2f1c8b1d3a10';
  it.each([
    ['with an id that is none', '/employees/abc', 'QUERY.INVALID'],
    ['with an id of other digits', `/employees/${id.replace('0', 'g')}`, 'QUERY.INVALID'],
    ['with an id and more', `/employees/${id}%20`, 'QUERY.INVALID'],
    ['with NUL', `/employees/%00`, 'INPUT.TEXT'],
    ['with NUL in the query', `/competency-history/${id}?cursor=%00`, 'INPUT.TEXT'],
    ['with broken percent-encoding', '/employees/%E0%A4%A', 'QUERY.INVALID'],
    ['with percent-encoding of what is no text', '/employees/%ff', 'QUERY.INVALID'],
    ['with broken percent-encoding in the query', '/audit-trail?stream=%E0%A4%A', 'QUERY.INVALID'],
    ['with a part that is far too long', `/employees/${'a'.repeat(300)}`, 'QUERY.INVALID'],
  ])('%s is a 400', async (_, path, code) => {
    await expectProblem(await api.get(path), 400, code);
    if (!path.includes('?'))
      await expectProblem(await api.post(`${path}/competency-assessments`, {}), 400, code);
  });

  it('may write an id in capital letters', async () => {
    const answer = await api.get(`/employees/${employeeId.toUpperCase()}`);
    expect(answer).toMatchObject({ status: 200, body: { employeeId } });
  });

  it.each(['/', '/nothing', `/employees/${id}/nothing`, '/event-types/Nothing', '/event-types/__proto__'])(
    '%s that is not there is a 404',
    async (path) => {
      await expectProblem(await api.get(path), 404, 'ROUTE.UNKNOWN');
    },
  );

  it('of an aggregate that is not there is a 404 with its code', async () => {
    await expectProblem(await api.get(`/employees/${id}`), 404, 'EMPLOYEE.UNKNOWN');
    await expectProblem(await api.get(`/programmes/${id}`), 404, 'PROGRAMME.UNKNOWN');
    await expectProblem(await api.get(`/evaluations/${id}`), 404, 'EVALUATION.UNKNOWN');
    await expectProblem(await api.get(`/learning-records/${id}`), 404, 'LEARNING.UNKNOWN');
  });
});

it('from a page that had its own name resolved to this machine is not answered', async () => {
  await expectProblem(await api.get('/audit-trail', { host: 'evil.example' }), 421, 'HOST.UNKNOWN');
  expect(await api.get('/health/live', { host: 'localhost:8080' })).toMatchObject({ status: 200 });
});

describe('a header of a command', () => {
  it.each<[string, Headers, string]>([
    ['a key that is too long', { 'idempotency-key': 'k'.repeat(256) }, 'HEADER.INVALID'],
    ['a key with a space', { 'idempotency-key': 'a b' }, 'HEADER.INVALID'],
    ['an empty key', { 'idempotency-key': '' }, 'HEADER.INVALID'],
    ['a key that is no ASCII', { 'idempotency-key': 'clé' }, 'HEADER.INVALID'],
    ['a moment without offset', { 'jejak-occurred-at': '2024-01-02T08:00:00' }, 'HEADER.INVALID'],
    ['a day instead of a moment', { 'jejak-occurred-at': '2024-01-02' }, 'HEADER.INVALID'],
    ['a moment that is none', { 'jejak-occurred-at': 'yesterday' }, 'HEADER.INVALID'],
    [
      'a year that PostgreSQL does not know',
      { 'jejak-occurred-at': '0000-01-01T00:00:00Z' },
      'HEADER.INVALID',
    ],
    ['a moment in the future', { 'jejak-occurred-at': '2999-01-02T08:00:00Z' }, 'COMMAND.OCCURRED_IN_FUTURE'],
    ['a correlation id that is no UUID', { 'jejak-correlation-id': '1' }, 'HEADER.INVALID'],
    ['a weak If-Match', { 'if-match': 'W/"0"' }, 'HEADER.INVALID'],
    ['If-Match without quotes', { 'if-match': '0' }, 'HEADER.INVALID'],
    ['a list of ETags', { 'if-match': '"0", "1"' }, 'HEADER.INVALID'],
    ['a negative revision', { 'if-match': '"-1"' }, 'HEADER.INVALID'],
    ['a revision without end', { 'if-match': `"${'9'.repeat(40)}"` }, 'HEADER.INVALID'],
  ])('%s is refused', async (_, headers, code) => {
    const answer = await api.post('/employees', employeeBody(), headers);
    await expectProblem(answer, 400, code);
    if (code === 'HEADER.INVALID')
      expect((answer.body.errors as unknown[])[0]).toMatchObject({ field: Object.keys(headers)[0] });
  });

  it('is refused where it comes twice', async () => {
    await api.app.listen(0, '127.0.0.1');
    const somebody = await api.as(SOMEBODY);
    const ask = (headers: Record<string, string | string[]>) =>
      new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
        const body = JSON.stringify(employeeBody());
        request(`${urlOf(api)}/employees`, {
          method: 'POST',
          agent: false,
          headers: {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(body),
            ...somebody,
            ...headers,
          },
        })
          .on('error', reject)
          .on('response', (answer) => {
            textOf(answer).then((text) => resolve({ status: answer.statusCode, text }), reject);
          })
          .end(body);
      });
    const twice: Record<string, string[]>[] = [
      { 'Idempotency-Key': ['a', 'b'] },
      { 'Jejak-Correlation-Id': [randomUUID(), randomUUID()] },
      { 'If-Match': ['"0"', '"0"'] },
      { 'Jejak-Occurred-At': ['2024-01-02T08:00:00Z', '2024-01-02T08:00:00Z'] },
    ];
    for (const headers of twice) {
      const { status, text } = await ask(headers);
      expect({ headers, status, text }).toMatchObject({
        status: 400,
        text: expect.stringContaining('HEADER.INVALID') as string,
      });
    }
    expect(await api.head()).toBe(head);
    expect((await ask({ 'Idempotency-Key': 'a' })).status).toBe(201);
  });
});

const urlOf = ({ app }: Api) => {
  const address = app.getHttpServer().address();
  if (address === null || typeof address === 'string') throw new Error('not listening');
  return `http://127.0.0.1:${address.port}`;
};

describe('a question to a view', () => {
  const history = '/competency-history/0b7e9c1e-6a52-4c3e-9d27-2f1c8b1d3a10';
  /** With the signature that the list would have given. */
  const seal = new CursorSeal(Buffer.from(CURSOR_KEY, 'base64'));
  const signed = (path: string, ...value: unknown[]) =>
    `${path}?cursor=${seal.seal(Buffer.from(JSON.stringify(value)).toString('base64url'), { path, filter: {}, subject: undefined })}`;
  it.each([
    ['no limit', '/audit-trail?limit=', 'QUERY.INVALID'],
    ['limit 0', '/audit-trail?limit=0', 'QUERY.INVALID'],
    ['limit 501', '/audit-trail?limit=501', 'QUERY.INVALID'],
    ['limit many', '/audit-trail?limit=many', 'QUERY.INVALID'],
    ['two limits', '/audit-trail?limit=1&limit=2', 'QUERY.INVALID'],
    ['an unknown parameter', '/audit-trail?colour=red', 'QUERY.INVALID'],
    ['an unknown order', '/audit-trail?order=random', 'QUERY.INVALID'],
    ['two streams', '/audit-trail?stream=a&stream=b', 'QUERY.INVALID'],
    ['a correlation that is no id', '/audit-trail?correlationId=1', 'QUERY.INVALID'],
    ['a time without offset', '/audit-trail?from=2024-01-02T08:00:00', 'QUERY.INVALID'],
    ['a week instead of a time', '/audit-trail?from=2024-W01-1', 'QUERY.INVALID'],
    ['a time that is none', '/audit-trail?to=2024-13-02T08:00:00Z', 'QUERY.INVALID'],
    ['asOf a day', `${history}?asOf=2024-01-02`, 'QUERY.INVALID'],
    ['asOf an impossible offset', `${history}?asOf=2024-01-02T00:00:00%2B99:99`, 'QUERY.INVALID'],
    ['asOf the year 0', `${history}?asOf=0000-01-02T00:00:00Z`, 'QUERY.INVALID'],
    ['asOf words', `${history}?asOf=now`, 'QUERY.INVALID'],
    ['validOn a moment', `${history}?validOn=2024-01-02T00:00:00Z`, 'QUERY.INVALID'],
    ['validOn a day that is none', `${history}?validOn=2023-02-29`, 'QUERY.INVALID'],
    ['validOn nothing', `${history}?validOn=`, 'QUERY.INVALID'],
    ['validOn the year 0', `${history}?validOn=0000-01-02`, 'QUERY.INVALID'],
    ['two validOn', `${history}?validOn=2024-01-02&validOn=2024-01-03`, 'QUERY.INVALID'],
    ['validOn, of lesson hours', '/learning-hours?validOn=2024-01-02', 'QUERY.INVALID'],
    ['superseded perhaps', `${history}?superseded=perhaps`, 'QUERY.INVALID'],
    ['a status that is none', '/programme-effectiveness?status=LOST', 'QUERY.INVALID'],
    ['a series that is no id', '/programme-effectiveness?seriesId=1', 'QUERY.INVALID'],
    ['a year that is none', '/learning-hours?year=0', 'QUERY.INVALID'],
    ['a year with a fraction', '/learning-hours?year=2026.5', 'QUERY.INVALID'],
    ['no year', '/learning-hours?year=', 'QUERY.INVALID'],
    ['a unit that is no id', '/learning-hours?unitId=Marelan', 'QUERY.INVALID'],
    ['a status of hours that is none', '/learning-hours?status=LAZY', 'QUERY.INVALID'],
    ['asOf a day, of lesson hours', '/learning-hours?asOf=2024-01-02', 'QUERY.INVALID'],
    ['a year, of one employee', `/learning-hours/${randomUUID()}?year=2026`, 'QUERY.INVALID'],
    ['an employee that is no id', '/learning-hours/ani', 'QUERY.INVALID'],
    ['a cursor that names nobody', signed('/learning-hours', 'learning-hours', ['ani']), 'CURSOR.INVALID'],
    ['a year of units that is none', '/unit-overview?year=3000', 'QUERY.INVALID'],
    ['more units than a page has', '/unit-overview?limit=101', 'QUERY.INVALID'],
    ['asOf, of units', '/unit-overview?asOf=2024-01-02T00:00:00Z', 'QUERY.INVALID'],
    ['a limit, of one unit', `/unit-overview/${randomUUID()}?limit=1`, 'QUERY.INVALID'],
    ['a unit in the address that is no id', '/unit-overview/marelan', 'QUERY.INVALID'],
    ['a cursor of mentorships that names none', signed('/mentoring-board', 'mentoring-board', ['x']), 'CURSOR.INVALID'],
    ['a cursor of units that names none', signed('/unit-overview', 'units', ['x']), 'CURSOR.INVALID'],
    ['a year of gaps that is none', '/gap-heat-map?year=0', 'QUERY.INVALID'],
    ['a code of gaps that is none', '/gap-heat-map?competencyCode=man', 'QUERY.INVALID'],
    ['a cursor of gaps that names no unit', signed('/gap-heat-map', 'gaps', ['x', 'MAN-01']), 'CURSOR.INVALID'],
    ['a status of needs that is none', '/needs-assessments?status=open', 'QUERY.INVALID'],
    ['a unit of needs that is no id', '/needs-assessments?unitId=marelan', 'QUERY.INVALID'],
    ['a cursor of needs without a moment', signed('/needs-assessments', 'needs', ['x', randomUUID()]), 'CURSOR.INVALID'],
    ['a period that is none', '/appraisals?period=2026-Q5', 'QUERY.INVALID'],
    ['two periods', '/appraisals?period=2026&period=2025', 'QUERY.INVALID'],
    ['a status of appraisals that is none', '/appraisals?status=FINAL', 'QUERY.INVALID'],
    ['a predicate that is none', '/appraisals?predicate=GOOD', 'QUERY.INVALID'],
    ['a unit of appraisals that is no id', '/appraisals?unitId=Marelan', 'QUERY.INVALID'],
    ['asOf, of appraisals', '/appraisals?asOf=2024-01-02T00:00:00Z', 'QUERY.INVALID'],
    ['asOf a day, of one appraisal', `/appraisals/${randomUUID()}/2026/history?asOf=2024-01-02`, 'QUERY.INVALID'],
    ['a period in the address that is none', `/appraisals/${randomUUID()}/2026-Q5`, 'QUERY.INVALID'],
    ['a cursor of appraisals without a day', signed('/appraisals', 'appraisals', ['x', randomUUID()]), 'CURSOR.INVALID'],
    ['a cursor of nothing', '/audit-trail?cursor=abc', 'CURSOR.INVALID'],
    ['a cursor of another view', signed('/audit-trail', 'runs', ['2024-01-02T00:00:00Z', randomUUID()]), 'CURSOR.INVALID'],
    ['a cursor beyond all positions', signed('/audit-trail', 'audit-newest', ['9'.repeat(19)]), 'CURSOR.INVALID'],
    ['a cursor with a line beyond all lines', signed(history, 'history', ['2024-01-02T00:00:00Z', randomUUID(), 2 ** 40]), 'CURSOR.INVALID'],
    ['a cursor in the year 0', signed('/programme-effectiveness', 'runs', ['0000-01-02T00:00:00Z', randomUUID()]), 'CURSOR.INVALID'],
    ['a cursor with NUL', signed('/programme-effectiveness/series', 'series', ['\0', randomUUID()]), 'CURSOR.INVALID'],
  ])('with %s is a 400', async (_, path, code) => {
    await expectProblem(await api.get(path), 400, code);
  }); // prettier-ignore

  it.each(['', 'abc', '-1', '1'.repeat(20), '1.5'])('with position "%s" is a 400', async (position) => {
    const answer = await api.get('/audit-trail', { 'jejak-min-position': position });
    await expectProblem(answer, 400, 'HEADER.INVALID');
  });
});
