import { randomUUID } from 'node:crypto';
import { activityLine } from './samples/learning.js';
import {
  done,
  employeeBody,
  enrol,
  mentored,
  mentoringSessionBody,
  MORNING,
  scheduled,
  unitBody,
} from './samples.js';
import {
  untilStatus,
  wholeSystem,
  type Answer,
  type Api,
  type BothServers,
  type Headers,
} from './support.js';

let api: Api & BothServers;
let officer: Headers;
let ani: Person;
let budi: Person;

interface Person {
  readonly id: string;
  readonly self: Headers;
}

beforeAll(async () => {
  api = await wholeSystem();
  officer = { ...(await api.as('officer', ['programme-officer'])), 'jejak-purpose': 'PROGRAMME_DELIVERY' };
  const unitId = (await done(api, '/units', unitBody())).id;
  const { placement, ...body } = employeeBody();
  const employed = async (name: string): Promise<Person> => {
    const { id } = await done(api, '/employees', { ...body, placement: { ...placement, unitId } });
    return { id, self: await api.as(name, ['employee'], id) };
  };
  [ani, budi] = [await employed('ani'), await employed('budi')];
});
afterAll(() => api.close());

const code = ({ status, body }: Answer) => `${status} ${String(body.code)}`;
const from = (position: string, headers: Headers) => ({ ...headers, 'jejak-min-position': position });
const since = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

/** A run whose one session begins in so many hours and takes two, in which these have seats. */
async function run(inHours: number, seats: readonly Person[], change: object = {}): Promise<string> {
  const session = { sessionId: MORNING, start: since(inHours), end: since(inHours + 2), jp: 4 };
  const id = await scheduled(api, { sessions: [session], passScore: undefined, ...change });
  for (const { id: one } of seats) await done(api, `/programmes/${id}/participants`, enrol(one), officer);
  return id;
}

describe('learning on a platform', () => {
  it('is told by the platform as often as it likes, and ends a run at one’s own pace by progress', async () => {
    const programmeId = await run(-3, [ani, budi], { mode: 'SELF_PACED', minAttendancePct: 80 });
    const told = [activityLine(), activityLine({ verb: 'POSTED', object: undefined, progressPct: 85 })];
    const record = (person: Person, activities: object[], headers = officer) =>
      api.post('/learning-activities', { programmeId, employeeId: person.id, activities }, headers);
    expect((await record(ani, told)).status).toBe(201);
    expect((await record(ani, told)).headers['jejak-replayed']).toBe('true');
    expect(code(await record(ani, [activityLine()], ani.self))).toBe('403 ACCESS.NO_ROLE');
    expect(code(await record(ani, [{ ...told[0], minutes: 1 }]))).toBe('409 ACTIVITY.TOLD_OTHERWISE');
    expect(code(await record({ ...ani, id: randomUUID() }, told))).toBe('409 PROGRAMME.NOT_ENROLLED');
    for (const bad of [
      [],
      [{}],
      [{ ...told[0], verb: 'READ' }],
      [{ ...told[0], progressPct: 101 }],
      [{ ...told[0], source: 'moodle' }],
    ])
      expect(code(await record(ani, bad))).toBe('400 INPUT.INVALID');
    const half = await record(budi, [activityLine({ progressPct: 50 })]);

    const learners = `/learning-progress?programmeId=${programmeId}`;
    const { body } = await api.get(learners, from(String(half.headers['jejak-position']), officer));
    expect(body.items).toHaveLength(2);
    expect(body.items).toContainEqual(
      expect.objectContaining({ employeeId: ani.id, progressPct: 85, activities: 2, posts: 1, minutes: 50 }),
    );
    expect((await api.get(learners, ani.self)).body.items).toMatchObject([{ employeeId: ani.id }]);
    const runs = (await api.get('/learning-progress/runs', officer)).body.items;
    expect(runs).toMatchObject([{ programmeId, seats: 2, active: 2, finished: 0, meanProgressPct: 67.5 }]);
    const head = await api.as('head', [{ role: 'unit-head', unitId: randomUUID() }]);
    const few = (await api.get('/learning-progress/runs', head)).body.items;
    expect(few).toMatchObject([{ programmeId, seats: 2, active: null, meanProgressPct: null, lastAt: null }]);

    const end = () => api.post(`/programmes/${programmeId}/completion`, { realisedCostIdr: 0 }, officer);
    // the policy has told the run how far Ani came
    await untilStatus(200, async () => {
      const { body: trail } = await api.get(
        `/audit-trail?stream=programme-${programmeId}&type=ProgressRecorded`,
      );
      return { status: (trail.items as unknown[]).length === 1 ? 200 : 102, headers: {}, body: {}, text: '' };
    });
    const { headers } = await end();
    const over = await api.get(learners, from(String(headers['jejak-position']), officer));
    const outcomes = (over.body.items as { employeeId: string; outcome: string }[]).map(
      ({ employeeId, outcome }) => [employeeId, outcome],
    );
    expect(new Map(outcomes as [string, string][])).toEqual(
      new Map([
        [ani.id, 'ATTENDED'],
        [budi.id, 'INCOMPLETE'],
      ]),
    );
  });

  it('is taken back with a reason', async () => {
    const programmeId = await run(1, [ani], { mode: 'ONLINE' });
    const path = `/learning-activities/${programmeId}/${ani.id}`;
    expect(code(await api.get(path, officer))).toBe('404 ACTIVITY.UNKNOWN');
    await done(
      api,
      '/learning-activities',
      { programmeId, employeeId: ani.id, activities: [activityLine()] },
      officer,
    );
    const read = async () =>
      (await api.get(path, officer)).body as {
        progressPct: number | null;
        activities: [{ activityId: string; withdrawn: boolean }];
      };
    const { activities, progressPct } = await read();
    expect(progressPct).toBe(40);
    const back = `${path}/${activities[0].activityId}/withdrawal`;
    expect(code(await api.post(back, {}, officer))).toBe('400 INPUT.INVALID');
    await done(api, back, { reason: 'Akun tertukar' }, officer);
    expect(await read()).toMatchObject({ progressPct: null, activities: [{ withdrawn: true }] });
    expect(code(await api.post(back, { reason: 'Akun tertukar' }, officer))).toBe('409 ACTIVITY.WITHDRAWN');
  });
});

