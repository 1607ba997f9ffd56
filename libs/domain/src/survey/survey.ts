import type { Decider } from '../kernel/decider.js';
import type { EventsOf } from '../kernel/event.js';
import { dayInMedan } from '../kernel/medan.js';
import { PersistentMap } from '../kernel/persistent.js';
import { Refusal } from '../kernel/refusal.js';
import * as commands from './survey.commands.js';
import * as events from './survey.events.js';
import { firstDayOf } from './survey.fields.js';
import type { SatisfactionAnswer } from './survey.parts.dto.js';
import { answersIn, batchOf, type KnownSurvey, type Survey } from './survey.state.js';

export type SurveyEvent = EventsOf<typeof events>;

/** How often answers can be handed in to one survey, so that no stream grows without bound. Citizens hand in
 * one at a time. */
export const MOST_BATCHES = 20_000;

/** The survey as one that takes answers. @throws Refusal */
function open(state: Survey): KnownSurvey {
  if (state.status === 'unknown') throw new Refusal('SURVEY.UNKNOWN');
  if (state.status === 'closed') throw new Refusal('SURVEY.CLOSED');
  return state;
}

/** Events that only an opened survey can have; the log never holds them before `SurveyOpened`. */
function known(state: Survey): KnownSurvey {
  if (state.status === 'unknown') throw new Error('The stream does not begin with SurveyOpened');
  return state;
}

/** Whether this batch counts already, as it is. @throws Refusal if another one has its id */
function repeats({ batches }: KnownSurvey, batchId: string, answers: readonly SatisfactionAnswer[]): boolean {
  const before = batches.get(batchId);
  if (!before) return false;
  const now = batchOf(answers);
  if (before.n !== now.n || before.marks !== now.marks) throw new Refusal('SURVEY.BATCH_EXISTS', { batchId });
  return true;
}

const about = ({ id: surveyId, unitId, period }: KnownSurvey) => ({ surveyId, unitId, period });

/** What the citizens whom a unit serves think of it in a quarter (*Survei Kepuasan Masyarakat*, SKM). */
export const survey: Decider<Survey, SurveyEvent, typeof commands> = {
  stream: 'survey',
  initial: { status: 'unknown' },
  commands,

  evolve: {
    SurveyOpened: (_, { data: { surveyId: id, unitId, period } }) => ({
      status: 'open',
      id,
      unitId,
      period,
      batches: PersistentMap.of(),
      handedIn: 0,
    }),
    SatisfactionRated: (state, { data: { batchId, answers } }) => {
      const before = known(state);
      return {
        ...before,
        batches: before.batches.with(batchId, batchOf(answers)),
        handedIn: before.handedIn + 1,
      };
    },
    RatingsWithdrawn: (state, { data: { batchId } }) => {
      const before = known(state);
      return { ...before, batches: before.batches.without(batchId) };
    },
    SurveyClosed: (state) => ({ ...known(state), status: 'closed' }),
  },

  decide: {
    OpenSurvey: ({ unitId, period, service }, state, { id, now }) => {
      if (state.status === 'open' && state.unitId === unitId && state.period === period) return [];
      if (state.status !== 'unknown') throw new Refusal('SURVEY.EXISTS');
      const from = firstDayOf(period);
      if (from > dayInMedan(now)) throw new Refusal('SURVEY.PERIOD_NOT_BEGUN', { from });
      return [events.SurveyOpened({ surveyId: id, unitId, period, service })];
    },

    RateSatisfaction: ({ batchId, answers }, state, { newId }) => {
      const survey = open(state);
      if (batchId !== undefined && repeats(survey, batchId, answers)) return [];
      if (survey.handedIn >= MOST_BATCHES) throw new Refusal('SURVEY.FULL', { batches: MOST_BATCHES });
      return [events.SatisfactionRated({ ...about(survey), batchId: batchId ?? newId(), answers })];
    },

    WithdrawRatings: ({ batchId }, state) => {
      const survey = open(state);
      if (!survey.batches.has(batchId)) throw new Refusal('SURVEY.BATCH_UNKNOWN', { batchId });
      return [events.RatingsWithdrawn({ ...about(survey), batchId })];
    },

    CloseSurvey: ({ n: counted }, state) => {
      const survey = open(state);
      const n = answersIn(survey);
      if (n !== counted) throw new Refusal('SURVEY.COUNT_DIFFERS', { n });
      return [events.SurveyClosed({ ...about(survey), n })];
    },
  },
};
