import type { Decider } from '../kernel/decider.js';
import type { EventsOf } from '../kernel/event.js';
import { dayInMedan } from '../kernel/medan.js';
import { refuseOwn } from '../kernel/own.js';
import { Personal } from '../kernel/personal.js';
import { Refusal } from '../kernel/refusal.js';
import * as commands from './appraisal.commands.js';
import * as events from './appraisal.events.js';
import { changed, made, notFinal, ratedBy, refuseOthers, refuseRater } from './appraisal.guards.js';
import { firstDayOf } from './appraisal.period.js';
import { lastDayToDispute } from './appraisal.rules.js';
import type { Appraisal, KnownAppraisal } from './appraisal.state.js';
import { OPEN_STATES } from './appraisal.vocabulary.js';

export type AppraisalEvent = EventsOf<typeof events>;

/** Events that only an appraisal can have that was made; the log never holds them before `AppraisalRated`. */
function known(state: Appraisal): KnownAppraisal {
  if (state.status === 'unknown') throw new Error('The stream does not begin with AppraisalRated');
  return state;
}

const whichOf = ({ id, employeeId, period }: KnownAppraisal) => ({ appraisalId: id, employeeId, period });
const ratingsOf = ({ resultRating, behaviourRating, predicate, ruleSet }: KnownAppraisal) => ({
  ...{ resultRating, behaviourRating, predicate, ruleSet },
});

/** The new ratings that a decision gives, or a refusal; undefined where the old ones stand. */
function newRatings({ outcome, resultRating, behaviourRating }: commands.DecideDispute) {
  if (outcome === 'UPHELD') {
    if (resultRating ?? behaviourRating) throw new Refusal('APPRAISAL.RATINGS_NOT_ALLOWED');
    return undefined;
  }
  if (!resultRating || !behaviourRating) throw new Refusal('APPRAISAL.RATINGS_REQUIRED');
  return { resultRating, behaviourRating };
}

