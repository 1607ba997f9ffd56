import { everyCommand } from '../../apps/api/test/every-command.js';
import {
  assessmentBody,
  done,
  employeeBody,
  enrol,
  registered,
  scheduled,
} from '../../apps/api/test/samples.js';
import { SOMEBODY } from '../../apps/api/test/signed-in.js';
import { commandSide, type Api, type Headers } from '../../apps/api/test/support.js';

let api: Api;
let changes: [path: string, body: object][];
/** Of whoever may send it: only the ratee says something to an appraisal. */
let sender: (path: string) => Promise<Headers>;
beforeAll(async () => {
  api = await commandSide();
  sender = (path) =>
    /\/(acknowledgement|dispute)$|^\/disputes\/.*\/withdrawal$/.test(path)
      ? api.as('ratee', ['employee'], path.split('/')[2])
      : api.as(SOMEBODY);
  const commands = Object.entries(await everyCommand(api));
  changes = commands.filter(([path]) => path.split('/').length > 2 && !path.startsWith('/xapi/'));
  await Promise.all(changes.map(([path]) => sender(path))); // their accounts are there from now on
});
afterAll(() => api.close());

const json = { 'content-type': 'application/json' };
const send = async (url: string, body: object, headers: Record<string, string> = {}) => {
  const answer = await api.app.inject({
    method: 'POST',
    url,
    headers: { ...json, ...(await sender(url)), ...headers },
    payload: JSON.stringify(body),
  });
  return { status: answer.statusCode, code: answer.json<{ code?: string }>().code, headers: answer.headers };
};

/** A survey is answered for oneself: the headers of whom the body names. */
const respondent = async (path: string, body: object): Promise<Record<string, string>> =>
  path.endsWith('/responses') && 'employeeId' in body
    ? { ...(await api.as('respondent', ['employee'], String(body.employeeId))) }
    : {};

it('every command that changes something has to name the revision', async () => {
  expect(changes.length).toBeGreaterThan(70);
  const head = await api.head();
  for (const [path, body] of changes)
    expect({ path, ...(await send(path, body)) }).toMatchObject({
      path,
      status: 428,
      code: 'COMMAND.IF_MATCH_REQUIRED',
    });
  expect(await api.head()).toBe(head);
});

it('every such command is refused at another revision than it names', async () => {
  const askers = new Map<string, Record<string, string>>();
  for (const [path, body] of changes) askers.set(path, await respondent(path, body));
  const head = await api.head();
  // of an exception the views tell first, which are not there: test/security/matrix
  for (const [path, body] of changes.filter(([one]) => !one.startsWith('/exceptions/'))) {
    const { headers, ...answer } = await send(path, body, { ...askers.get(path), 'if-match': '"777"' });
    // sessions are for the two of a mentorship, codes for who sits in one: mentorships and learning in apps/api/test
    const twosome = /^\/mentorships\/.*\/sessions/.test(path);
    const theirs = twosome || /\/check-ins\//.test(path);
    const refusal = twosome
      ? [403, 'ACCESS.NOT_OWN_SESSION']
      : theirs
        ? [403, 'ACCESS.NO_ROLE']
        : [412, 'COMMAND.STALE'];
    expect([path, answer.status, answer.code]).toEqual([path, ...refusal]);
    if (theirs) continue;
    // a unit that placements use already, and that nobody established yet, has no revision; nor a record that nobody disputed or sent
    if (!path.endsWith('/establishment') && !/^\/(disputes|siasn)\//.test(path))
      expect(headers.etag).toMatch(/^"\d+"$/);
  }
  expect(await api.head()).toBe(head);
});

it('one command leads to the next by its ETag; of two with the same one is carried out', async () => {
  const first = await done(api, '/employees', employeeBody());
  const path = `/employees/${first.id}/competency-assessments`;
  const both = await Promise.all(
    [1, 2].map((level) => send(path, assessmentBody(level), { 'if-match': first.etag })),
  );
  expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  const won = both.find(({ status }) => status === 200);
  expect((await send(path, assessmentBody(3), { 'if-match': String(won?.headers.etag) })).status).toBe(200);
});

it('a star says that the revision does not matter, also where many come at once', async () => {
  const path = `/programmes/${await scheduled(api)}/participants`;
  const people = await Promise.all(Array.from({ length: 5 }, () => registered(api)));
  const answers = await Promise.all(people.map((person) => send(path, enrol(person), { 'if-match': '*' })));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
});

it('what begins something needs none, and can match nothing', async () => {
  expect(await send('/employees', employeeBody())).toMatchObject({ status: 201 });
  expect(await send('/employees', employeeBody(), { 'if-match': '*' })).toMatchObject({
    status: 412,
    code: 'COMMAND.STALE',
  });
  expect(await send('/employees', employeeBody(), { 'if-match': '"0"' })).toMatchObject({ status: 412 });
});

it('an idempotency key belongs to who used it: the same of somebody else is another command', async () => {
  const body = employeeBody();
  const as = async (name: string) => ({ 'idempotency-key': 'one', ...(await api.as(name)) });
  const first = await done(api, '/employees', body, await as('ani'));
  const again = await done(api, '/employees', body, await as('ani'));
  expect(again).toMatchObject({ id: first.id, headers: { 'jejak-replayed': 'true' } });
  const other = await done(api, '/employees', body, await as('budi'));
  expect(other.id).not.toBe(first.id);
  expect(other.headers['jejak-replayed']).toBeUndefined();
  // nor does it tell whether somebody used it, by refusing another body
  expect((await send('/employees', employeeBody(), await as('citra'))).status).toBe(201);
});
