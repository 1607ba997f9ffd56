import type { Rule } from '../../rule.js';
import { all, any, ownUnit, totals, unit } from '../permits.js';
import { overview, everyRole } from './readers.js';

const planner = unit({ 'hr-planner': all() });

const service = unit({ 'unit-head': ownUnit(), 'hr-planner': all() });

/** Who may command what: units, and what citizens say of them. */
export const unitsCommands = {
  EstablishUnit: planner,
  MoveUnit: planner,
  RenameUnit: planner,
  DissolveUnit: planner,
  SubmitFeedback: service,
  TriageFeedback: service,
  RespondFeedback: service,
  CloseFeedback: service,
  ReopenFeedback: service,
  OpenSurvey: service,
  RateSatisfaction: service,
  WithdrawRatings: service,
  CloseSurvey: service,
  HoldForum: service,
  CorrectForum: service,
  CorrectCommitment: service,
  ReportCommitment: service,
  CorrectCommitmentReport: service,
} as const satisfies Record<string, Rule>;

/** Who may read what: units, and what citizens say of them. */
export const unitsReads = {
  unit: unit(everyRole(any)),
  'unit-overview': totals(overview),
  'unit-overview-list': totals(overview),
  feedback: unit({ ...overview, 'data-protection-officer': all() }),
  'feedback-texts': unit({
    'unit-head': ownUnit('identity', 'free-text'),
    'hr-planner': all('identity', 'free-text'),
    'compliance-reviewer': all('free-text'),
    'data-protection-officer': all('identity', 'free-text'),
  }),
  'feedback-deadlines-list': unit(overview),
  survey: unit(overview),
  'satisfaction-list': totals(overview),
  forum: unit(overview),
  'forum-aspirations': unit({
    'unit-head': ownUnit('free-text'),
    'hr-planner': all('free-text'),
    'compliance-reviewer': all('free-text'),
    'data-protection-officer': all('free-text'),
  }),
  'forum-commitment-list': unit(overview),
} as const satisfies Record<string, Rule>;
