import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { assessmentBody, done, employeeBody, heldRun, registered, scheduled } from './samples.js';
import { SOMEBODY } from './signed-in.js';
import { untilStatus, wholeSystem, type Answer, type Api } from './support.js';

let api: Api;
beforeAll(async () => {
  api = await wholeSystem();
});
afterAll(() => api.close());

/** All pages of a list. */
async function pages(path: string, position: string): Promise<Record<string, unknown>[][]> {
  const found: Record<string, unknown>[][] = [];
  for (let cursor = ''; ;) {
    const url = `${path}${path.includes('?') ? '&' : '?'}${cursor}`;
    const { status, body, text } = await api.get(url, { 'jejak-min-position': position });
    if (status !== 200) throw new Error(text);
    found.push(body.items as Record<string, unknown>[]);
    if (body.next === undefined) return found;
    cursor = `cursor=${body.next as string}`;
  }
}

describe('competency history', () => {
  const levels = ({ body }: Answer) =>
    (body.items as { competency: { actualLevel: number } }[]).map(({ competency }) => competency.actualLevel);

  it('shows with asOf what was known then: before an assessment, before and after its correction', async () => {
    const employeeId = await registered(api);
    const before = new Date().toISOString();
    await sleep(5);
    const path = `/employees/${employeeId}/competency-assessments`;
    await done(api, path, assessmentBody(2));
    const { assessmentId } = (
      (await api.get(`/employees/${employeeId}`)).body.assessments as { assessmentId: string }[]
    )[0]!;
    await sleep(5);
    const between = new Date().toISOString();
    await sleep(5);
    const { items } = assessmentBody(3);
    const { position } = await done(api, `${path}/${assessmentId}/corrections`, {
      items,
      reason: 'mistyped',
    });

    const history = (query: string) =>
      api.get(`/competency-history/${employeeId}${query}`, { 'jejak-min-position': position });
    expect(levels(await history(`?asOf=${before}`))).toEqual([]);
    expect(levels(await history(`?asOf=${between}`))).toEqual([2]);
    expect(levels(await history('?asOf=2999-01-01T00:00:00%2B07:00'))).toEqual([3]);
    expect(levels(await history('?asOf=2999-01-01T00:00:00+07:00'))).toEqual([3]); // a + that nobody encoded
    const now = await history('');
    expect(now.body).toMatchObject({
      items: [
        { reason: 'mistyped', superseded: false, competency: { assessmentId, before: { actualLevel: 2 } } },
      ],
    });
    expect(levels(await history('?superseded=true')).sort()).toEqual([2, 3]);
    // the assessment is of 1 February 2024: so is the correction
    expect(levels(await history('?validOn=2024-01-31'))).toEqual([]);
    expect(levels(await history('?validOn=2024-02-01'))).toEqual([3]);
    expect(levels(await history(`?validOn=2024-02-01&asOf=${between}`))).toEqual([2]);
    expect(levels(await history(`?validOn=2024-01-31&asOf=${between}`))).toEqual([]);
  });

  it('is empty for somebody of whom nothing is known', async () => {
    await registered(api);
    expect((await api.get(`/competency-history/${randomUUID()}`)).body).toEqual({ items: [] });
  });
});

describe('learning hours', () => {
  it('shows a registered employee without hours, in the list of the unit and alone', async () => {
    const before = new Date().toISOString();
    await sleep(5);
    const body = employeeBody();
    const { id: employeeId, position } = await done(api, '/employees', body);
    const { unitId } = body.placement;
    const [[none] = []] = await pages(`/learning-hours?unitId=${unitId.toUpperCase()}&year=2025`, position);
    expect(none).toMatchObject({ employeeId, unitId, year: 2025, jp: 0, status: 'SHORT', shortJp: 20 });
    const { body: alone } = await api.get(`/learning-hours/${employeeId}`);
    expect((alone.years as unknown[]).at(-2)).toEqual(none);
    const [[thisYear] = []] = await pages(`/learning-hours?unitId=${unitId}&status=SHORT`, position);
    expect(thisYear).toEqual((alone.years as unknown[])[0]);
    expect(await pages(`/learning-hours?unitId=${unitId}&asOf=${before}`, position)).toEqual([[]]);
  });

  it('has none of an unknown employee', async () => {
    const answer = await api.get(`/learning-hours/${randomUUID()}`);
    expect(answer).toMatchObject({ status: 404, body: { code: 'VIEW.NOT_FOUND' } });
  });
});

