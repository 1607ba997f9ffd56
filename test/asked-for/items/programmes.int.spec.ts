import { randomUUID } from 'node:crypto';
import {
  done,
  materialBody,
  MORNING,
  outsiderBody,
  planBody,
  programmeBody,
  unitBody,
} from '../../../apps/api/test/samples.js';
import { untilStatus, type Api, type Headers } from '../../../apps/api/test/support.js';
import { employedAt } from '../../stories/support.js';
import { comingSession, listed, seen, startCity, type City } from './city.js';

/** Units, plans and programmes as the founding documents name them. */

let city: City;
let api: Api;
let planner: Headers;
let officer: Headers;
let [marelan, ward, health] = ['', '', ''];
beforeAll(async () => {
  city = await startCity();
  ({ api, planner, officer, marelan, ward, health } = city);
});
afterAll(() => api.close());

const schedule = (change: object) => done(api, '/programmes', programmeBody(change), officer);

describe('the city as a tree', () => {
  it('has districts and wards below it; figures, filters and dissolution follow the tree', async () => {
    const { position } = await employedAt(api, ward, planner);
    await untilStatus(200, () => api.get('/unit-overview', seen(planner, position)));
    const units = async (unitId: string) =>
      (await listed(api, `/unit-overview?year=2024&limit=100&unitId=${unitId}`, planner)).map(
        (one) => one.unitId,
      );
    for (const above of [ward, marelan, city.cityId]) expect(await units(above)).toContain(ward);
    expect(await units(health)).toEqual([]);
    expect((await api.get(`/units/${ward}`, planner)).body).toMatchObject({
      ...{ kind: 'KELURAHAN', status: 'active', belongs: [{ parentId: marelan }] },
    });

    const { id: second } = await done(api, '/units', { ...unitBody(marelan), kind: 'KELURAHAN' }, planner);
    const reason = 'Digabung dengan Terjun';
    await done(api, `/units/${second}/dissolution`, { effectiveDate: '2025-01-01', reason }, planner);
    expect((await api.get(`/units/${second}`, planner)).body).toMatchObject({ status: 'dissolved' });
    const below = await api.post('/units', unitBody(second), planner);
    expect(below).toMatchObject({ status: 409, body: { code: 'UNIT.DISSOLVED' } });
  });
});

describe('a plan', () => {
  it('has goals of competency, character and ethics, of knowledge, innovation and collaboration, for a position', async () => {
    const positionId = randomUUID();
    const goals = ['TECHNICAL', 'CHARACTER', 'ETHICS', 'KNOWLEDGE', 'INNOVATION', 'COLLABORATION', 'SERVICE'];
    const objectives = goals.map((kind) => ({
      ...{ kind, indicator: `Sasaran ${kind}`, baseline: '61', target: '75', positionIds: [positionId] },
    }));
    const plan = { ...planBody(marelan), objectives };
    const { id, position } = await done(api, '/development-plans', plan, planner);
    const progress = await api.get(`/development-plans/${id}/progress`, seen(planner, position));
    expect(progress.body.objectives).toEqual(objectives);
    const plans = await listed(api, `/development-plans?unitId=${marelan}`, planner);
    expect(plans.map((one) => one.planId)).toEqual([id]);
    expect(await listed(api, `/development-plans?unitId=${health}`, planner)).toEqual([]);
    const wrong = { ...plan, objectives: [{ kind: 'MOOD', indicator: 'Suasana', target: '1' }] };
    expect((await api.post('/development-plans', wrong, planner)).status).toBe(400);
  });
});

