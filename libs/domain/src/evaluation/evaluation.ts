import type { Context, Decider } from '../kernel/decider.js';
import type { EventsOf } from '../kernel/event.js';
import { dayInMedan } from '../kernel/medan.js';
import { Personal } from '../kernel/personal.js';
import { PersistentMap, PersistentSet } from '../kernel/persistent.js';
import { refuseOwn } from '../kernel/own.js';
import { Refusal } from '../kernel/refusal.js';
import { answersOf, checkAnswers, meanPerAspect, refuseRepeated } from './evaluation.answers.js';
import * as commands from './evaluation.commands.js';
import * as events from './evaluation.events.js';
import type { RecordSource } from './evaluation.fields.js';
import type { Answer } from './evaluation.parts.dto.js';
import type { Evaluation, KnownEvaluation } from './evaluation.state.js';

export type EvaluationEvent = EventsOf<typeof events>;

/** The evaluation as one that takes records, or a refusal. */
function open(state: Evaluation): KnownEvaluation {
  if (state.status === 'unknown') throw new Refusal('EVALUATION.UNKNOWN');
  if (state.status === 'concluded') throw new Refusal('EVALUATION.CONCLUDED');
  return state;
}

/** Events that only an opened evaluation can have; the log never holds them before `EvaluationOpened`. */
function known(state: Evaluation): KnownEvaluation {
  if (state.status === 'unknown') throw new Error('The stream does not begin with EvaluationOpened');
  return state;
}

/** Whom an interview or an observation is about; nobody answers a questionnaire about themselves. */
function subjectOf(source: RecordSource): string[] {
  if (source.instrument === 'INTERVIEW') return [source.intervieweeId];
  return source.instrument === 'OBSERVATION' ? [source.subjectId] : [];
}

/** A record by any instrument, or a refusal. */
function record(
  evaluation: KnownEvaluation,
  source: RecordSource,
  items: Answer[],
  { actor, newId }: Context,
  comment?: string,
) {
  refuseOwn(actor, subjectOf(source), 'EVALUATION.RECORDER_IS_SUBJECT');
  const { id: evaluationId, programmeId, level, scaleMax, instrument } = evaluation;
  if (instrument !== source.instrument) throw new Refusal('EVALUATION.WRONG_INSTRUMENT', { instrument });
  checkAnswers(evaluation, items);
  const recordId = newId();
  const remark = source.instrument === 'QUESTIONNAIRE' &&
    comment !== undefined && {
      comment: { employeeId: source.respondentId, text: Personal.of(comment) },
    };
  return [
    events.EvaluationRecorded({
      ...{ evaluationId, programmeId, level, scaleMax, recordId, source, items },
      ...remark,
    }),
  ];
}

/** What was held at this moment tells of a day on which the evaluation is open, and is past. @throws Refusal */
function checkHeld({ opensOn }: KnownEvaluation, moment: string, now: Date): void {
  const heldAt = new Date(moment);
  if (heldAt > now) throw new Refusal('EVALUATION.NOT_YET_HELD', { moment });
  refuseBefore(opensOn, heldAt);
}

/** @throws Refusal EVALUATION.NOT_YET_OPEN */
function refuseBefore(opensOn: string | undefined, moment: Date): void {
  if (opensOn !== undefined && dayInMedan(moment) < opensOn)
    throw new Refusal('EVALUATION.NOT_YET_OPEN', { opensOn });
}

