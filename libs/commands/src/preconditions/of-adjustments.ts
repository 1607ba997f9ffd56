import {
  adjustment,
  CarryOutAdjustment,
  DecideAdjustment,
  evaluation,
  feedback,
  followUp,
  forum,
  programme,
  Refusal,
  type KnownProgramme,
} from '@jejak/domain';
import type { LoadState } from '../load-state.js';
import { when } from './when.js';

/** The series of a run; undefined where there is no such run. */
async function seriesOf(programmeId: string, load: LoadState): Promise<string | undefined> {
  const run = await load(programme, programmeId);
  return run.status === 'unknown' ? undefined : run.seriesId;
}

/** The run that an evaluation is of, which concluded. @throws Refusal EVALUATION.UNKNOWN, ADJUSTMENT.SOURCE_NOT_CONCLUDED */
async function evaluatedRun(evaluationId: string, load: LoadState): Promise<string> {
  const found = await load(evaluation, evaluationId);
  if (found.status === 'unknown') throw new Refusal('EVALUATION.UNKNOWN', { evaluationId });
  if (found.status !== 'concluded') throw new Refusal('ADJUSTMENT.SOURCE_NOT_CONCLUDED', { evaluationId });
  return found.programmeId;
}

/** What a follow-up is about. @throws Refusal FOLLOWUP.UNKNOWN */
async function followed(followUpId: string, load: LoadState) {
  const found = await load(followUp, followUpId);
  if (found.status === 'unknown') throw new Refusal('FOLLOWUP.UNKNOWN', { followUpId });
  return found.subject;
}

/** The series that a follow-up is about; undefined where it is about something else. @throws Refusal FOLLOWUP.UNKNOWN */
async function followedSeries(followUpId: string, load: LoadState): Promise<string | undefined> {
  const { seriesId, programmeId } = await followed(followUpId, load);
  return programmeId === undefined ? seriesId : seriesOf(programmeId, load);
}

/** What led to an adjustment is there, and about its series as far as it says. @throws Refusal */
async function checkSource(
  { seriesId, source: { kind, id } }: DecideAdjustment,
  load: LoadState,
): Promise<void> {
  const about = async () => {
    switch (kind) {
      case 'EVALUATION':
        return seriesOf(await evaluatedRun(id, load), load);
      case 'FOLLOW_UP':
        return followedSeries(id, load);
      case 'FEEDBACK':
        if ((await load(feedback, id)).status === 'unknown') throw new Refusal('FEEDBACK.UNKNOWN', { id });
        return undefined;
      case 'FORUM':
        if ((await load(forum, id)).status === 'unknown') throw new Refusal('FORUM.UNKNOWN', { id });
        return undefined;
    }
  };
  const named = await about();
  if (named !== undefined && named !== seriesId)
    throw new Refusal('ADJUSTMENT.SOURCE_OF_ANOTHER_SERIES', { seriesId: named });
}

/** The run that led to it, where one run did. */
async function runOfSource({ kind, id }: DecideAdjustment['source'], load: LoadState) {
  if (kind === 'EVALUATION') return evaluatedRun(id, load);
  return kind === 'FOLLOW_UP' ? (await followed(id, load)).programmeId : undefined;
}

const begins = ({ sessions }: KnownProgramme) =>
  Math.min(...[...sessions.values()].map(({ start }) => start.getTime()));
const ends = ({ sessions }: KnownProgramme) =>
  Math.max(...[...sessions.values()].map(({ end }) => end.getTime()));

/** What carries it out is a later run of the series that was not cancelled. @throws Refusal */
async function checkRun(
  { programmeId }: CarryOutAdjustment,
  adjustmentId: string,
  load: LoadState,
): Promise<void> {
  const decided = await load(adjustment, adjustmentId);
  if (decided.status === 'unknown') return; // refused by the adjustment itself
  const run = await load(programme, programmeId);
  if (run.status === 'unknown') throw new Refusal('PROGRAMME.UNKNOWN', { programmeId });
  if (run.seriesId !== decided.seriesId)
    throw new Refusal('ADJUSTMENT.RUN_OF_ANOTHER_SERIES', { seriesId: run.seriesId });
  if (run.status === 'cancelled') throw new Refusal('ADJUSTMENT.RUN_CANCELLED', { programmeId });
  const sourceRun = await runOfSource(decided.source, load);
  if (sourceRun === undefined) return;
  if (sourceRun === programmeId) throw new Refusal('ADJUSTMENT.SAME_RUN', { programmeId });
  const before = await load(programme, sourceRun);
  if (before.status !== 'unknown' && begins(run) < ends(before))
    throw new Refusal('ADJUSTMENT.RUN_NOT_LATER', { programmeId });
}

/** What led to an adjustment is there and about its series; what carries it out is another run of that. */
export const ofAdjustments = [
  when(DecideAdjustment, (command, _, load) => checkSource(command, load)),
  when(CarryOutAdjustment, (command, adjustmentId, load) => checkRun(command, adjustmentId, load)),
];
