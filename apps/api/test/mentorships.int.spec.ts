import { randomUUID } from 'node:crypto';
import {
  assessmentBody,
  done,
  employeeBody,
  mentored,
  mentoringSessionBody,
  mentorshipBody,
  mentorshipEnd,
  mentorshipStart,
  registered,
} from './samples.js';
import { untilStatus, wholeSystem, type Answer, type Api, type Headers } from './support.js';

let api: Api;
beforeAll(async () => {
  api = await wholeSystem();
});
afterAll(() => api.close());

const MENTORING = { 'jejak-purpose': 'MENTORING' };
let serial = 0;

/** Two employees with accounts: one who mentors, one who is mentored. */
async function two() {
  const [mentorId, menteeId] = [await registered(api), await registered(api)];
  const mentor = await api.as(`mentor ${++serial}`, ['mentor'], mentorId);
  const mentee = await api.as(`mentee ${serial}`, ['employee'], menteeId);
  return { mentorId, menteeId, mentor, mentee };
}
const at = (position: unknown, headers: Headers = {}) => ({
  'jejak-min-position': String(position),
  ...headers,
});
const refused = ({ status, body }: Answer) => `${status} ${String(body.code)}`;

describe('what a mentor may look at', () => {
  it('is the record of the mentee from the start to the end, and not before or after', async () => {
    const { mentorId, menteeId, mentor } = await two();
    const look = () => api.get(`/competency-history/${menteeId}`, { ...mentor, ...MENTORING });
    const viewsShow = (position: string) => untilStatus(200, () => api.get('/accounts', at(position)));

    const { id, position: proposed } = await done(api, '/mentorships', mentorshipBody(mentorId, menteeId));
    await viewsShow(proposed);
    expect(refused(await look())).toBe('403 ACCESS.NOT_OWN_SESSION');

    const { position: started } = await done(api, `/mentorships/${id}/start`, mentorshipStart);
    await viewsShow(started);
    expect(await look()).toMatchObject({ status: 200, body: { items: [] } });
    expect(refused(await api.get(`/competency-history/${menteeId}`, mentor))).toBe(
      '403 ACCESS.PURPOSE_REQUIRED',
    );
    const other = await two();
    expect(refused(await api.get(`/competency-history/${menteeId}`, { ...other.mentor, ...MENTORING }))).toBe(
      '403 ACCESS.NOT_OWN_SESSION',
    );

    const end = { outcome: 'TERMINATED', endDate: '2024-03-04', goalResults: [], reason: 'Pindah tugas' };
    const { position: ended } = await done(api, `/mentorships/${id}/end`, end);
    await viewsShow(ended);
    expect(refused(await look())).toBe('403 ACCESS.NOT_OWN_SESSION');
  });

  it('is kept while a second mentorship of the same two runs', async () => {
    const { mentorId, menteeId, mentor } = await two();
    const first = await mentored(api, mentorId, menteeId);
    await mentored(api, mentorId, menteeId);
    const end = { outcome: 'TERMINATED', endDate: '2024-03-04', goalResults: [], reason: 'Salah catat' };
    const { position } = await done(api, `${first.path}/end`, end);
    await untilStatus(200, () => api.get('/accounts', at(position)));
    const history = await api.get(`/competency-history/${menteeId}`, { ...mentor, ...MENTORING });
    expect(history.status).toBe(200);
  });
});

