import { shown, type EventOf, type AppraisalFinalised, type Personal } from '@jejak/domain';
import type { Recorded, Rows } from '@jejak/projection-engine';
import { RemarkRow, StepRow, type RemarkKind } from './step.entity.js';

type Rated = EventOf<typeof AppraisalFinalised>['data'];
type Which = Pick<Rated, 'appraisalId' | 'employeeId'>;

/** What an event says of the ratings, from it on. */
export const ratingsOf = ({ resultRating, behaviourRating, predicate, ruleSet }: Rated) => ({
  ...{ resultRating, behaviourRating, predicate, ruleSet },
});

/** Keeps what happened, and each text that the event brought, the reason of its metadata behind the others. */
export function addStep(
  event: Recorded<Which>,
  rows: Rows,
  step: Pick<StepRow, 'kind' | 'outcome' | 'resultRating' | 'behaviourRating' | 'predicate' | 'ruleSet'>,
  texts: readonly (readonly [kind: RemarkKind, text: Personal | undefined])[],
): void {
  const { id: eventId, position, occurredAt, recordedAt, actor, metadata } = event;
  const { appraisalId, employeeId } = event.data;
  rows.insert(StepRow, {
    ...{ eventId, position, appraisalId, employeeId, actorId: actor.id, occurredAt, recordedAt },
    ...step,
  });
  const all = [...texts, ['REASON', metadata.reason] as const];
  for (const [line, [kind, text]] of all.entries()) {
    const { value, state } = shown(text);
    if (state !== null)
      rows.insert(RemarkRow, { eventId, line, employeeId, kind, text: value, textState: state });
  }
}