/** Appraisal (*penilaian kinerja*, SKP) of one employee for one period; its id is {@link appraisalIdOf} of both. */
export const appraisal: Decider<Appraisal, AppraisalEvent, typeof commands> = {
  stream: 'appraisal',
  initial: { status: 'unknown' },
  commands,

  evolve: {
    AppraisalRated: (_, { data: { appraisalId: id, employeeId, period, raterId, ratedOn, ...data } }) => ({
      ...{ status: 'rated', id, employeeId, period, raterId, ratedOn },
      ...{ resultRating: data.resultRating, behaviourRating: data.behaviourRating },
      ...{ predicate: data.predicate, ruleSet: data.ruleSet },
    }),
    AppraisalAcknowledged: (state) => ({ ...known(state), status: 'acknowledged' }),
    AppraisalDisputed: (state) => ({ ...known(state), status: 'disputed' }),
    AppraisalDisputeDecided: (state, { data: { resultRating, behaviourRating, predicate, ruleSet } }) => ({
      ...{ ...known(state), resultRating, behaviourRating, predicate, ruleSet },
      status: 'decided',
    }),
    AppraisalFinalised: (state) => {
      const open = known(state);
      const before = OPEN_STATES.find((one) => one === open.status);
      return { ...open, status: 'final', ...(before && { before }) };
    },
    AppraisalReopened: (state, { data: { status } }) => {
      const { before: _, ...appraisal } = known(state);
      return { ...appraisal, status };
    },
    AppraisalWithdrawn: () => ({ status: 'unknown' }),
    AppraisalCorrected: (state, { data: { resultRating, behaviourRating, predicate, ruleSet } }) => ({
      ...{ ...known(state), resultRating, behaviourRating, predicate, ruleSet },
    }),
  },

  decide: {
    RateAppraisal: ({ employeeId, period, strengths, weaknesses, ...ratings }, state, { id, now, actor }) => {
      refuseOwn(actor, [employeeId], 'APPRAISAL.OWN');
      if (state.status !== 'unknown') throw new Refusal('APPRAISAL.EXISTS', { period });
      const today = dayInMedan(now);
      if (firstDayOf(period) > today) throw new Refusal('APPRAISAL.PERIOD_IN_FUTURE', { period });
      return [
        events.AppraisalRated({
          ...{ appraisalId: id, employeeId, period, raterId: actor.id, ratedOn: today },
          ...ratedBy(period, ratings),
          strengths: strengths.map((text) => Personal.of(text)),
          weaknesses: weaknesses.map((text) => Personal.of(text)),
        }),
      ];
    },

    AcknowledgeAppraisal: ({ remark }, state, { actor }) => {
      const appraisal = notFinal(state);
      refuseOthers(actor, appraisal.employeeId);
      if (appraisal.status !== 'rated') throw new Refusal('APPRAISAL.ALREADY_SEEN');
      return [events.AppraisalAcknowledged({ ...whichOf(appraisal), remark: Personal.maybe(remark) })];
    },

    DisputeAppraisal: ({ grounds }, state, { now, actor }) => {
      const appraisal = notFinal(state);
      refuseOthers(actor, appraisal.employeeId);
      if (appraisal.status === 'disputed' || appraisal.status === 'decided')
        throw new Refusal('APPRAISAL.ALREADY_DISPUTED');
      const disputeUntil = lastDayToDispute(appraisal.ratedOn);
      if (dayInMedan(now) > disputeUntil) throw new Refusal('APPRAISAL.DISPUTE_TOO_LATE', { disputeUntil });
      return [events.AppraisalDisputed({ ...whichOf(appraisal), grounds: Personal.of(grounds) })];
    },

    DecideDispute: (command, state, { actor }) => {
      const appraisal = notFinal(state);
      refuseOwn(actor, [appraisal.employeeId], 'APPRAISAL.OWN');
      refuseRater(actor, appraisal);
      if (appraisal.status !== 'disputed') throw new Refusal('APPRAISAL.NOT_DISPUTED');
      const after = newRatings(command);
      const ratings = after ? changed(appraisal, after) : ratingsOf(appraisal);
      return [
        events.AppraisalDisputeDecided({ ...whichOf(appraisal), outcome: command.outcome, ...ratings }),
      ];
    },

    FinaliseAppraisal: (_, state, { now, actor }) => {
      const appraisal = notFinal(state);
      refuseOwn(actor, [appraisal.employeeId], 'APPRAISAL.OWN');
      refuseRater(actor, appraisal);
      if (appraisal.status === 'disputed') throw new Refusal('APPRAISAL.DISPUTE_OPEN');
      const disputeUntil = lastDayToDispute(appraisal.ratedOn);
      if (appraisal.status === 'rated' && dayInMedan(now) <= disputeUntil)
        throw new Refusal('APPRAISAL.NOT_SEEN', { disputeUntil });
      return [events.AppraisalFinalised({ ...whichOf(appraisal), ...ratingsOf(appraisal) })];
    },

    ReopenAppraisal: (_, state, { actor }) => {
      const appraisal = made(state);
      refuseOwn(actor, [appraisal.employeeId], 'APPRAISAL.OWN');
      refuseRater(actor, appraisal);
      if (appraisal.status !== 'final' || !appraisal.before) throw new Refusal('APPRAISAL.NOT_FINAL');
      return [events.AppraisalReopened({ ...whichOf(appraisal), status: appraisal.before })];
    },

    WithdrawAppraisal: (_, state, { actor }) => {
      const appraisal = made(state);
      refuseOwn(actor, [appraisal.employeeId], 'APPRAISAL.OWN');
      if (appraisal.status === 'disputed') throw new Refusal('APPRAISAL.DISPUTE_OPEN');
      return [events.AppraisalWithdrawn(whichOf(appraisal))];
    },

    CorrectAppraisal: ({ resultRating, behaviourRating }, state, { actor }) => {
      const appraisal = made(state);
      refuseOwn(actor, [appraisal.employeeId], 'APPRAISAL.OWN');
      if (appraisal.status !== 'final') throw new Refusal('APPRAISAL.NOT_FINAL');
      const after = changed(appraisal, { resultRating, behaviourRating });
      return [events.AppraisalCorrected({ ...whichOf(appraisal), ...after })];
    },
  },
};
