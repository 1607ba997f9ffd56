import { randomUUID } from 'node:crypto';
import {
  assessmentBody,
  done,
  employeeBody,
  MORNING,
  nominationBody,
  programmeBody,
  ratingsBody,
  standardBody,
  unitBody,
} from '../../../apps/api/test/samples.js';
import { untilStatus, type Api, type Headers } from '../../../apps/api/test/support.js';
import { untilSeen } from '../../stories/answers.js';
import { employedAt, runFor } from '../../stories/support.js';
import { comingSession, listed, seen, startCity, type City } from './city.js';

/** People, and what their development came to, as the founding documents name it. */

let city: City;
let api: Api;
let planner: Headers;
let officer: Headers;
let second: Headers;
let analyst: Headers;
let [marelan, ward, health, hospital] = ['', '', '', ''];
beforeAll(async () => {
  city = await startCity();
  ({ api, planner, officer, analyst, marelan, ward, health, hospital } = city);
  second = { ...(await api.as('second planner', ['hr-planner'])), 'jejak-purpose': 'DEVELOPMENT_PLANNING' };
});
afterAll(() => api.close());

describe('people', () => {
  /** The standard of a position, published by a second person. */
  async function published(positionId: string, change: object = {}): Promise<void> {
    const path = `/competency-standards/${positionId}`;
    await done(api, `${path}/proposals`, { ...standardBody(4), ...change }, planner);
    const { proposal } = (await api.get(path, second)).body as { proposal: { proposalId: string } };
    await done(api, `${path}/proposals/${proposal.proposalId}/publication`, { reason: 'SK 800/17' }, second);
  }
  /** In service in the ward, in this position. */
  const employed = async (positionId: string, change: object = {}) => {
    const placement = { ...employeeBody().placement, unitId: ward, positionId };
    return (await employedAt(api, ward, planner, { placement, ...change })).id;
  };

  it('each see the gap to their position and the duties that it touches, on record and as it closes', async () => {
    const positionId = randomUUID();
    const duties = [
      { code: 'T-01', statement: { id: 'Menyusun konsep surat' }, competencyCodes: ['MAN-03'] },
    ];
    await published(positionId, { duties });
    const id = await employed(positionId);
    const self = await api.as(id, ['employee'], id);
    const gaps = async (position: string) =>
      (await api.get(`/competency-history/${id}/gaps`, seen(self, position))).body;
    const assess = (level: number, assessedOn: string) =>
      done(api, `/employees/${id}/competency-assessments`, { ...assessmentBody(level), assessedOn });
    const first = await assess(2, '2024-02-01');
    await untilStatus(200, () => api.get(`/competency-history/${id}/gaps`, seen(self, first.position)));
    const item = { competencyCode: 'MAN-03', requiredLevel: 4, requiredBy: 'STANDARD' };
    expect(await gaps(first.position)).toMatchObject({
      ...{ employeeId: id, positionId, lacking: 1 },
      items: [{ ...item, actualLevel: 2, gap: 2, duties: [{ code: 'T-01' }] }],
    });
    const { position } = await assess(4, '2024-06-01');
    expect(await gaps(position)).toMatchObject({ lacking: 0, items: [{ ...item, actualLevel: 4, gap: 0 }] });
    const growth = await listed(api, `/competency-history/${id}`, seen(self, position));
    expect(growth.map((one) => (one.competency as { actualLevel: number }).actualLevel)).toEqual([4, 2]);
    const other = await api.as('another', ['employee'], await employed(positionId));
    expect(await api.get(`/competency-history/${id}/gaps`, other)).toMatchObject({ status: 403 });
  });

  it('with potential for a post are named for leadership training with a reason, and somebody else accepts', async () => {
    const targetPositionId = randomUUID();
    await published(targetPositionId);
    const id = await employed(randomUUID());
    await done(api, `/employees/${id}/competency-assessments`, assessmentBody(2));
    const merit = 'Memimpin dua tim lintas bidang';
    const talent = { pool: 'LEADERSHIP', targetPositionId, reason: merit };
    const recorded = await done(api, `/employees/${id}/talents`, talent, planner);
    expect(
      await listed(api, '/talent-pools?pool=LEADERSHIP', seen(planner, recorded.position)),
    ).toMatchObject([
      { employeeId: id, targetPositionId, reason: merit, gap: { required: 1, lacking: 1, levels: 2 } },
    ]);
    const run = { form: 'LEADERSHIP_TRAINING', sessions: [comingSession(MORNING, 'Aula BKPSDM')] };
    const { id: programmeId } = await done(api, '/programmes', programmeBody(run), officer);
    const head = await api.as('camat', [{ role: 'unit-head', unitId: marelan }]);
    await done(
      api,
      '/nominations',
      nominationBody(programmeId, id, { basis: 'TALENT', reason: merit }),
      officer,
    );
    const path = `/nominations/${programmeId}/${id}`;
    expect(await api.post(`${path}/acceptance`, {}, officer)).toMatchObject({ status: 403 });
    await done(api, `${path}/acceptance`, {}, head);
    await untilSeen(() => api.get(`/programmes/${programmeId}`, officer), { participants: [id] });
    await untilSeen(() => api.get(`${path}/history`, planner), {
      ...{ basis: 'TALENT', state: 'enrolled' },
      history: [
        { status: 'nominated', reason: merit, actorRole: 'programme-officer' },
        { status: 'accepted', actorRole: 'unit-head' },
      ],
    });
  });

  it('who are new get a mentor from the directory of those who hold the level, and the office sees it run', async () => {
    const expert = await employed(randomUUID());
    const beginner = await employed(randomUUID(), { kind: 'CPNS' });
    await done(api, `/employees/${beginner}/competency-assessments`, assessmentBody(1));
    const { position } = await done(api, `/employees/${expert}/competency-assessments`, assessmentBody(5));
    const directory = `/mentors?competencyCode=MAN-03&minLevel=5&unitId=${marelan}`;
    expect(await listed(api, directory, seen(planner, position))).toMatchObject([
      { employeeId: expert, unitId: ward, level: 5, activeMentees: 0, free: true },
    ]);
    const goals = [{ competencyCode: 'MAN-03', toLevel: 4 }];
    const wanted = { mentorId: expert, menteeId: beginner, basis: 'ONBOARDING', goals };
    const swapped = { ...wanted, mentorId: beginner, menteeId: expert };
    expect(await api.post('/mentorships', swapped, planner)).toMatchObject({ status: 409 });
    const { id } = await done(api, '/mentorships', wanted, planner);
    const start = { startDate: '2024-03-04', plannedSessions: 6 };
    const begun = await done(api, `/mentorships/${id}/start`, start, planner);
    expect(await listed(api, directory, seen(planner, begun.position))).toMatchObject([{ activeMentees: 1 }]);
    expect(
      await listed(api, `/mentoring-board?unitId=${marelan}`, seen(planner, begun.position)),
    ).toMatchObject([{ mentorshipId: id, mentorId: expert, menteeId: beginner, state: 'ACTIVE' }]);
  });
});

