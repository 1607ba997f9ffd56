import { dayInMedan } from '@jejak/domain';
import type { PaperHead } from '../head.js';
import type { Paper } from '../paper.js';
import { speech } from '../speech.js';
import { planTexts } from './texts/yearly-plan.js';

/** An item of a plan, with what was done for it. */
export interface PlannedItem {
  readonly competencyCode: string;
  readonly fromLevel: number;
  readonly toLevel: number;
  readonly form: string;
  readonly quarter: number;
  /** Lesson hours of each participant. */
  readonly jp: number;
  readonly targetHeadcount: number;
  readonly budgetIdr: number;
  readonly done: number;
  readonly status: string;
}

/** A plan of a year. */
export interface YearlyPlanData {
  readonly year: number;
  readonly scope: string;
  /** Whose plan it is: of a unit or a person, in words; absent of the city. */
  readonly of?: string;
  readonly state: string;
  readonly revision: number;
  readonly policyReference?: string | undefined;
  readonly letterNumber?: string | undefined;
  readonly approvedAt?: Date | undefined;
  readonly plannedJp: number;
  readonly plannedIdr: number;
  readonly budgetIdr?: number | undefined;
  readonly targetHeadcount: number;
  readonly achievedPct: number | null;
  readonly objectives: readonly {
    readonly kind: string;
    readonly indicator: string;
    readonly baseline?: string;
    readonly target: string;
  }[];
  /** Also those that were taken out. */
  readonly items: readonly PlannedItem[];
}

/** Yearly plan of development (*rencana pengembangan kompetensi tahunan*). */
export function yearlyPlan(head: PaperHead, plan: YearlyPlanData): Paper {
  const [say, t] = [speech[head.language], planTexts[head.language]];
  const { terms } = say;
  const items = plan.items.filter(({ status }) => status !== 'REMOVED');
  const scope = say.word(terms.scope, plan.scope);
  const approved = plan.approvedAt ? say.day(dayInMedan(plan.approvedAt)) : '-';
  return {
    ...head,
    landscape: true,
    title: t.title(plan.year),
    parts: [
      {
        facts: [
          [t.scope, plan.of === undefined ? scope : `${scope}: ${plan.of}`],
          [t.status, t.revision(say.word(terms.plan, plan.state), plan.revision)],
          [t.policy, plan.policyReference ?? '-'],
          [t.letter, t.approved(plan.letterNumber ?? '-', approved)],
          [t.target, t.planned(say.number(plan.targetHeadcount), say.number(plan.plannedJp))],
          [t.budget, t.ofLimit(say.rupiah(plan.plannedIdr), say.rupiah(plan.budgetIdr))],
          [t.achieved, say.percent(plan.achievedPct)],
        ],
      },
      { heading: t.objectives },
      {
        table: {
          columns: [
            { heading: t.number, share: 1, align: 'right' },
            { heading: t.field, share: 3 },
            { heading: t.indicator, share: 9 },
            { heading: t.baseline, share: 5 },
            { heading: t.goal, share: 5 },
          ],
          rows: plan.objectives.map(({ kind, indicator, baseline, target }, index) => [
            ...[String(index + 1), say.word(terms.objective, kind), indicator, baseline ?? '-', target],
          ]),
          empty: t.noObjectives,
        },
      },
      { heading: t.items },
      {
        table: {
          columns: [
            { heading: t.number, share: 1, align: 'right' },
            { heading: t.quarter, share: 2, align: 'center' },
            { heading: t.competency, share: 3 },
            { heading: t.level, share: 2, align: 'center' },
            { heading: t.form, share: 6 },
            { heading: 'JP', share: 1.5, align: 'right' },
            { heading: t.people, share: 2.2, align: 'right' },
            { heading: t.budget, share: 3.6, align: 'right' },
            { heading: t.done, share: 2.2, align: 'right' },
            { heading: t.status, share: 3 },
          ],
          rows: items.map((item, index) => [
            String(index + 1),
            ['I', 'II', 'III', 'IV'][item.quarter - 1] ?? String(item.quarter),
            item.competencyCode,
            t.fromTo(item.fromLevel, item.toLevel),
            say.word(terms.form, item.form),
            say.number(item.jp),
            say.number(item.targetHeadcount),
            say.rupiah(item.budgetIdr),
            say.number(item.done),
            say.word(terms.item, item.status),
          ]),
          empty: t.noItems,
        },
      },
      { signatures: t.signing },
    ],
  };
}
