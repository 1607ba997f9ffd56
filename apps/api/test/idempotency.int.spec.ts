import { randomUUID } from 'node:crypto';
import {
  assessmentBody,
  done,
  employeeBody,
  enrol,
  programmeBody,
  registered,
  scheduled,
} from './samples.js';
import { commandSide, startApi, type Answer } from './support.js';

let api: Awaited<ReturnType<typeof commandSide>>;
beforeAll(async () => {
  api = await commandSide();
});
afterAll(() => api.close());

const key = () => ({ 'idempotency-key': randomUUID() });
const revisionOf = async (path: string) => (await api.get(path)).headers.etag;
const refused = (answer: Answer) => ({ status: answer.status, code: answer.body.code });
const KEY_REUSED = { status: 422, code: 'COMMAND.KEY_REUSED' };

describe('a command that is sent again with its key', () => {
  it('is carried out once and answered the same', async () => {
    const headers = key();
    const body = employeeBody();
    const first = await api.post('/employees', body, headers);
    const head = await api.head();
    const again = await api.post('/employees', body, headers);
    expect(first.status).toBe(201);
    expect(first.headers['jejak-replayed']).toBeUndefined();
    expect(again).toMatchObject({
      status: 201,
      body: first.body,
      headers: {
        etag: first.headers.etag,
        'jejak-position': first.headers['jejak-position'],
        'jejak-replayed': 'true',
      },
    });
    expect(await api.head()).toBe(head);
  });

  it('is answered the same after others changed the aggregate, whatever If-Match says', async () => {
    const path = `/programmes/${await scheduled(api)}/participants`;
    const headers = { ...key(), 'if-match': '"0"' };
    const body = enrol(await registered(api));
    const first = await done(api, path, body, headers);
    await done(api, path, enrol(await registered(api)));
    const again = await api.post(path, body, headers);
    expect(again).toMatchObject({ status: 200, body: { revision: 1 }, headers: { etag: first.etag } });
  });

  it('appends one event where it is sent twenty times at the same moment', async () => {
    const path = `/employees/${await registered(api)}/competency-assessments`;
    const [headers, body] = [key(), assessmentBody()];
    const answers = await Promise.all(Array.from({ length: 20 }, () => api.post(path, body, headers)));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 200, body: { revision: 1 } });
    expect(new Set(answers.map((answer) => answer.headers['jejak-position'])).size).toBe(1);
    expect(await revisionOf(path.replace(/\/[^/]+$/, ''))).toBe('"1"');
  });

  it('begins one aggregate where it is sent twenty times at the same moment', async () => {
    const [headers, body] = [key(), programmeBody()];
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => api.post('/programmes', body, headers)),
    );
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 201, body: { revision: 0 } });
  });

  it('is known to a server that was started after it', async () => {
    const [headers, body] = [key(), programmeBody()];
    const first = await done(api, '/programmes', body, headers);
    const enrolment = [`/programmes/${first.id}/participants`, enrol(await registered(api)), key()] as const;
    const second = await done(api, ...enrolment);
    const head = await api.head();

    const restarted = await startApi(api.servers);
    try {
      for (const [sent, answered] of [
        [await restarted.post('/programmes', body, headers), first],
        [await restarted.post(...enrolment), second],
      ] as const)
        expect(sent).toMatchObject({
          status: answered.status,
          body: answered.body,
          headers: { 'jejak-position': answered.position, 'jejak-replayed': 'true' },
        });
      const other = await restarted.post('/programmes', programmeBody(), headers);
      expect(refused(other)).toEqual(KEY_REUSED);
      expect(await restarted.head()).toBe(head);
    } finally {
      await restarted.close();
    }
  });
});

describe('a key that was used', () => {
  it('is refused for another body, and nothing is appended', async () => {
    const headers = key();
    const body = programmeBody();
    const { id } = await done(api, '/programmes', body, headers);
    const head = await api.head();
    expect(refused(await api.post('/programmes', { ...body, capacity: 11 }, headers))).toEqual(KEY_REUSED);
    expect(await api.head()).toBe(head);
    expect(await revisionOf(`/programmes/${id}`)).toBe('"0"');
  });

  it('is refused for another reason alone', async () => {
    const path = `/programmes/${await scheduled(api)}/cancellation`;
    const headers = key();
    await done(api, path, { reason: 'no room' }, headers);
    expect(refused(await api.post(path, { reason: 'no money' }, headers))).toEqual(KEY_REUSED);
  });

  it('is refused for another body at the same moment: one is carried out, the others hear of it', async () => {
    const headers = key();
    const bodies = [1, 2, 3, 4, 5].map((capacity) => programmeBody({ capacity }));
    const answers = await Promise.all(bodies.map((body) => api.post('/programmes', body, headers)));
    const carriedOut = answers.filter(({ status }) => status === 201);
    expect(carriedOut).toHaveLength(1);
    for (const answer of answers.filter(({ status }) => status !== 201))
      expect(refused(answer)).toEqual(KEY_REUSED);
    // and what this process remembers is what the log says
    const { capacity } = (await api.get(`/programmes/${String(carriedOut[0]!.body.id)}`)).body;
    expect(capacity).toBe(answers.findIndex(({ status }) => status === 201) + 1);
  });

  it('is another command for another actor, and at another address', async () => {
    const headers = key();
    const body = employeeBody();
    const one = await done(api, '/employees', body, headers);
    const other = await done(api, '/employees', body, { ...headers, ...(await api.as('another')) });
    expect(other.id).not.toBe(one.id);
    for (const { id } of [one, other])
      await done(api, `/employees/${id}/competency-assessments`, assessmentBody(), headers);
  });

  it('is the same command in an address in capital letters', async () => {
    const path = `/employees/${await registered(api)}`;
    const headers = key();
    await done(api, `${path}/competency-assessments`, assessmentBody(), headers);
    const shouted = `/employees/${path.slice(11).toUpperCase()}/competency-assessments`;
    expect((await done(api, shouted, assessmentBody(), headers)).headers['jejak-replayed']).toBe('true');
    expect(await revisionOf(path)).toBe('"1"');
  });
});
