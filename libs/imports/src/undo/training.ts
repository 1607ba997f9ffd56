import {
  ExternalLearningClaimed,
  ExternalLearningDecided,
  LearningHoursCredited,
  ReverseLearningHours,
  WithdrawExternalLearning,
} from '@jejak/domain';
import { command } from '../command.js';
import type { Compensate, Undoing } from './undoing.js';

/** A claim is taken back while nobody decided it; afterwards its hours must go first, and then nothing of it counts. */
const claimed: Compensate = ({ event, after, reason }) => {
  const { claimId } = ExternalLearningClaimed.data.parse(event.data);
  const decision = decisionOf(after, claimId);
  if (decision === undefined) return { command: command(WithdrawExternalLearning, { claimId, reason }) };
  return decision === 'REJECTED' || hoursTakenBack(after, claimId)
    ? { covered: true }
    : { left: 'IMPORT.BUILT_UPON' };
};

const decisionOf = (events: Undoing['after'], claimId: string): string | undefined =>
  events
    .filter(({ type }) => type === ExternalLearningDecided.type)
    .map(({ data }) => ExternalLearningDecided.data.parse(data))
    .find((decided) => decided.claimId === claimId)?.decision;

const hoursTakenBack = (events: Undoing['after'], claimId: string): boolean =>
  events
    .filter(({ type }) => type === LearningHoursCredited.type)
    .map(({ data }) => LearningHoursCredited.data.parse(data))
    .some((credit) => credit.claimId === claimId && credit.jp < 0);

/** A decision stays on record; the hours that came with it are taken back. */
const decided: Compensate = ({ event, after }) => {
  const hours = after.find(
    ({ type, metadata }) =>
      type === LearningHoursCredited.type && metadata.commandId === event.metadata.commandId,
  );
  return hours ? { goesWith: hours.id } : { left: 'IMPORT.NOT_UNDOABLE' };
};

/** Hours of learning elsewhere are taken back, unless somebody did so. */
const credited: Compensate = ({ event, foreign, reason }) => {
  const { claimId, rule, jp } = LearningHoursCredited.data.parse(event.data);
  if (claimId === undefined || jp < 0) return { left: 'IMPORT.NOT_UNDOABLE' };
  if (hoursTakenBack(foreign, claimId)) return { covered: true };
  return { command: command(ReverseLearningHours, { sourceId: claimId, rule, reason }) };
};

/** What undoes the events of past training. */
export const undoTraining = new Map<string, Compensate>([
  [ExternalLearningClaimed.type, claimed],
  [ExternalLearningDecided.type, decided],
  [LearningHoursCredited.type, credited],
]);
