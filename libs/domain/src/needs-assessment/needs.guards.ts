import { repeated } from '../kernel/lists.js';
import { dayInMedan } from '../kernel/medan.js';
import { Refusal } from '../kernel/refusal.js';
import type { RefusalCode } from '../refusals.js';
import type { ConcludeNeedsAssessment, RecordFocusGroup, SubmitNeedsResponse } from './needs.commands.js';
import type { NeedsAssessment, OngoingNeedsAssessment } from './needs.state.js';
import type { NeedsInstrument } from './needs.vocabulary.js';

/** The assessment as one that takes results, or a refusal. */
export function open(state: NeedsAssessment): OngoingNeedsAssessment {
  if (state.status === 'unknown') throw new Refusal('NEEDS.UNKNOWN');
  if (state.status !== 'open')
    throw new Refusal(state.status === 'concluded' ? 'NEEDS.CONCLUDED' : 'NEEDS.CANCELLED');
  return state;
}

/** The assessment as one that takes results of this instrument, or a refusal. */
export function openFor(state: NeedsAssessment, instrument: NeedsInstrument): OngoingNeedsAssessment {
  const assessment = open(state);
  const { instruments } = assessment;
  if (!instruments.includes(instrument))
    throw new Refusal('NEEDS.INSTRUMENT_NOT_CHOSEN', { instrument, instruments });
  return assessment;
}

/** Refuses what is named more than once. */
export function refuseTwice(values: readonly string[], code: RefusalCode): void {
  const twice = repeated(values);
  if (twice.length > 0) throw new Refusal(code, { twice });
}

/** Refuses an answer to the survey outside its window, of somebody who answered, or to what is not asked. */
export function checkResponse(
  { opensAt, closesAt, respondents, questions }: OngoingNeedsAssessment,
  { employeeId, answers, perceivedGaps }: SubmitNeedsResponse,
  now: Date,
): void {
  if (now < opensAt) throw new Refusal('NEEDS.NOT_YET_OPEN', { opensAt: opensAt.toISOString() });
  if (now >= closesAt) throw new Refusal('NEEDS.SURVEY_CLOSED', { closesAt: closesAt.toISOString() });
  if (respondents.has(employeeId)) throw new Refusal('NEEDS.ALREADY_ANSWERED');
  if (answers.length === 0 && perceivedGaps.length === 0) throw new Refusal('NEEDS.EMPTY_RESPONSE');
  const asked = answers.map(({ question }) => question);
  refuseTwice(asked, 'NEEDS.QUESTION_TWICE');
  const unknown = asked.filter((question) => !questions.includes(question));
  if (unknown.length > 0) throw new Refusal('NEEDS.QUESTION_UNKNOWN', { questions: unknown });
  refuseTwice(
    perceivedGaps.map(({ competencyCode }) => competencyCode),
    'NEEDS.COMPETENCY_TWICE',
  );
}

/** Refuses a focus group of another time, with somebody counted twice, or with more votes than people. */
export function checkFocusGroup(
  { opensAt }: OngoingNeedsAssessment,
  { heldOn, attendeeIds, findings }: RecordFocusGroup,
  now: Date,
): void {
  if (heldOn > dayInMedan(now)) throw new Refusal('NEEDS.NOT_YET_HELD', { heldOn });
  const since = dayInMedan(opensAt);
  if (heldOn < since) throw new Refusal('NEEDS.HELD_BEFORE_OPENING', { since });
  refuseTwice(attendeeIds, 'NEEDS.ATTENDEE_TWICE');
  const attended = attendeeIds.length;
  const most = Math.max(0, ...findings.map(({ votes }) => votes));
  if (most > attended) throw new Refusal('NEEDS.VOTES_TOO_MANY', { votes: most, attended });
}

/** Refuses a conclusion from no result, with a gap told twice, or without knowing how many were asked. */
export function checkConclusion(
  { instruments, respondents, focusGroups, papers }: OngoingNeedsAssessment,
  { gaps, invited }: ConcludeNeedsAssessment,
): void {
  const responses = respondents.size;
  if (responses + focusGroups + papers === 0) throw new Refusal('NEEDS.NO_RESULT');
  const survey = instruments.includes('SURVEY');
  if (survey !== (invited !== undefined)) throw new Refusal('NEEDS.INVITED_NEEDED', { instruments });
  if (invited !== undefined && invited < responses)
    throw new Refusal('NEEDS.INVITED_TOO_FEW', { invited, responses });
  refuseTwice(
    gaps.map(({ competencyCode, unitId }) => `${competencyCode} ${unitId}`),
    'NEEDS.GAP_TWICE',
  );
}
