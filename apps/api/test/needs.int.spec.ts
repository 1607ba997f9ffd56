import { randomUUID } from 'node:crypto';
import {
  assessmentBody,
  conclusionBody,
  done,
  employeeBody,
  findingsBody,
  focusGroupBody,
  needsBody,
  responseBody,
  standardBody,
  unitBody,
} from './samples.js';
import { untilStatus, wholeSystem, type Api, type Headers } from './support.js';

let api: Api;
let city: string;
let agency: string;
let other: string;
let ani: string;
let budi: string;
const positionId: string = randomUUID();

beforeAll(async () => {
  api = await wholeSystem();
  city = (await done(api, '/units', unitBody())).id;
  [agency, other] = [
    (await done(api, '/units', unitBody(city))).id,
    (await done(api, '/units', unitBody(city))).id,
  ];
  [ani, budi] = [await employed(agency, 2), await employed(other, 1)];
});
afterAll(() => api.close());

/** An employee of the unit who holds this level of MAN-03, of which the assessor asked 4. */
async function employed(unitId: string, level: number): Promise<string> {
  const { placement, ...body } = employeeBody();
  const { id } = await done(api, '/employees', { ...body, placement: { ...placement, unitId, positionId } });
  await done(api, `/employees/${id}/competency-assessments`, assessmentBody(level));
  return id;
}

/** An assessment of needs that takes results, and its path. */
async function open(change: object = {}): Promise<{ id: string; path: string }> {
  const { id } = await done(api, '/needs-assessments', needsBody(agency, change));
  return { id, path: `/needs-assessments/${id}` };
}

const planner = (): Promise<Headers> => api.as('planner', ['hr-planner']);

describe('competency standards', () => {
  const standard = (of = positionId) => `/competency-standards/${of}`;
  const publish = async (of: string, headers: Headers) => {
    const { proposal } = (await api.get(standard(of))).body as { proposal: { proposalId: string } };
    const body = { reason: 'Keputusan Wali Kota' };
    return api.post(`${standard(of)}/proposals/${proposal.proposalId}/publication`, body, headers);
  };

  it('are proposed by one and published by another, and the gap heat map follows', async () => {
    const before = await api.get('/competency-standards/' + positionId);
    expect([before.status, before.body.code]).toEqual([404, 'STANDARD.UNKNOWN']);
    const first = await planner();
    await done(api, `${standard()}/proposals`, standardBody(3), first);
    expect((await publish(positionId, first)).body.code).toBe('STANDARD.SECOND_PERSON');
    const { status, headers } = await publish(positionId, await api.as('second planner', ['hr-planner']));
    expect(status).toBe(200);
    expect((await api.get(standard())).body).toEqual({
      ...{ positionId, status: 'published', version: 1, since: '2024-01-02' },
      ...{ items: standardBody(3).items, duties: [] },
    });
    const ask = () =>
      api.get(`/gap-heat-map?year=2024&unitId=${city}`, {
        'jejak-min-position': String(headers['jejak-position']),
      });
    let map = await ask();
    // the tree of units is another view's, which may still be on its way
    for (let tries = 0; (map.body.items as unknown[]).length < 2 && tries < 200; tries++) map = await ask();
    const cell = { year: 2024, competencyCode: 'MAN-03', headcount: 1, withGap: 1, notAssessed: 0, requiredAverage: 3 }; // prettier-ignore
    const cells = [
      { ...cell, unitId: agency, averageGap: 1, actualAverage: 2 },
      { ...cell, unitId: other, averageGap: 2, actualAverage: 1 },
    ].sort((a, b) => (a.unitId < b.unitId ? -1 : 1));
    expect(map.body).toEqual({ items: cells });
    const one = await api.get(`/gap-heat-map?year=2024&unitId=${agency.toUpperCase()}`);
    expect(one.body).toEqual({ items: cells.filter(({ unitId }) => unitId === agency) });
    const head = await api.as('head', [{ role: 'unit-head', unitId: agency }]);
    const seen = await untilStatus(200, () => api.get('/gap-heat-map?year=2024', head));
    expect(seen.body).toEqual({ items: cells.filter(({ unitId }) => unitId === agency) });
  });

  it('are withdrawn, and exported with the days on which they counted', async () => {
    const of = randomUUID();
    await done(api, `${standard(of)}/proposals`, standardBody());
    expect((await publish(of, await planner())).status).toBe(200);
    const reason = 'Jabatan dihapus';
    const withdrawn = { effectiveFrom: '2025-01-01', reason };
    const { position } = await done(api, `${standard(of)}/withdrawal`, withdrawn);
    expect((await api.get(standard(of))).body).toMatchObject({ status: 'withdrawn', items: [] });
    await untilStatus(200, () => api.get('/gap-heat-map', { 'jejak-min-position': position }));
    const { text } = await api.get('/exports/competency_standards');
    expect(text).toContain(`${of},1,MAN-03,MANAGERIAL,3,2024-01-02,2024-12-31`);
    expect(text).not.toContain(reason);
    expect((await api.get('/exports/gap_heat_map')).status).toBe(200);
  });

  it('are refused with a code where they are not in order', async () => {
    const of = randomUUID();
    const [item] = standardBody().items;
    const refused = async (path: string, body: object, status: number, code: string) => {
      const head = await api.head();
      const answer = await api.post(`${standard(of)}/${path}`, body);
      expect([answer.status, answer.body.code, await api.head()]).toEqual([status, code, head]);
    };
    const withdrawal = { effectiveFrom: '2025-01-01', reason: 'because' };
    await refused('withdrawal', withdrawal, 404, 'STANDARD.UNKNOWN');
    const twice = { ...standardBody(), items: [item, item] };
    await refused('proposals', twice, 422, 'STANDARD.COMPETENCY_TWICE');
    for (const wrong of [{ level: 0 }, { level: 6 }, { kind: 'SOFT' }, { competencyCode: 'man' }])
      await refused('proposals', { ...standardBody(), items: [{ ...item, ...wrong }] }, 400, 'INPUT.INVALID');
    await done(api, `${standard(of)}/proposals`, standardBody());
    await refused('withdrawal', withdrawal, 409, 'STANDARD.NOT_PUBLISHED');
    const unknown = `proposals/${randomUUID()}/publication`;
    await refused(unknown, { reason: 'because' }, 404, 'STANDARD.PROPOSAL_UNKNOWN');
    await publish(of, await planner());
    await refused('proposals', standardBody(), 409, 'STANDARD.CHANGES_NOTHING');
    const earlier = { ...standardBody(4), effectiveFrom: '2023-01-01' };
    await refused('proposals', earlier, 409, 'STANDARD.EFFECTIVE_BEFORE_LAST');
  });
});