describe('unit overview', () => {
  it('shows the unit of a registered employee, in the list and alone', async () => {
    const body = employeeBody();
    const { id: employeeId } = await done(api, '/employees', body);
    const assessed = await done(api, `/employees/${employeeId}/competency-assessments`, assessmentBody(1));
    const { unitId } = body.placement;
    const unit = await api.get(`/unit-overview/${unitId}?year=2024`, {
      'jejak-min-position': assessed.position,
    });
    expect(unit.body).toMatchObject({ unitId, year: 2024, employees: 1, people: 1, jp: 0, openGaps: 1 });
    expect((await pages('/unit-overview?year=2024&limit=2', assessed.position)).flat()).toContainEqual(
      unit.body,
    );
    const now = await api.get(`/unit-overview/${unitId.toUpperCase()}`);
    expect(now.body).toMatchObject({ unitId, employees: 1, withTarget: 1, reached: 0 });
  });

  it('has none of an unknown unit', async () => {
    const answer = await api.get(`/unit-overview/${randomUUID()}`);
    expect(answer).toMatchObject({ status: 404, body: { code: 'VIEW.NOT_FOUND' } });
  });
});

describe('the audit trail', () => {
  let position: string;
  let actor: string;
  const correlation = randomUUID();
  let employeeId: string;
  let start: string;
  let end: string;

  beforeAll(async () => {
    await scheduled(api);
    await sleep(5);
    const planner = await api.as('planner', ['hr-planner']);
    actor = api.accountOf('planner');
    start = new Date().toISOString();
    employeeId = (
      await done(api, '/employees', employeeBody(), {
        ...planner,
        'jejak-correlation-id': correlation,
        'jejak-occurred-at': '2024-01-02T08:00:00+07:00',
      })
    ).id;
    await done(
      api,
      `/employees/${employeeId}/placements`,
      { kind: 'EXIT', effectiveDate: '2024-06-01', reason: 'moved abroad' },
      { 'jejak-correlation-id': correlation },
    );
    await sleep(5);
    end = new Date().toISOString();
    await sleep(5);
    ({ position } = await done(api, '/employees', employeeBody()));
  });

  it('tells who did what in which role, when and why', async () => {
    const [events] = await pages(`/audit-trail?stream=employee-${employeeId}&order=oldest`, position);
    expect(events).toMatchObject([
      {
        type: 'EmployeeRegistered',
        revision: '0',
        actor: { id: actor, role: 'hr-planner' },
        correlationId: correlation,
        occurredAt: '2024-01-02T01:00:00.000Z',
      },
      {
        type: 'EmployeePlacementChanged',
        revision: '1',
        reason: 'moved abroad',
        actor: { id: api.accountOf(SOMEBODY), role: 'hr-planner' },
      },
    ]);
    expect(Date.parse(String(events![0]!.recordedAt))).toBeGreaterThanOrEqual(Date.parse(start));
  });

  it.each(['newest', 'oldest'])(
    'gives every event exactly once, page after page, %s first',
    async (order) => {
      const all = (await pages(`/audit-trail?limit=500&order=${order}`, position)).flat();
      const parts = await pages(`/audit-trail?limit=2&order=${order}`, position);
      expect(parts.length).toBe(Math.ceil(all.length / 2));
      expect(parts.flat()).toEqual(all);
      expect(new Set(all.map(({ eventId }) => eventId)).size).toBe(all.length);
      const positions = all.map((event) => BigInt(String(event.position)));
      const sorted = [...positions].sort((a, b) => (a < b ? -1 : 1));
      expect(positions).toEqual(order === 'oldest' ? sorted : sorted.reverse());
      expect(positions).toContain(BigInt(position));
    },
  );

  it('filters by stream, actor, type, correlation and time of recording', async () => {
    const types = async (filter: string) =>
      (await pages(`/audit-trail?order=oldest&${filter}`, position)).flat().map(({ type }) => type);
    const both = ['EmployeeRegistered', 'EmployeePlacementChanged'];
    expect(await types(`stream=employee-${employeeId}`)).toEqual(both);
    expect(await types(`actor=${actor}`)).toEqual(['EmployeeRegistered']);
    expect(await types(`actor=${actor.toUpperCase()}`)).toEqual(['EmployeeRegistered']);
    expect(await types(`correlationId=${correlation}`)).toEqual(both);
    expect(await types(`correlationId=${correlation}&type=EmployeePlacementChanged`)).toEqual([both[1]]);
    expect(await types(`from=${start}&to=${end}`)).toEqual(both);
    expect(await types(`from=${start}&to=${start}`)).toEqual([]);
    expect(await types('stream=employee-nobody')).toEqual([]);
  });

  it('refuses the cursor of another order', async () => {
    const { body } = await api.get('/audit-trail?limit=1&order=newest');
    const answer = await api.get(`/audit-trail?order=oldest&cursor=${String(body.next)}`);
    expect(answer).toMatchObject({ status: 400, body: { code: 'CURSOR.INVALID' } });
  });
});