describe('what came of it', () => {
  /** Five citizens give this mark to competence and conduct; the last position. */
  const asked = async (unitId: string, period: string, mark: number) => {
    const { id } = await done(api, '/surveys', { unitId, period }, planner);
    const answers = ratingsBody(5, 3).answers.map((one) => ({ ...one, u6: mark, u7: mark }));
    return (await done(api, `/surveys/${id}/ratings`, { answers }, planner)).position;
  };
  const nurses = () =>
    Promise.all([1, 2, 3, 4, 5].map(async () => (await employedAt(api, hospital, planner)).id));
  const course = { title: { id: 'Manajemen rumah sakit dan pelayanan pasien' }, form: 'FUNCTIONAL_TRAINING' };

  it('is seen at the hospital whose nurses were trained, and felt by its patients', async () => {
    const staff = await nurses();
    await asked(hospital, '2023-Q4', 2);
    await runFor(
      api,
      officer,
      staff.map((id) => [id, [50, 82]] as const),
      course,
    );
    await asked(ward, '2024-Q2', 3);
    const position = await asked(hospital, '2024-Q2', 4);
    const overview = await untilSeen(
      () => api.get(`/unit-overview/${hospital}?year=2024`, seen(planner, position)),
      {
        ...{ unitId: hospital, employees: 5, participations: 5, completed: 5, attendancePct: 100, jp: 30 },
      },
    );
    expect(overview.text).not.toContain(staff[0]);
    const marks = await listed(api, `/satisfaction?unitId=${health}`, seen(analyst, position));
    expect(marks).toMatchObject([
      { unitId: hospital, period: '2024-Q2', n: 5, u6: 4, u7: 4 },
      { unitId: hospital, period: '2023-Q4', n: 5, u6: 2, u7: 2 },
    ]);
    await untilSeen(() => api.get(`/effects/${health}?from=2023-Q4&to=2024-Q2`, planner), {
      quarters: [{ u6: 2 }, { employees: 5, jpPerPerson: 6, answers: 0 }, { u6: 4, answers: 5 }],
    });
  });

  it('is a competency that rose with the training for it, beside which the run stands', async () => {
    const [id = ''] = await nurses();
    const empathy = { competencyCode: 'MAN-04', requiredLevel: 3 };
    const assess = (actualLevel: number, assessedOn: string) =>
      done(api, `/employees/${id}/competency-assessments`, {
        ...{ method: 'TEST', assessedOn, items: [{ ...empathy, actualLevel }] },
      });
    await assess(1, '2024-02-01');
    const competencies = [{ code: 'MAN-04', targetLevel: 3 }];
    const title = { id: 'Komunikasi empatik' };
    const { programmeId } = await runFor(api, officer, [[id, [40, 80]]], { title, competencies });
    const { position } = await assess(3, '2024-09-01');
    const history = await listed(api, `/competency-history/${id}`, seen(planner, position));
    expect(history.filter(({ kind }) => kind !== 'HOURS')).toMatchObject([
      { kind: 'COMPETENCY', competency: { competencyCode: 'MAN-04', actualLevel: 3 } },
      { kind: 'TRAINING', training: { programmeId, outcome: 'PASSED', preScore: 40, postScore: 80 } },
      { kind: 'COMPETENCY', competency: { competencyCode: 'MAN-04', actualLevel: 1 } },
    ]);
  });

  it('makes of a district an example: beside its siblings, and as files without anybody in them', async () => {
    const kin = {
      ...unitBody(city.cityId),
      kind: 'KECAMATAN',
      code: '4',
      name: { id: 'Kecamatan Medan Deli' },
    };
    const { id: deli } = await done(api, '/units', kin, planner);
    await asked(marelan, '2025-Q2', 4);
    const position = await asked(deli, '2025-Q2', 1);
    const benchmark = `/unit-benchmark/${marelan}?year=2025&among=KIND`;
    const { body } = await untilSeen(() => api.get(benchmark, seen(planner, position)), {
      units: [
        { unitId: marelan, own: true, code: '3', answers: 5 },
        { unitId: deli, own: false, code: '4', answers: 5 },
      ],
    });
    const [own, other] = body.units as [{ index: number }, { index: number }];
    expect(own.index - other.index).toBeCloseTo((2 * 3 * 25) / 9, 1); // u6 and u7 of nine, three marks apart
    const outcomes = await api.get('/exports/unit_outcomes', analyst);
    expect(outcomes.text).toMatch(new RegExp(`^${marelan},2025-Q2,U6,4\\.0+,5$`, 'm'));
    const overview = await api.get('/exports/unit_overview', analyst);
    const columns = overview.text.split('\n')[0]?.split(',');
    expect(overview.text).toContain(`${ward},2024,`);
    expect(columns).not.toContain('employee_id');
  });
});
