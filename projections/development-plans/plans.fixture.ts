import {
  DevelopmentPlanDrafted,
  EmployeeRegistered,
  ParticipantEnrolled,
  Personal,
  PlanItemAdded,
  ProgrammeCompleted,
  ProgrammeScheduled,
  UnitEstablished,
  type DomainEvent,
  type Outcome,
  type PlanScope,
  type PositionClass,
} from '@jejak/domain';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';

/** A UUID for a number. */
export const id = (n: number) => `018f2f6e-7c1a-7d5e-9b3a-${String(n).padStart(12, '0')}`;

interface Owned {
  readonly planId: string;
  readonly unitId?: string;
  readonly employeeId?: string;
}

const title = { id: 'Pelayanan Prima' };
const session = { sessionId: id(1), start: '2026-03-02T08:00:00+07:00', end: '2026-03-02T11:00:00+07:00' };

/** Makes the events of plans and of the programmes that carry them out, for tests. */
export class PlanLog {
  readonly log = new MemoryLog();

  unit(unitId: string, parentId?: string): void {
    this.log.append(
      `unit-${unitId}`,
      UnitEstablished({
        ...{ unitId, ...(parentId !== undefined && { parentId }), kind: 'OPD', code: '1.01' },
        ...{ name: { id: 'Unit' }, effectiveDate: '2024-01-01' },
      }),
    );
  }

  employee(employeeId: string, unitId: string, positionClass: PositionClass = 'PELAKSANA'): void {
    this.log.append(
      `employee-${employeeId}`,
      EmployeeRegistered({
        ...{ employeeId, kind: 'PNS', unitId, positionId: id(900), positionClass },
        effectiveDate: '2024-01-01',
      }),
    );
  }

  draft(
    plan: Owned & {
      readonly scope: PlanScope;
      readonly year: number;
      readonly budgetIdr?: number;
      readonly strategyId?: string;
      readonly policyId?: string;
    },
  ): void {
    this.plan(
      DevelopmentPlanDrafted({
        ...{ ...plan, horizonYear: plan.year, needsAssessmentIds: [] },
        objectives: [{ kind: 'SERVICE', indicator: 'Waktu layanan', target: '15 menit' }],
      }),
    );
  }

  /** An event of a plan, with the reason for which it was done. */
  plan(event: DomainEvent<string, Owned>, reason?: string): void {
    const { planId } = event.data;
    const about = id(22);
    this.log.append(`plan-${planId}`, event, {
      ...(reason !== undefined && { reason: Personal.opened({ state: 'value', value: reason, about }) }),
    });
  }

  item(
    owned: Owned,
    item: number,
    says: { readonly targetHeadcount: number; readonly budgetIdr: number },
  ): void {
    this.plan(PlanItemAdded(this.itemData(owned, item, says)));
  }

  itemData(
    owned: Owned,
    item: number,
    says: { readonly targetHeadcount: number; readonly budgetIdr: number },
  ) {
    return {
      ...{ ...owned, revision: 1, itemId: id(item), competencyCode: 'MAN-05', fromLevel: 2, toLevel: 3 },
      ...{ form: 'WORKSHOP' as const, jp: 6, quarter: 2, ...says },
    };
  }

  /** A run with a participant for each outcome; it is completed if its cost is given. */
  run(
    run: number,
    plan: { readonly planId: string; readonly itemId: string } | undefined,
    outcomes: readonly Outcome[],
    costIdr?: number,
    { offPlan, attendancePct = null }: { offPlan?: string; attendancePct?: number | null } = {},
  ): void {
    const programmeId = id(run);
    const stream = `programme-${programmeId}`;
    const seriesId = id(900);
    const form = 'WORKSHOP';
    this.log.append(
      stream,
      ProgrammeScheduled({
        ...{ programmeId, seriesId, title, form, mode: 'OFFLINE', competencies: [], objectives: [] },
        ...{ sessions: [{ ...session, jp: 4 }], totalJp: 4, capacity: 40, minAttendancePct: 80 },
        ...(plan && { plan }),
        ...(offPlan !== undefined && {
          offPlanReason: Personal.opened({ state: 'value', value: offPlan, about: id(22) }),
        }),
      }),
    );
    const people = outcomes.map((outcome, index) => ({ outcome, employeeId: id(run * 10 + index) }));
    for (const { employeeId } of people)
      this.log.append(stream, ParticipantEnrolled({ programmeId, employeeId, basis: 'PLAN' }));
    if (costIdr === undefined) return;
    const scores = { attendancePct, preScore: null, postScore: null };
    this.log.append(
      stream,
      ProgrammeCompleted({
        ...{ programmeId, seriesId, title, form, endedOn: '2026-03-02', realisedJp: 4 },
        realisedCostIdr: costIdr,
        participants: people.map((one) => ({ ...one, ...scores })),
      }),
    );
  }
}