describe('a session', () => {
  it('counts once the other one of the two confirmed it, and the card shows it to the two', async () => {
    const { mentorId, menteeId, mentor, mentee } = await two();
    const { path, id } = await mentored(api, mentorId, menteeId);
    const noted = await done(api, `${path}/sessions`, mentoringSessionBody(), mentee);
    const { body } = await api.get(path, mentee);
    const [{ sessionId }] = body.sessions as [{ sessionId: string }];
    expect(body).toMatchObject({
      ...{ mentorshipId: id, mentorId, menteeId, status: 'active', overridden: true, ...mentorshipStart },
      sessions: [{ sessionId, recordedBy: 'MENTEE', confirmed: false, minutes: 60 }],
    });
    const confirm = `${path}/sessions/${sessionId}/confirmation`;
    const stale = await api.post(confirm, {}, { ...mentor, 'if-match': '"777"' });
    expect(refused(stale)).toBe('412 COMMAND.STALE');
    expect(refused(await api.post(confirm, {}, mentee))).toBe('403 MENTORSHIP.OWN_SESSION');
    const card = (position: string, headers: Headers) =>
      untilStatus(200, () => api.get(`/mentoring-board/${id}`, at(position, headers)));
    expect((await card(noted.position, mentee)).body).toMatchObject({ sessionsDone: 0, sessionsOpen: 1 });

    const { position } = await done(api, confirm, {}, mentor);
    const { challenge, nextSteps, topics } = mentoringSessionBody();
    const counts = { sessionsDone: 1, sessionsOpen: 0, minutesDone: 60, lastSessionOn: '2024-03-11' };
    for (const who of [mentee, { ...mentor, ...MENTORING }])
      expect((await card(position, who)).body).toMatchObject({
        ...{ ...counts, overrideReason: 'Pembina di unit yang sama' },
        sessions: [{ sessionId, topics, challenge, nextSteps, confirmed: true }],
      });
    // somebody else plans, and is not told what was talked about
    const planned = await card(position, {});
    expect(planned.text).not.toMatch(/pagu|Menyusun|Pembina/);
    expect(planned.body).toMatchObject({
      ...{ ...counts, overrideState: 'masked' },
      sessions: [{ sessionId, notesState: 'masked' }],
    });
  });

  it('is corrected by one and confirmed anew by the other', async () => {
    const { mentorId, menteeId, mentor, mentee } = await two();
    const { path } = await mentored(api, mentorId, menteeId);
    await done(api, `${path}/sessions`, mentoringSessionBody(), mentor);
    const [{ sessionId }] = (await api.get(path)).body.sessions as [{ sessionId: string }];
    const session = `${path}/sessions/${sessionId}`;
    await done(api, `${session}/confirmation`, {}, mentee);
    const corrected = { ...mentoringSessionBody(), minutes: 90, reason: 'Salah hitung' };
    await done(api, `${session}/corrections`, corrected, mentee);
    expect((await api.get(path)).body.sessions).toMatchObject([
      { minutes: 90, recordedBy: 'MENTEE', confirmed: false },
    ]);
    await done(api, `${session}/confirmation`, {}, mentor);
    expect(refused(await api.post(`${session}/confirmation`, {}, mentor))).toBe(
      '409 MENTORSHIP.SESSION_CONFIRMED',
    );
    const unknown = await api.post(`${path}/sessions/${randomUUID()}/confirmation`, {}, mentor);
    expect(refused(unknown)).toBe('404 MENTORSHIP.SESSION_UNKNOWN');
  });
});

describe('the mentor', () => {
  it('holds the levels of the goals, in service as the mentee is', async () => {
    const { mentorId, menteeId } = await two();
    const plain = { ...mentorshipBody(mentorId, menteeId), overrideReason: undefined };
    const below = await api.post('/mentorships', plain);
    expect(below).toMatchObject({
      ...{ status: 409, body: { code: 'MENTORSHIP.MENTOR_BELOW_GOAL' } },
    });
    await done(api, `/employees/${mentorId}/competency-assessments`, assessmentBody(4));
    await done(api, '/mentorships', plain);
    const gone = await registered(api);
    const leaving = { kind: 'EXIT', effectiveDate: '2024-02-01', reason: 'Pindah' };
    await done(api, `/employees/${gone}/placements`, leaving);
    for (const [body, code] of [
      [mentorshipBody(randomUUID(), menteeId), '404 EMPLOYEE.UNKNOWN'],
      [mentorshipBody(mentorId, randomUUID()), '404 EMPLOYEE.UNKNOWN'],
      [mentorshipBody(gone, menteeId), '409 EMPLOYEE.LEFT'],
      [mentorshipBody(mentorId, gone), '409 EMPLOYEE.LEFT'],
      [mentorshipBody(mentorId, mentorId), '422 MENTORSHIP.SELF'],
    ] as const)
      expect([code, refused(await api.post('/mentorships', body))]).toEqual([code, code]);
  });

  it('has five mentees at most, once the register of the mentor has them', async () => {
    const mentorId = await registered(api);
    const first: string[] = [];
    for (let n = 0; n < 5; n++) first.push((await mentored(api, mentorId, await registered(api))).path);
    const { id, position } = await done(api, '/mentorships', mentorshipBody(mentorId, await registered(api)));
    // the policy has entered the proposals that came before
    await untilStatus(200, () => api.get('/accounts', at(position)));
    const start = () => api.post(`/mentorships/${id}/start`, mentorshipStart);
    for (const until = Date.now() + 10_000; Date.now() < until;) {
      const entered = await api.get(`/audit-trail?stream=mentor-${mentorId}`, { 'jejak-purpose': 'AUDIT' });
      if ((entered.body.items as unknown[] | undefined)?.length === 6) break;
    }
    expect(refused(await start())).toBe('409 MENTORSHIP.MENTOR_FULL');
    const end = { outcome: 'TERMINATED', endDate: '2024-03-04', goalResults: [], reason: 'Pindah tugas' };
    await done(api, `${first[0]}/end`, end);
    expect((await start()).status).toBe(200);
  });
});

