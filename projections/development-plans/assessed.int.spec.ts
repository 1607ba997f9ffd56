import {
  DevelopmentPlanEvaluated,
  NominationAccepted,
  ParticipantNominated,
  Personal,
  PlanFormulatedJointly,
  PlanItemReplaced,
} from '@jejak/domain';
import { folded, undocumented, type Folded } from '../../libs/projection-engine/testing/folded.js';
import { developmentPlans, listPlans, offPlanProgrammes, planInFull } from './index.js';
import { id, PlanLog } from './plans.fixture.js';

let views: Folded;
beforeAll(async () => {
  views = await folded();
});
afterAll(() => views.close());

const [plan, north, south, budi] = [1, 11, 12, 22].map(id) as [string, string, string, string];
const said = (text: string, about: string) => Personal.opened({ state: 'value', value: text, about });

describe('a plan that others formulated, too, that changed, and was evaluated', () => {
  const owned = { planId: plan, unitId: north };
  const [leader, clerk, other] = [610, 611, 630].map(id) as [string, string, string];
  const log = new PlanLog();
  const academics = { kind: 'ACADEMIC', organisation: 'USU' } as const;
  const nominate = (employeeId: string, role: string) => {
    const nominationId = id(Number(employeeId.slice(-3)) + 1_000);
    const about = { nominationId, attempt: 1, programmeId: id(61), employeeId, basis: 'PLAN' as const };
    const stream = `nomination-${nominationId}`;
    log.log.append(stream, ParticipantNominated({ ...about, nominatedBy: id(31) }));
    log.log.append(stream, NominationAccepted(about), { actor: { id: id(31), role } });
  };
  beforeAll(async () => {
    log.unit(north);
    log.employee(leader, north, 'PENGAWAS');
    log.employee(clerk, north);
    log.unit(south);
    log.employee(other, south);
    log.draft({ planId: id(2), unitId: south, scope: 'UNIT', year: 2026, budgetIdr: 100 });
    log.draft({ ...owned, scope: 'UNIT', year: 2026, budgetIdr: 100, policyId: id(71), strategyId: id(72) });
    log.item(owned, 51, { targetHeadcount: 3, budgetIdr: 40 });
    log.item(owned, 52, { targetHeadcount: 5, budgetIdr: 10 });
    log.plan(
      PlanFormulatedJointly({
        ...{ ...owned, formulationId: id(73), heldOn: '2025-11-20', minutesSha256: 'ab'.repeat(32) },
        ...{ parties: [{ ...academics, part: 'CO_OWNER' }], itemIds: [id(51), id(52)] },
      }),
    );
    log.plan(
      PlanItemReplaced({
        ...log.itemData(owned, 52, { targetHeadcount: 4, budgetIdr: 15 }),
        ...{ revision: 2, driver: 'REGULATION' },
      }),
      'Aturan baru',
    );
    const evaluated = (n: number, until: string, verdict: 'ON_TRACK' | 'NEEDS_CHANGE', found: string) =>
      log.plan(
        DevelopmentPlanEvaluated({
          ...{ ...owned, evaluationId: id(n), from: '2026-01-01', until, verdict, involved: [academics] },
          ...{ findings: said(found, budi), recommendations: [said('Percepat', budi)] },
        }),
      );
    evaluated(75, '2026-06-30', 'NEEDS_CHANGE', 'Terlambat');
    evaluated(74, '2026-03-31', 'ON_TRACK', 'Sesuai');
    log.run(61, { planId: plan, itemId: id(51) }, ['PASSED', 'INCOMPLETE'], 35, { attendancePct: 75 });
    log.run(62, undefined, [], undefined, { offPlan: 'Permintaan mendadak' });
    log.run(63, undefined, ['PASSED'], 5, { offPlan: 'Di unit lain' });
    log.run(61 * 10, undefined, []);
    nominate(leader, 'unit-head');
    nominate(clerk, 'programme-officer');
    await views.fold(developmentPlans, log.log);
  });

  it('shows who formulated it, with the minutes; an item that was replaced since is agreed upon no more', async () => {
    const full = await planInFull(views, plan);
    expect(full).toMatchObject({ policyId: id(71), strategyId: id(72), agreedItems: 1 });
    expect(full?.formulations).toEqual([
      {
        ...{ formulationId: id(73), heldOn: '2025-11-20', minutesSha256: 'ab'.repeat(32) },
        ...{ parties: [{ ...academics, part: 'CO_OWNER' }], itemIds: [id(51), id(52)] },
      },
    ]);
    expect(full?.progress.map(({ itemId, agreedOn }) => [itemId, agreedOn])).toEqual([
      [id(51), '2025-11-20'],
      [id(52), undefined],
    ]);
  });

  it('tells in the history what made it change', async () => {
    const full = await planInFull(views, plan);
    expect(full?.history.find(({ kind }) => kind === 'ITEM_REPLACED')).toMatchObject({
      ...{ details: { driver: 'REGULATION' }, note: 'Aturan baru', revision: 2 },
    });
  });

  it('has the verdict of the latest period, whenever it was given, and what was said', async () => {
    expect((await listPlans(views, { limit: 5, unitId: north })).items[0]).toMatchObject({
      ...{ evaluations: 2, verdict: 'NEEDS_CHANGE' },
    });
    const full = await planInFull(views, plan);
    expect(full?.assessed).toMatchObject([
      { evaluationId: id(74), until: '2026-03-31', verdict: 'ON_TRACK', involved: [academics] },
      { evaluationId: id(75), until: '2026-06-30', verdict: 'NEEDS_CHANGE' },
    ]);
    expect(full?.remarks.map(({ kind, text }) => [kind, text])).toEqual([
      ['FINDINGS', 'Terlambat'],
      ['RECOMMENDATION', 'Percepat'],
      ['FINDINGS', 'Sesuai'],
      ['RECOMMENDATION', 'Percepat'],
    ]);
  });

  it('tells how leaders take part beside the others', async () => {
    expect((await planInFull(views, plan))?.leadership).toEqual({
      ...{ acceptedByHeads: 1, acceptedByOthers: 1 },
      leaders: { seats: 1, done: 1, attendancePct: 75 },
      employees: { seats: 1, done: 0, attendancePct: 75 },
    });
  });

  it('stands beside the programmes that are under no plan', async () => {
    const all = (await offPlanProgrammes(views, { limit: 9 })).items;
    expect(all.map(({ programmeId, explained, reason }) => [programmeId, explained, reason])).toEqual([
      [id(610), false, undefined],
      [id(63), true, 'Di unit lain'],
      [id(62), true, 'Permintaan mendadak'],
    ]);
    expect((await planInFull(views, plan))?.offPlan).toEqual([]);
    const ofSouth = await offPlanProgrammes(views, { limit: 9, unitId: south });
    expect(ofSouth.items.map(({ programmeId }) => programmeId)).toEqual([id(63)]);
    const beside = (await planInFull(views, id(2)))?.offPlan;
    expect(beside).toMatchObject([{ programmeId: id(63), done: 1, costIdr: 5, explained: true }]);
    for (const field of ['saidBy', 'reason', 'reasonState']) expect(beside?.[0]).not.toHaveProperty(field);
    const [first, ...rest] = all;
    const part = await offPlanProgrammes(views, { limit: 1, status: 'SCHEDULED' });
    expect(part.items).toEqual([first]);
    const next = await offPlanProgrammes(views, { limit: 9, status: 'SCHEDULED', cursor: part.next! });
    expect(next).toEqual({ items: rest.slice(1) });
    expect((await offPlanProgrammes(views, { limit: 9, to: '2026-03-01' })).items).toEqual([]);
    expect(
      (await offPlanProgrammes(views, { limit: 9, from: '2026-03-02', to: '2026-03-02' })).items,
    ).toEqual(all);
    await expect(offPlanProgrammes(views, { limit: 1, cursor: 'x' })).rejects.toThrow('CURSOR.INVALID');
  });

  it('documents all its columns', async () => {
    expect(await undocumented(views)).toEqual([]);
  });
});
