import type { PlanScope } from './plan.vocabulary.js';

/** An item, as far as the next command depends on it. */
export interface PlanItem {
  readonly budgetIdr: number;
}

interface Known {
  readonly id: string;
  readonly scope: PlanScope;
  /** Of scope `UNIT`. */
  readonly unitId?: string | undefined;
  /** Of scope `INDIVIDUAL`. */
  readonly employeeId?: string | undefined;
  readonly year: number;
  readonly budgetIdr?: number | undefined;
  readonly needsAssessmentIds: readonly string[];
  /** By item id. */
  readonly items: ReadonlyMap<string, PlanItem>;
  /** Ids of items that were taken out. */
  readonly removed: ReadonlySet<string>;
  /** 1 up to the approval; each change of an item after it is the next one. */
  readonly revision: number;
  /** The periods that were evaluated, `{from}/{until}`. */
  readonly evaluated: ReadonlySet<string>;
}

/** A plan that is worked on: begun, or given back. */
export type DraftedPlan = Known & { readonly status: 'draft' };

/** A plan that waits for its approval. */
export type SubmittedPlan = Known & { readonly status: 'submitted'; readonly submittedBy: string };

/** A plan that is carried out. */
export type ApprovedPlan = Known & {
  readonly status: 'approved';
  /** The account that approved it; undefined where that was before it was noted. */
  readonly approvedBy?: string | undefined;
};

/** A plan that ended. */
export type ClosedPlan = Known & { readonly status: 'closed' };

export type KnownPlan = DraftedPlan | SubmittedPlan | ApprovedPlan | ClosedPlan;

/** A plan of development. Programmes are scheduled under one that is `approved`. */
export type DevelopmentPlan = { readonly status: 'unknown' } | KnownPlan;

/** Names a period that is evaluated. */
export const periodOf = ({ from, until }: { readonly from: string; readonly until: string }): string =>
  `${from}/${until}`;