describe('the board', () => {
  it('is narrowed by unit, state, mentor and days, sorted, in pages', async () => {
    const { mentorId } = await two();
    const body = employeeBody();
    const { unitId } = body.placement;
    const mentee = async () => (await done(api, '/employees', body)).id;
    const { path, id } = await mentored(api, mentorId, await mentee());
    const second = await mentored(api, mentorId, await mentee());
    const { id: third } = await done(api, '/mentorships', mentorshipBody(mentorId, await mentee()));
    const end = { outcome: 'TERMINATED', endDate: '2024-04-30', goalResults: [], reason: 'Pindah tugas' };
    const { position } = await done(api, `${path}/end`, end);
    const ids = async (query: string) => {
      const url = `/mentoring-board?unitId=${unitId}${query}`;
      const { body: page } = await untilStatus(200, () => api.get(url, at(position)));
      return (page.items as { mentorshipId: string }[]).map(({ mentorshipId }) => mentorshipId);
    };
    // proposed today; then of one day the later id
    const all = [third, ...[id, second.id].sort().reverse()];
    expect(await ids('')).toEqual(all);
    expect(await ids('&state=TERMINATED')).toEqual([id]);
    expect(await ids(`&state=ACTIVE&mentorId=${mentorId}`)).toEqual([second.id]);
    expect(await ids(`&mentorId=${randomUUID()}`)).toEqual([]);
    expect(await ids('&from=2024-05-01')).toEqual([third, second.id]);
    expect((await ids('&to=2024-04-30')).sort()).toEqual([id, second.id].sort());
    expect(await ids('&from=2024-04-30&to=2024-03-04')).toEqual(all.slice(1));
    expect(await ids('&to=2024-03-03')).toEqual([]);
    const pages: string[] = [];
    for (let cursor = ''; ;) {
      const { body: page } = await api.get(`/mentoring-board?unitId=${unitId}&limit=1${cursor}`);
      pages.push(...(page.items as { mentorshipId: string }[]).map(({ mentorshipId }) => mentorshipId));
      if (page.next === undefined) break;
      cursor = `&cursor=${page.next as string}`;
    }
    expect(pages).toEqual(all);
  });

  it('shows employees and mentors what is theirs', async () => {
    const { mentorId, menteeId, mentor, mentee } = await two();
    const { id, position } = await mentored(api, mentorId, menteeId);
    await mentored(api, menteeId, await registered(api)); // as a mentor, without the role
    for (const who of [mentor, mentee]) {
      const { body } = await untilStatus(200, () => api.get('/mentoring-board', at(position, who)));
      expect((body.items as { mentorshipId: string }[]).map((one) => one.mentorshipId)).toEqual([id]);
    }
  });

  it('shows how it ended, and is exported', async () => {
    const { mentorId, menteeId, mentor, mentee } = await two();
    const { path, id } = await mentored(api, mentorId, menteeId);
    await done(api, `${path}/sessions`, mentoringSessionBody(), mentee);
    const [{ sessionId }] = (await api.get(path)).body.sessions as [{ sessionId: string }];
    const early = await api.post(`${path}/end`, mentorshipEnd());
    expect(refused(early)).toBe('409 MENTORSHIP.NO_SESSION');
    await done(api, `${path}/sessions/${sessionId}/confirmation`, {}, mentor);
    const { position } = await done(api, `${path}/end`, mentorshipEnd());
    const { body } = await untilStatus(200, () => api.get(`/mentoring-board/${id}`, at(position, mentee)));
    expect(body).toMatchObject({
      ...{ state: 'COMPLETED', startedOn: '2024-03-04', endedOn: '2024-03-11', reason: 'Sasaran tercapai' },
      ...{ ratingByMentor: 4, ratingByMentee: 5 },
      goals: [{ competencyCode: 'MAN-03', toLevel: 3, endLevel: 3 }],
    });
    const file = await api.get('/exports/mentoring_board');
    expect(file).toMatchObject({ status: 200 });
    expect(file.text).toContain(id);
  });

  it.each([
    'unitId=x',
    'mentorId=1',
    'state=DONE',
    'from=2024-02-30',
    'to=yesterday',
    'limit=0',
    'cursor=abc',
    'sort=mentor',
  ])('refuses %s', async (query) => {
    expect((await api.get(`/mentoring-board?${query}`)).status).toBe(400);
  });

  it('has nothing under an id that nobody has', async () => {
    const id = randomUUID();
    expect(refused(await api.get(`/mentoring-board/${id}`))).toBe('404 VIEW.NOT_FOUND');
    expect(refused(await api.get(`/mentorships/${id}`))).toBe('404 MENTORSHIP.UNKNOWN');
  });
});