describe('programme effectiveness', () => {
  it('pages through runs and series', async () => {
    await Promise.all([1, 2, 3].map(() => scheduled(api)));
    const { position } = await done(api, '/employees', employeeBody());
    for (const path of ['/programme-effectiveness', '/programme-effectiveness/series']) {
      const all = (await pages(`${path}?limit=500`, position)).flat();
      const parts = await pages(`${path}?limit=1`, position);
      expect(all.length).toBeGreaterThanOrEqual(3);
      expect(parts.flat()).toEqual(all);
      expect(parts.every((part) => part.length === 1)).toBe(true);
    }
  });

  it.each(['/programme-effectiveness', '/programme-effectiveness/series'])(
    'has no %s of an unknown id',
    async (path) => {
      const answer = await api.get(`${path}/${randomUUID()}`);
      expect(answer).toMatchObject({ status: 404, body: { code: 'VIEW.NOT_FOUND' } });
    },
  );
});

describe('a read that waits for a position', () => {
  it('answers 503 with Retry-After if the view does not get there in time', async () => {
    const started = Date.now();
    const far = { 'jejak-min-position': '9223372036854775807', prefer: 'wait=1' };
    const answer = await api.get('/audit-trail', far);
    expect(answer).toMatchObject({ status: 503, body: { code: 'VIEW.BEHIND' } });
    expect(answer.headers['retry-after']).toBe('2');
    expect(Date.now() - started).toBeGreaterThanOrEqual(950);
    expect(Date.now() - started).toBeLessThan(4_000);
  });

  it('sees what was just written', async () => {
    const { programmeId, path } = await heldRun(api);
    const { position } = await done(api, `${path}/completion`, {
      realisedCostIdr: 1,
      outcomes: [],
    });
    const answer = await api.get(`/programme-effectiveness/${programmeId}`, {
      'jejak-min-position': position,
    });
    expect(answer.body).toMatchObject({ status: 'COMPLETED', costIdr: 1 });
  });
});

it('is ready, and says how far each projection and policy has come', async () => {
  const { body } = await untilStatus(200, () => api.get('/health/ready'));
  const part = { state: 'running', lagEvents: expect.any(Number) as number, error: null };
  expect(body).toMatchObject({
    status: 'ok',
    details: {
      eventLog: { status: 'up' },
      projections: {
        status: 'up',
        heartbeat: { state: 'alive' },
        'audit-trail': part,
        'credit-learning-hours': part,
      },
    },
  });
});
