import type { Decider } from '../kernel/decider.js';
import type { EventsOf } from '../kernel/event.js';
import { PersistentSet } from '../kernel/persistent.js';
import { Personal } from '../kernel/personal.js';
import { Refusal } from '../kernel/refusal.js';
import * as commands from './needs.commands.js';
import * as events from './needs.events.js';
import {
  checkConclusion,
  checkFocusGroup,
  checkResponse,
  open,
  openFor,
  refuseTwice,
} from './needs.guards.js';
import type { KnownNeedsAssessment, NeedsAssessment } from './needs.state.js';

export type NeedsAssessmentEvent = EventsOf<typeof events>;

/** Events that only an opened assessment can have; the log never holds them before `NeedsAssessmentOpened`. */
function known(state: NeedsAssessment): KnownNeedsAssessment {
  if (state.status === 'unknown') throw new Error('The stream does not begin with NeedsAssessmentOpened');
  return state;
}

/** Per cent with two decimals. */
const rate = (part: number, whole: number) => Math.round((part / whole) * 10_000) / 100;

/**
 * Needs assessment (*analisis kebutuhan pengembangan kompetensi*): what was asked of whom, what came in, and which gaps
 * follow from it. It precedes the development plan.
 */
export const needsAssessment: Decider<NeedsAssessment, NeedsAssessmentEvent, typeof commands> = {
  stream: 'needs',
  initial: { status: 'unknown' },
  commands,

  evolve: {
    NeedsAssessmentOpened: (_, { data: { needsId, opensAt, closesAt, ...scope } }) => ({
      ...{ status: 'open', id: needsId, ...scope },
      ...{ opensAt: new Date(opensAt), closesAt: new Date(closesAt) },
      ...{ respondents: PersistentSet.of(), named: new Map(), focusGroups: 0, papers: 0 },
    }),
    NeedsResponseSubmitted: (state, { data: { employeeId, perceivedGaps } }) => {
      const before = known(state);
      const named = new Map(before.named);
      for (const { competencyCode } of perceivedGaps)
        named.set(competencyCode, (named.get(competencyCode) ?? 0) + 1);
      return { ...before, named, respondents: before.respondents.with(employeeId) };
    },
    FocusGroupHeld: (state) => {
      const before = known(state);
      return { ...before, focusGroups: before.focusGroups + 1 };
    },
    NeedsFindingsRecorded: (state) => {
      const before = known(state);
      return { ...before, papers: before.papers + 1 };
    },
    NeedsAssessmentConcluded: (state) => ({ ...known(state), status: 'concluded' }),
    NeedsAssessmentCancelled: (state) => ({ ...known(state), status: 'cancelled' }),
  },

  decide: {
    OpenNeedsAssessment: ({ positionFamilies = [], questions = [], ...plan }, state, { id: needsId }) => {
      if (state.status !== 'unknown') throw new Refusal('NEEDS.EXISTS');
      refuseTwice(plan.unitIds, 'NEEDS.UNIT_TWICE');
      refuseTwice(positionFamilies, 'NEEDS.FAMILY_TWICE');
      refuseTwice(plan.instruments, 'NEEDS.INSTRUMENT_TWICE');
      refuseTwice(questions, 'NEEDS.QUESTION_TWICE');
      if (new Date(plan.closesAt) <= new Date(plan.opensAt)) throw new Refusal('NEEDS.WINDOW_INVALID');
      return [events.NeedsAssessmentOpened({ needsId, ...plan, positionFamilies, questions })];
    },

    SubmitNeedsResponse: (command, state, { now }) => {
      const assessment = openFor(state, 'SURVEY');
      checkResponse(assessment, command, now);
      const { employeeId, answers, perceivedGaps, comment } = command;
      return [
        events.NeedsResponseSubmitted({
          ...{ needsId: assessment.id, employeeId, answers, perceivedGaps },
          comment: Personal.maybe(comment),
        }),
      ];
    },

    RecordFocusGroup: (command, state, { now, newId }) => {
      const assessment = openFor(state, 'FGD');
      checkFocusGroup(assessment, command, now);
      const { topics, findings, ...held } = command;
      return [
        events.FocusGroupHeld({
          ...{ needsId: assessment.id, focusGroupId: newId(), ...held },
          topics: topics.map((topic) => Personal.of(topic)),
          findings: findings.map(({ statement, ...rest }) => ({
            ...rest,
            statement: Personal.of(statement),
          })),
        }),
      ];
    },

    RecordNeedsFindings: ({ instrument, findings, paperSha256, forum }, state, { newId }) => {
      const { id: needsId } = openFor(state, instrument);
      if (forum && instrument !== 'PUBLIC_FEEDBACK')
        throw new Refusal('NEEDS.FORUM_OF_NO_CITIZENS', { instrument });
      return [
        events.NeedsFindingsRecorded({
          ...{ needsId, findingsId: newId(), instrument, paperSha256 },
          findings: findings.map(({ statement, ...rest }) => ({
            ...rest,
            statement: Personal.of(statement),
          })),
          ...(forum && {
            forum: {
              ...{ forumId: forum.forumId, aspirationIds: forum.aspirationIds ?? [] },
              commitmentIds: forum.commitmentIds ?? [],
            },
          }),
        }),
      ];
    },

    ConcludeNeedsAssessment: (command, state) => {
      const assessment = open(state);
      checkConclusion(assessment, command);
      const { gaps, invited, recommendations = [] } = command;
      const { id: needsId, unitIds, year, respondents } = assessment;
      const named = [...assessment.named].map(([competencyCode, count]) => ({
        ...{ competencyCode, respondents: count },
      }));
      return [
        events.NeedsAssessmentConcluded({
          ...{ needsId, unitIds: [...unitIds], year, gaps, responses: respondents.size, named, invited },
          responseRate: invited === undefined ? undefined : rate(respondents.size, invited),
          recommendations: recommendations.map((text) => Personal.of(text)),
        }),
      ];
    },

    CancelNeedsAssessment: (_, state) => [events.NeedsAssessmentCancelled({ needsId: open(state).id })],
  },
};