describe('attendance by a code', () => {
  const session = (id: string) => `/programmes/${id}/sessions/${MORNING}`;
  const codeOf = async (id: string, headers = officer) =>
    await api.get(`${session(id)}/attendance-code`, headers);
  const checkIn = (id: string, { self }: Person, shown: unknown, employeeId: string) =>
    api.post(`${session(id)}/check-ins/${employeeId}`, { code: shown }, self);

  it('is what participants say themselves, in this session; the sheet then has only the others to name', async () => {
    const programmeId = await run(-1, [ani, budi]);
    const { body } = await codeOf(programmeId);
    expect(Date.parse(String(body.until)) - Date.now()).toBeLessThanOrEqual(30_000);
    expect(code(await checkIn(programmeId, budi, body.code, ani.id))).toBe('403 ACCESS.NOT_SELF');
    const other = await codeOf(await run(-1, [ani]));
    expect(code(await checkIn(programmeId, ani, other.body.code, ani.id))).toBe('422 PROGRAMME.CODE_WRONG');
    expect(code(await checkIn(programmeId, ani, 'x', ani.id))).toBe('400 INPUT.INVALID');
    expect((await checkIn(programmeId, ani, body.code, ani.id)).status).toBe(200);
    expect((await checkIn(programmeId, ani, body.code, ani.id)).headers['jejak-replayed']).toBe('true');
    const sessions = async () => (await api.get(`/programmes/${programmeId}`, officer)).body.sessions;
    expect(await sessions()).toMatchObject([{ checkedIn: [ani.id], held: false }]);

    const sheet = {
      actualStart: since(-1),
      actualEnd: since(-0.1),
      evidence: { sha256: 'c'.repeat(64), name: 'hadir.pdf' },
    };
    expect(code(await api.post(`${session(programmeId)}/attendance`, sheet, officer))).toBe(
      '422 PROGRAMME.SHEET_INCOMPLETE',
    );
    const others = { status: 'PRESENT', method: 'SIGNATURE' };
    await done(api, `${session(programmeId)}/attendance`, { ...sheet, others }, officer);
    expect(await sessions()).toMatchObject([
      {
        attendance: [
          { employeeId: ani.id, status: 'PRESENT', method: 'QR' },
          { employeeId: budi.id, status: 'PRESENT', method: 'SIGNATURE' },
        ],
        evidenceSha256: 'c'.repeat(64),
      },
    ]);
    expect(code(await codeOf(programmeId))).toBe('409 PROGRAMME.SESSION_ALREADY_HELD');
  });

  it('is neither shown nor taken outside of the session, nor shown to who sits in it', async () => {
    const [past, coming, now] = [await run(-3, [ani]), await run(1, [ani]), await run(-1, [ani])];
    for (const id of [past, coming]) expect(code(await codeOf(id))).toBe('409 PROGRAMME.NOT_DURING_SESSION');
    expect(code(await codeOf(now, ani.self))).toBe('403 ACCESS.NO_ROLE');
    const both = await api.as('ani as officer', ['employee', 'programme-officer'], ani.id);
    expect(code(await codeOf(now, both))).toBe('403 PROGRAMME.OWN_RESULT');
    expect(
      code(await api.get(`/programmes/${randomUUID()}/sessions/${MORNING}/attendance-code`, officer)),
    ).toBe('404 PROGRAMME.UNKNOWN');
    expect(code(await api.get(`/programmes/${now}/sessions/${randomUUID()}/attendance-code`, officer))).toBe(
      '422 PROGRAMME.SESSION_UNKNOWN',
    );
  });
});