/** Evaluation (*evaluasi program*): what was asked about a programme, what came in, and what follows from it. */
export const evaluation: Decider<Evaluation, EvaluationEvent, typeof commands> = {
  stream: 'evaluation',
  initial: { status: 'unknown' },
  commands,

  evolve: {
    EvaluationOpened: (_, { data }) => ({
      status: 'open',
      id: data.evaluationId,
      programmeId: data.programmeId,
      level: data.level,
      instrument: data.instrument,
      aspects: data.aspects,
      scaleMax: data.scaleMax,
      minRecords: data.minRecords,
      opensOn: data.opensOn,
      records: PersistentMap.of(),
      respondents: PersistentSet.of(),
      sources: PersistentMap.of(),
    }),
    EvaluationRecorded: (state, { data: { recordId, source, items } }) => {
      const before = known(state);
      let { respondents } = before;
      if (source.instrument === 'QUESTIONNAIRE') respondents = respondents.with(source.respondentId);
      const records = before.records.with(recordId, answersOf(items));
      return { ...before, records, respondents, sources: before.sources.with(recordId, source) };
    },
    EvaluationCorrected: (state, { data: { recordId, items } }) => {
      const before = known(state);
      return { ...before, records: before.records.with(recordId, answersOf(items)) };
    },
    EvaluationConcluded: (state, { data: { verdict } }) => ({
      ...known(state),
      status: 'concluded',
      verdict,
    }),
  },

  decide: {
    OpenEvaluation: ({ ...plan }, state, { id, actor }) => {
      if (state.status !== 'unknown') throw new Refusal('EVALUATION.EXISTS');
      const { aspects, opensOn, dueOn, ruleId } = plan;
      refuseRepeated(aspects);
      if (opensOn !== undefined && opensOn > dueOn)
        throw new Refusal('EVALUATION.OPENS_AFTER_DUE', { opensOn, dueOn });
      if (ruleId !== undefined && actor.role !== 'policy')
        throw new Refusal('EVALUATION.RULE_OF_A_PERSON', { ruleId });
      return [events.EvaluationOpened({ evaluationId: id, ...plan })];
    },

    RecordQuestionnaire: ({ respondentId, items, comment }, state, context) => {
      const evaluation = open(state);
      refuseBefore(evaluation.opensOn, context.now);
      if (evaluation.respondents.has(respondentId))
        throw new Refusal('EVALUATION.ALREADY_ANSWERED', { respondentId });
      return record(evaluation, { instrument: 'QUESTIONNAIRE', respondentId }, items, context, comment);
    },

    RecordInterview: ({ items, ...interview }, state, context) => {
      const evaluation = open(state);
      if (interview.interviewerId === interview.intervieweeId) throw new Refusal('EVALUATION.SELF_INTERVIEW');
      checkHeld(evaluation, interview.heldAt, context.now);
      return record(evaluation, { instrument: 'INTERVIEW', ...interview }, items, context);
    },

    RecordObservation: ({ items, ...observation }, state, context) => {
      const evaluation = open(state);
      if (observation.observerId === observation.subjectId) throw new Refusal('EVALUATION.SELF_OBSERVATION');
      checkHeld(evaluation, observation.observedAt, context.now);
      return record(evaluation, { instrument: 'OBSERVATION', ...observation }, items, context);
    },

    CorrectEvaluation: ({ recordId, items }, state, { actor }) => {
      const evaluation = open(state);
      const source = evaluation.sources.get(recordId);
      if (!source) throw new Refusal('EVALUATION.RECORD_UNKNOWN', { recordId });
      refuseOwn(actor, subjectOf(source), 'EVALUATION.RECORDER_IS_SUBJECT');
      checkAnswers(evaluation, items);
      const { id: evaluationId, programmeId } = evaluation;
      return [events.EvaluationCorrected({ evaluationId, programmeId, recordId, source, items })];
    },

    ConcludeEvaluation: ({ verdict, recommendations = [] }, state) => {
      const evaluation = open(state);
      const { id: evaluationId, programmeId, level, minRecords } = evaluation;
      const n = evaluation.records.size;
      const enough = n >= minRecords;
      if (enough && verdict === 'INSUFFICIENT_DATA')
        throw new Refusal('EVALUATION.DATA_SUFFICIENT', { n, minRecords });
      return [
        events.EvaluationConcluded({
          evaluationId,
          programmeId,
          level,
          n,
          aspects: meanPerAspect(evaluation),
          verdict: enough ? verdict : 'INSUFFICIENT_DATA',
          recommendations: recommendations.map((text) => Personal.of(text)),
        }),
      ];
    },
  },
};
