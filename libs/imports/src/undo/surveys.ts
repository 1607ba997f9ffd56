import {
  CloseSurvey,
  RateSatisfaction,
  RatingsWithdrawn,
  SatisfactionRated,
  SurveyClosed,
  SurveyOpened,
  WithdrawRatings,
} from '@jejak/domain';
import { command } from '../command.js';
import type { Compensate, Undoing } from './undoing.js';

const isClosed = ({ after }: Undoing): boolean => after.some(({ type }) => type === SurveyClosed.type);

/** Answers are taken back, unless the survey was closed with them. */
const rated: Compensate = (undoing) => {
  const { batchId } = SatisfactionRated.data.parse(undoing.event.data);
  if (isClosed(undoing)) return { left: 'IMPORT.BUILT_UPON' };
  if (withdrawnIn(undoing.after).has(batchId)) return { covered: true };
  return { command: command(WithdrawRatings, { batchId, reason: undoing.reason }) };
};

/** The answers of before are handed in again. */
const withdrawn: Compensate = (undoing) => {
  const { batchId } = RatingsWithdrawn.data.parse(undoing.event.data);
  if (isClosed(undoing)) return { left: 'IMPORT.BUILT_UPON' };
  const answers = ratedIn(undoing.before).get(batchId);
  return answers
    ? { command: command(RateSatisfaction, { batchId, answers }) }
    : { left: 'IMPORT.NOT_UNDOABLE' };
};

/** A survey is closed without answers, unless somebody else handed in some. */
const opened: Compensate = ({ after }) => {
  if (after.some(({ type }) => type === SurveyClosed.type)) return { covered: true };
  const withdrawn = withdrawnIn(after);
  return [...ratedIn(after).keys()].every((batchId) => withdrawn.has(batchId))
    ? { command: command(CloseSurvey, { n: 0 }) }
    : { left: 'IMPORT.BUILT_UPON' };
};

const ratedIn = (events: Undoing['after']) =>
  new Map(
    events.flatMap(({ type, data }) => {
      if (type !== SatisfactionRated.type) return [];
      const { batchId, answers } = SatisfactionRated.data.parse(data);
      return [[batchId, answers] as const];
    }),
  );

/** Ids of batches of which the last that happened is that they were taken back. */
function withdrawnIn(events: Undoing['after']): ReadonlySet<string> {
  const gone = new Set<string>();
  for (const { type, data } of events) {
    if (type === RatingsWithdrawn.type) gone.add(RatingsWithdrawn.data.parse(data).batchId);
    if (type === SatisfactionRated.type) gone.delete(SatisfactionRated.data.parse(data).batchId);
  }
  return gone;
}

/** What undoes the events of satisfaction surveys. */
export const undoSurveys = new Map<string, Compensate>([
  [SurveyOpened.type, opened],
  [SatisfactionRated.type, rated],
  [RatingsWithdrawn.type, withdrawn],
]);
