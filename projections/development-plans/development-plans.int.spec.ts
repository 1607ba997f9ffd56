import {
  DevelopmentPlanApproved,
  DevelopmentPlanDrafted,
  DevelopmentPlanReturned,
  DevelopmentPlanSubmitted,
  ParticipantWithdrawn,
  Personal,
  PlanItemRemoved,
  PlanItemReplaced,
  ProgrammeCancelled,
  StakeholderConsulted,
} from '@jejak/domain';
import { folded, undocumented, type Folded } from '../../libs/projection-engine/testing/folded.js';
import { developmentPlans, listPlans, planInFull } from './index.js';
import { id, PlanLog } from './plans.fixture.js';

let views: Folded;
beforeAll(async () => {
  views = await folded();
});
afterAll(() => views.close());

const [plan, north, budi, submitter] = [1, 11, 22, 31].map(id) as [string, string, string, string];
const said = (text: string, about: string) => Personal.opened({ state: 'value', value: text, about });

describe('a plan computed by hand', () => {
  const owned = { planId: plan, unitId: north };
  const log = new PlanLog();
  beforeAll(async () => {
    log.draft({ ...owned, scope: 'UNIT', year: 2026, budgetIdr: 100 });
    log.plan(
      StakeholderConsulted({
        ...{ ...owned, consultationId: id(41), kind: 'ACADEMIC', organisation: 'USU', method: 'WORKSHOP' },
        ...{ summary: said('Perlu inovasi', budi), heldOn: '2025-11-12' },
      }),
    );
    log.item(owned, 51, { targetHeadcount: 3, budgetIdr: 40 });
    log.item(owned, 52, { targetHeadcount: 5, budgetIdr: 10 });
    log.item(owned, 53, { targetHeadcount: 7, budgetIdr: 20 });
    log.plan(DevelopmentPlanSubmitted({ ...owned, submittedBy: submitter }));
    log.plan(DevelopmentPlanReturned(owned), 'Kurang rinci');
    log.plan(DevelopmentPlanSubmitted({ ...owned, submittedBy: submitter }));
    log.plan(
      DevelopmentPlanApproved({ ...owned, revision: 1, submittedBy: submitter, letterNumber: '800/1' }),
    );
    log.plan(PlanItemRemoved({ ...owned, revision: 2, itemId: id(53) }), 'Anggaran dipotong');
    log.plan(
      PlanItemReplaced({ ...log.itemData(owned, 52, { targetHeadcount: 4, budgetIdr: 15 }), revision: 3 }),
      'Tambah biaya',
    );
    log.run(61, { planId: plan, itemId: id(51) }, ['PASSED', 'ATTENDED', 'FAILED', 'INCOMPLETE'], 35);
    log.run(62, { planId: plan, itemId: id(52) }, ['PASSED']);
    log.log.append(`programme-${id(62)}`, ParticipantWithdrawn({ programmeId: id(62), employeeId: id(620) }));
    log.run(63, { planId: plan, itemId: id(52) }, ['PASSED', 'PASSED']);
    log.log.append(`programme-${id(63)}`, ProgrammeCancelled({ programmeId: id(63) }));
    log.run(64, undefined, ['PASSED'], 99);
    await views.fold(developmentPlans, log.log);
  });

  it('stands in the list with target, programmes, people and cost', async () => {
    const { items } = await listPlans(views, { limit: 5 });
    expect(items).toEqual([
      {
        ...{ planId: plan, scope: 'UNIT', unitId: north, year: 2026, horizonYear: 2026 },
        ...{ state: 'approved', revision: 3, budgetIdr: 100, items: 2, reachedItems: 1 },
        ...{ targetHeadcount: 7, plannedJp: 42, plannedIdr: 55 },
        ...{ programmes: 2, enrolled: 4, done: 3, spentIdr: 35 },
        ...{ achievedPct: (100 * 3) / 7, agreedItems: 0, evaluations: 0 },
      },
    ]);
  });

  it('tells item by item, the programmes, and every revision with who made it and why', async () => {
    const full = await planInFull(views, plan);
    const item = (itemId: number) => full?.progress.find((one) => one.itemId === id(itemId));
    expect(item(51)).toMatchObject({ status: 'REACHED', programmes: 1, enrolled: 4, done: 3, spentIdr: 35 });
    expect(item(52)).toMatchObject({ status: 'UNDER_WAY', targetHeadcount: 4, programmes: 1, enrolled: 0 });
    expect(item(53)).toMatchObject({ status: 'REMOVED', targetHeadcount: 7, programmes: 0 });
    expect(full?.scheduled.map(({ programmeId, status }) => [programmeId, status])).toEqual([
      [id(61), 'COMPLETED'],
      [id(62), 'SCHEDULED'],
      [id(63), 'CANCELLED'],
    ]);
    expect(full?.history.map(({ kind, revision, note }) => [kind, revision, note])).toEqual([
      ['DRAFTED', 1, undefined],
      ['CONSULTED', undefined, 'Perlu inovasi'],
      ...Array<unknown>(3).fill(['ITEM_ADDED', 1, undefined]),
      ['SUBMITTED', undefined, undefined],
      ['RETURNED', undefined, 'Kurang rinci'],
      ['SUBMITTED', undefined, undefined],
      ['APPROVED', 1, undefined],
      ['ITEM_REMOVED', 2, 'Anggaran dipotong'],
      ['ITEM_REPLACED', 3, 'Tambah biaya'],
    ]);
    expect(full?.history[1]?.details).toMatchObject({ organisation: 'USU', heldOn: '2025-11-12' });
    expect(full).toMatchObject({ letterNumber: '800/1', approvedAt: expect.any(Date) as Date });
    expect(await planInFull(views, id(9))).toBeUndefined();
  });

  it('documents all its columns', async () => {
    expect(await undocumented(views)).toEqual([]);
  });
});

it('shows that something was said and is erased', async () => {
  const log = new PlanLog();
  log.draft({ planId: plan, scope: 'UNIT', unitId: north, year: 2026, budgetIdr: 5 });
  log.plan(
    DevelopmentPlanSubmitted({
      ...{ planId: plan, unitId: north, submittedBy: submitter },
      waiver: Personal.opened({ state: 'erased' }),
    }),
  );
  await views.fold(developmentPlans, log.log);
  const step = (await planInFull(views, plan))?.history[1];
  expect(step).toMatchObject({ kind: 'SUBMITTED', noteState: 'erased' });
  expect(step).not.toHaveProperty('note');
});

it('takes a draft without anything as it is', async () => {
  const log = new PlanLog();
  log.log.append(
    `plan-${plan}`,
    DevelopmentPlanDrafted({
      ...{ planId: plan, scope: 'CITY', year: 2026, horizonYear: 2029, needsAssessmentIds: [id(5)] },
      objectives: [{ kind: 'SERVICE', indicator: 'Waktu', target: '15' }],
    }),
  );
  await views.fold(developmentPlans, log.log);
  expect(await planInFull(views, plan)).toMatchObject({
    ...{ items: 0, targetHeadcount: 0, achievedPct: null, spentIdr: 0, progress: [], scheduled: [] },
    ...{ formulations: [], assessed: [], remarks: [], offPlan: [], evaluations: 0 },
    ...{ needsAssessmentIds: [id(5)], objectives: [{ kind: 'SERVICE', indicator: 'Waktu', target: '15' }] },
  });
});
