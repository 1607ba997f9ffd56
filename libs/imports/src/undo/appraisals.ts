import {
  AppraisalAcknowledged,
  AppraisalCorrected,
  AppraisalFinalised,
  AppraisalRated,
  AppraisalReopened,
  CorrectAppraisal,
  ReopenAppraisal,
  WithdrawAppraisal,
} from '@jejak/domain';
import { command } from '../command.js';
import type { Compensate } from './undoing.js';

/** Events of others that go with the appraisal: it was seen, or made final as it was. */
const GOES_WITH: ReadonlySet<string> = new Set([
  AppraisalAcknowledged.type,
  AppraisalFinalised.type,
  AppraisalReopened.type,
]);

/** The whole appraisal is taken back, unless somebody disputed, corrected or withdrew it. */
const rated: Compensate = ({ event, foreign, reason }) => {
  if (foreign.some(({ type }) => !GOES_WITH.has(type))) return { left: 'IMPORT.BUILT_UPON' };
  const { employeeId, period } = AppraisalRated.data.parse(event.data);
  return { command: command(WithdrawAppraisal, { employeeId, period, reason }) };
};

const RATED = new Map(
  [AppraisalRated, AppraisalFinalised, AppraisalCorrected].map((one) => [one.type as string, one]),
);

/** Back to the ratings of before. */
const corrected: Compensate = ({ event, before, foreign, reason }) => {
  if (foreign.length > 0) return { left: 'IMPORT.BUILT_UPON' };
  const { employeeId, period } = AppraisalCorrected.data.parse(event.data);
  const ratings = before.flatMap(({ type, data }) => {
    const told = RATED.get(type)?.data.parse(data);
    return told ? [{ resultRating: told.resultRating, behaviourRating: told.behaviourRating }] : [];
  });
  const last = ratings.at(-1);
  return last
    ? { command: command(CorrectAppraisal, { employeeId, period, ...last, reason }) }
    : { left: 'IMPORT.NOT_UNDOABLE' };
};

/** It stands as before it was final, unless somebody corrected or withdrew it since. */
const finalised: Compensate = ({ event, foreign, reason }) => {
  if (foreign.length > 0) return { left: 'IMPORT.BUILT_UPON' };
  const { employeeId, period } = AppraisalFinalised.data.parse(event.data);
  return { command: command(ReopenAppraisal, { employeeId, period, reason }) };
};

/** What undoes the events of appraisals. */
export const undoAppraisals = new Map<string, Compensate>([
  [AppraisalRated.type, rated],
  [AppraisalFinalised.type, finalised],
  [AppraisalCorrected.type, corrected],
]);
