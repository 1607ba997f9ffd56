import type { BoardCard } from '@jejak-projections/mentoring-board';
import type { PlanInFull } from '@jejak-projections/development-plans';
import type { Granted } from './request-access.js';

/** What a list tells with a reason. */
interface Told {
  reason?: string;
  reasonState?: 'masked' | 'erased' | 'lost';
}

/** What a step tells of its result. */
interface Found {
  resultRef?: string;
  resultRefState?: 'masked' | 'erased' | 'lost';
}

/** The page without reasons, where those are not shown to whoever asks. */
export function maskReasons<Page extends { readonly items: Told[] }>(page: Page, { masked }: Granted): Page {
  if (!masked.includes('free-text')) return page;
  const items = page.items.map(({ reason, ...item }) =>
    reason === undefined ? item : { ...item, reasonState: 'masked' as const },
  );
  return { ...page, items };
}

/** Why, and what was talked about, or only that it is there, where that is not shown to whoever asks. */
export function maskNotes(card: BoardCard, { masked }: Granted): BoardCard {
  if (!masked.includes('free-text')) return card;
  const { reason, overrideReason, sessions, ...rest } = card;
  return {
    ...rest,
    ...(reason !== undefined && { reasonState: 'masked' }),
    ...(overrideReason !== undefined && { overrideState: 'masked' }),
    sessions: sessions.map(({ challenge, nextSteps, ...session }) => ({
      ...session,
      ...((challenge !== undefined || nextSteps !== undefined) && { notesState: 'masked' }),
    })),
  };
}

/** A follow-up without texts, where those are not shown to whoever asks. */
export function maskSteps<Of extends { history: (Told & Found)[] }>(followUp: Of, { masked }: Granted): Of {
  if (!masked.includes('free-text')) return followUp;
  const history = followUp.history.map(({ reason, resultRef, ...step }) => ({
    ...step,
    ...(reason !== undefined && { reasonState: 'masked' as const }),
    ...(resultRef !== undefined && { resultRefState: 'masked' as const }),
  }));
  return { ...followUp, history };
}

/** Who somebody is, or only that it is known, where that is not shown to whoever asks. */
export function maskIdentity<Of extends { employeeId: string; state: string; recordedAt: Date }>(
  person: Of,
  { masked }: Granted,
): Of | { employeeId: string; state: 'masked'; recordedAt: Date } {
  const { employeeId, recordedAt } = person;
  return masked.includes('identity') ? { employeeId, state: 'masked', recordedAt } : person;
}

/** A text that is told, or what became of it. */
interface Remark {
  text?: string;
  state?: 'masked' | 'erased' | 'lost';
}

/** What happened without what was said, where that is not shown to whoever asks. */
export function maskRemarks<History extends { readonly steps: { remarks: Remark[] }[] }>(
  history: History,
  { masked }: Granted,
): History {
  if (!masked.includes('free-text')) return history;
  const steps = history.steps.map((step) => ({
    ...step,
    remarks: step.remarks.map(({ text, ...remark }) =>
      text === undefined ? remark : { ...remark, state: 'masked' as const },
    ),
  }));
  return { ...history, steps };
}

/** The plan without what was said, where that is not shown to whoever asks. */
export function maskPlanNotes(plan: PlanInFull, { masked }: Granted): PlanInFull {
  if (!masked.includes('free-text')) return plan;
  const { history: steps, remarks: said, ...rest } = plan;
  const history = steps.map(({ note, ...step }) =>
    note === undefined ? step : { ...step, noteState: 'masked' as const },
  );
  const remarks = said.map(({ text, ...remark }) =>
    text === undefined ? remark : { ...remark, textState: 'masked' as const },
  );
  return { ...rest, remarks, history };
}