describe('hours of mentoring', () => {
  const hoursOf = async (position: string) => {
    const { body } = await api.get(`/learning-hours/${ani.id}`, from(position, ani.self));
    const year = (body.years as { year: number; jp: number; jpExternal: number }[]).find(
      (one) => one.year === 2024,
    );
    return [year?.jp, year?.jpExternal];
  };
  /** Repeats until the policy has come to it. */
  const untilHours = (jp: number) =>
    untilStatus(200, async () => {
      const [sum] = await hoursOf('0');
      return { status: (sum ?? 0) === jp ? 200 : 102, headers: {}, body: {}, text: String(sum) };
    });

  it('are credited for a session that both confirmed, and taken back while it is corrected', async () => {
    const { path } = await mentored(api, budi.id, ani.id);
    const mentor = await api.as('budi as mentor', ['mentor', 'employee'], budi.id);
    await done(api, `${path}/sessions`, mentoringSessionBody(), mentor);
    const { sessions } = (await api.get(path, mentor)).body as { sessions: [{ sessionId: string }] };
    const session = `${path}/sessions/${sessions[0].sessionId}`;
    await done(api, `${session}/confirmation`, {}, ani.self);
    await untilHours(2);
    const corrected = { ...mentoringSessionBody(), minutes: 45, reason: 'Salah durasi' };
    await done(api, `${session}/corrections`, corrected, mentor);
    await untilHours(0);
    const { position } = await done(api, `${session}/confirmation`, {}, ani.self);
    await untilHours(2);
    expect(await hoursOf(position)).toEqual([2, 0]);
    const { credits } = (await api.get(`/learning-records/${ani.id}`, ani.self)).body;
    expect(credits).toContainEqual(
      expect.objectContaining({
        mentorshipId: path.split('/')[2],
        rule: 'mentoring-activity/1',
        reversed: false,
      }),
    );
    const history = await api.get(`/competency-history/${ani.id}`, ani.self);
    const told = (history.body.items as { kind: string; hours?: object }[]).filter(
      ({ kind }) => kind === 'HOURS',
    );
    expect(told.map(({ hours }) => hours)).toContainEqual(
      expect.objectContaining({ mentorshipId: path.split('/')[2] }),
    );

    const head = await api.as('planner', ['hr-planner']);
    const mix = (await api.get('/learning-mix?year=2024', head)).body;
    expect(mix).toMatchObject({ ruleSet: 'learning-mix/1', verified: false });
    expect(mix.items).toContainEqual(
      expect.objectContaining({
        parts: expect.arrayContaining([
          expect.objectContaining({ way: 'SOCIAL', jp: 2, modelPct: 20 }),
        ]) as unknown,
      }),
    );
  });
});