describe('assessments of needs', () => {
  it('take what comes in, end with ranked gaps, and show nobody’s words', async () => {
    const { id, path } = await open();
    const mine = await api.as('ani', ['employee'], ani);
    expect((await api.get(path, mine)).body).toMatchObject({
      questions: ['READY_FOR_DIGITAL'],
      responses: 0,
    });
    await done(api, `${path}/responses`, responseBody(ani), mine);
    await done(api, `${path}/focus-groups`, focusGroupBody([ani, budi]));
    await done(api, `${path}/findings`, findingsBody());
    const { position } = await done(api, `${path}/conclusion`, conclusionBody(agency));
    const state = { status: 'concluded', responses: 1, focusGroups: 1, papers: 1 };
    expect((await api.get(path)).body).toMatchObject(state);
    const results = await api.get(`${path}/results`, { 'jejak-min-position': position });
    expect(results.body).toMatchObject({
      ...{ needsId: id, status: 'CONCLUDED', responses: 1, invited: 4, responseRate: 25 },
      gaps: [{ rank: 1, unitId: agency, competencyCode: 'TEK-12', gap: 1.5, headcount: 48 }],
      signals: [{ competencyCode: 'TEK-12', mentions: 1, priorityMean: 4, votes: 2, findings: 2 }],
    });
    const shown = [
      results.text,
      (await api.get(path)).text,
      ...(await Promise.all(
        ['needs_assessments', 'needs_gaps', 'needs_signals'].map(
          async (view) => (await api.get(`/exports/${view}`)).text,
        ),
      )),
    ].join('\n');
    expect(shown).toContain(id);
    for (const words of ['praktis', 'mahir', 'Laporan unit', 'Layanan digital', 'Pelatihan aplikasi'])
      expect(shown).not.toContain(words);
    expect(shown).not.toContain(ani);
    const listed = async (query: string) =>
      ((await api.get(`/needs-assessments?limit=500&${query}`)).body.items as { needsId: string }[])
        .map(({ needsId }) => needsId)
        .includes(id);
    for (const query of ['year=2027', 'status=CONCLUDED', `unitId=${agency}`, `unitId=${city}`])
      expect([query, await listed(query)]).toEqual([query, true]);
    for (const query of ['year=2026', 'status=OPEN', `unitId=${other}`, `unitId=${randomUUID()}`])
      expect([query, await listed(query)]).toEqual([query, false]);
  });

  it('show heads of other units how they stand, and none of their gaps', async () => {
    const { path } = await open({ instruments: ['DOCUMENT'], questions: [] });
    await done(api, `${path}/findings`, findingsBody());
    const { gaps, recommendations } = conclusionBody(agency);
    const conclusion = { gaps, recommendations };
    const { position } = await done(api, `${path}/conclusion`, conclusion);
    await api.get(`${path}/results`, { 'jejak-min-position': position });
    const as = async (name: string, unitId: string) =>
      (await api.get(`${path}/results`, await api.as(name, [{ role: 'unit-head', unitId }]))).body;
    expect(await as('head of other', other)).toMatchObject({ status: 'CONCLUDED', gaps: [] });
    expect(await as('head of city', city)).toMatchObject({ gaps: [{ rank: 1 }] });
  });

  it('take the answer of each respondent once, of themselves and of the scope, while the survey is open', async () => {
    const { path } = await open();
    const mine = await api.as('ani', ['employee'], ani);
    const theirs = await api.as('budi', [{ role: 'unit-head', unitId: other }, 'employee'], budi);
    const answer = async (to: string, employeeId: string, headers: Headers, change: object = {}) => {
      const { status, body } = await api.post(
        `${to}/responses`,
        { ...responseBody(employeeId), ...change },
        headers,
      );
      return [status, body.code];
    };
    expect(await answer(path, ani, theirs)).toEqual([403, 'ACCESS.NOT_SELF']);
    expect(await answer(path, ani, await planner())).toEqual([403, 'ACCESS.NO_ROLE']);
    expect(await answer(path, budi, theirs)).toEqual([409, 'NEEDS.OUT_OF_SCOPE']);
    const unknown = { answers: [{ question: 'OTHER', value: 1 }] };
    expect(await answer(path, ani, mine, unknown)).toEqual([422, 'NEEDS.QUESTION_UNKNOWN']);
    const both = await Promise.all([answer(path, ani, mine), answer(path, ani, mine)]);
    expect(both.map(([status]) => status).sort()).toEqual([200, 409]);
    expect(await answer(path, ani, mine)).toEqual([409, 'NEEDS.ALREADY_ANSWERED']);
    const over = await open({ closesAt: '2024-02-01T08:00:00+07:00' });
    expect(await answer(over.path, ani, mine)).toEqual([409, 'NEEDS.SURVEY_CLOSED']);
    const future = { opensAt: '2998-01-01T08:00:00+07:00', closesAt: '2998-02-01T08:00:00+07:00' };
    expect(await answer((await open(future)).path, ani, mine)).toEqual([409, 'NEEDS.NOT_YET_OPEN']);
  });

  it('are refused with a code where they are not in order, and change nothing', async () => {
    const { path } = await open();
    const head = await api.head();
    const group = focusGroupBody([ani, budi]);
    const conclusion = conclusionBody(agency);
    const [gap] = conclusion.gaps;
    for (const [to, body, status, code] of [
      ['/needs-assessments', needsBody(randomUUID()), 404, 'UNIT.UNKNOWN'],
      ['/needs-assessments', needsBody(agency, { unitIds: [agency, agency] }), 422, 'NEEDS.UNIT_TWICE'],
      ['/needs-assessments', needsBody(agency, { closesAt: '2023-01-01T00:00:00Z' }), 422, 'NEEDS.WINDOW_INVALID'],
      ['/needs-assessments', needsBody(agency, { instruments: ['TAROT'] }), 400, 'INPUT.INVALID'],
      ['/needs-assessments', needsBody(agency, { unitIds: [] }), 400, 'INPUT.INVALID'],
      ['/needs-assessments', needsBody(agency, { positionFamilies: ['guru'] }), 400, 'INPUT.INVALID'],
      [`${path}/focus-groups`, { ...group, heldOn: '2998-01-01' }, 409, 'NEEDS.NOT_YET_HELD'],
      [`${path}/focus-groups`, { ...group, heldOn: '2023-01-01' }, 409, 'NEEDS.HELD_BEFORE_OPENING'],
      [`${path}/focus-groups`, focusGroupBody([ani, ani]), 422, 'NEEDS.ATTENDEE_TWICE'],
      [`${path}/focus-groups`, focusGroupBody([ani, randomUUID()]), 404, 'EMPLOYEE.UNKNOWN'],
      [`${path}/focus-groups`, { ...group, minutesSha256: 'A'.repeat(64) }, 400, 'INPUT.INVALID'],
      [`${path}/findings`, { ...findingsBody(), instrument: 'APPRAISAL' }, 409, 'NEEDS.INSTRUMENT_NOT_CHOSEN'],
      [`${path}/findings`, { ...findingsBody(), instrument: 'SURVEY' }, 400, 'INPUT.INVALID'],
      [`${path}/conclusion`, conclusion, 409, 'NEEDS.NO_RESULT'],
      [`/needs-assessments/${randomUUID()}/cancellation`, { reason: 'because' }, 404, 'NEEDS.UNKNOWN'],
    ] as const) {
      const answer = await api.post(to, body);
      expect([to, answer.status, answer.body.code]).toEqual([to, status, code]);
    }
    expect(await api.head()).toBe(head);
    await done(api, `${path}/findings`, findingsBody());
    for (const [change, status, code] of [
      [{ gaps: [gap, gap] }, 422, 'NEEDS.GAP_TWICE'],
      [{ gaps: [{ ...gap, unitId: other }] }, 422, 'NEEDS.UNIT_OUT_OF_SCOPE'],
      [{ gaps: [{ ...gap, requiredAverage: 6 }] }, 400, 'INPUT.INVALID'],
      [{ invited: undefined }, 422, 'NEEDS.INVITED_NEEDED'],
    ] as const) {
      const answer = await api.post(`${path}/conclusion`, { ...conclusion, ...change });
      expect([answer.status, answer.body.code]).toEqual([status, code]);
    }
    await done(api, `${path}/cancellation`, { reason: 'Tidak jadi' });
    expect((await api.post(`${path}/conclusion`, conclusion)).body.code).toBe('NEEDS.CANCELLED');
  }); // prettier-ignore
});