describe('a programme', () => {
  it('says which effect on citizens it intends, and which university holds the workshop', async () => {
    const provider = { kind: 'UNIVERSITY', name: 'Universitas Sumatera Utara' };
    const objectives = [{ indicator: 'Hari sampai KTP terbit', target: '2' }];
    const competencies = [{ code: 'TEK-21', targetLevel: 3 }];
    const title = { id: 'Kebijakan publik dan inovasi layanan', en: 'Public policy and innovation' };
    const sessions = [comingSession(MORNING, 'Aula USU')];
    const run = { title, form: 'WORKSHOP', provider, objectives, competencies, sessions };
    const { id, position } = await schedule(run);
    expect((await api.get(`/programmes/${id}`, officer)).body).toMatchObject({
      ...{ form: 'WORKSHOP', provider, objectives, competencies, titleId: title.id },
    });
    expect(await listed(api, '/catalogue?form=WORKSHOP', seen(planner, position))).toMatchObject([
      { programmeId: id, titleId: title.id, providerName: provider.name },
    ]);
    expect((await api.post('/programmes', programmeBody({ form: 'PARTY' }), officer)).status).toBe(400);
  });

  it.each([
    ['time management', 'Manajemen waktu dan produktivitas', 'E_LEARNING', 'SELF_PACED', 'MAN-06'],
    ['office technology', 'TIK perkantoran', 'TECHNICAL_TRAINING', 'OFFLINE', 'TEK-12'],
    ['communication and empathy', 'Pelayanan prima dan komunikasi empatik', 'COURSE', 'OFFLINE', 'MAN-04'],
    ['hospital management', 'Manajemen rumah sakit', 'FUNCTIONAL_TRAINING', 'BLENDED', 'TEK-40'],
    ['ethics and integrity', 'Etika dan antikorupsi', 'SEMINAR', 'OFFLINE', 'MAN-01'],
    ['a webinar of the government', 'Webinar literasi digital', 'SOCIALISATION', 'ONLINE', 'TEK-13'],
  ])(
    'about %s stands in the catalogue under its competency, form and mode',
    async (_, id, form, mode, code) => {
      const competencies = [{ code, targetLevel: 3 }];
      const sessions = [
        comingSession(MORNING, mode === 'ONLINE' ? 'https://webinar.medan.go.id/12' : 'Aula Walikota'),
      ];
      const run = await schedule({ title: { id }, form, mode, competencies, sessions });
      const query = `competencyCode=${code}&form=${form}&mode=${mode}`;
      expect(await listed(api, `/catalogue?${query}`, seen(planner, run.position))).toMatchObject([
      { programmeId: run.id, titleId: id, open: true, places: [sessions[0]?.place], competencies: [{ targetLevel: 3 }] },
    ]); // prettier-ignore
      expect(
        await listed(api, `/catalogue?competencyCode=${code}&mode=${mode}&form=OUTBOUND`, planner),
      ).toEqual([]);
    },
  );

  it('goes from the classroom to online with a reason, and whoever teaches from outside stays', async () => {
    const { id } = await schedule({ sessions: [comingSession(MORNING, 'Aula Walikota')] });
    await done(api, `/programmes/${id}/facilitators`, outsiderBody(MORNING), officer);
    await done(api, `/programmes/${id}/materials`, materialBody(), officer);
    const session = comingSession(MORNING, 'https://webinar.medan.go.id/7');
    const path = `/programmes/${id}/calendar`;
    const online = { mode: 'ONLINE', sessions: [session], reason: 'Pembatasan kegiatan' };
    const without = await api.post(path, { ...online, reason: undefined }, officer);
    expect(without).toMatchObject({ status: 400, body: { code: 'INPUT.INVALID' } });
    const { position } = await done(api, path, online, officer);
    expect((await api.get(`/programmes/${id}`, officer)).body).toMatchObject({
      ...{ mode: 'ONLINE', status: 'scheduled', materials: [{ kind: 'SLIDES' }] },
      facilitators: [{ outside: true, sessionIds: [MORNING] }],
    });
    const runs = await listed(api, '/catalogue?mode=ONLINE', seen(planner, position));
    expect(runs.find((one) => one.programmeId === id)).toMatchObject({ places: [session.place] });
    const auditor = { ...(await api.as('auditor', ['compliance-reviewer'])), 'jejak-purpose': 'AUDIT' };
    const trail = `/audit-trail?stream=programme-${id}&type=ProgrammeRescheduled`;
    expect(await listed(api, trail, seen(auditor, position))).toMatchObject([
      { reason: 'Pembatasan kegiatan', actor: { id: api.accountOf('officer') } },
    ]);
  });
});
