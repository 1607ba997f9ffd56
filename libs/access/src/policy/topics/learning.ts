import type { Rule } from '../../rule.js';
import { all, allOthers, any, city, nobody, ownRecord, person, self, totals } from '../permits.js';
import { board, overview, record } from './readers.js';

/** Who may command what: lesson hours, certificates and what is learnt elsewhere. */
export const learningCommands = {
  CreditLearningHours: nobody,
  CreditMentoringHours: nobody,
  ReverseMentoringHours: nobody,
  ReverseLearningHours: person({ 'hr-planner': allOthers() }),
  IssueCertificate: person({ 'programme-officer': allOthers() }),
  RevokeCertificate: person({ 'programme-officer': allOthers() }),
  ClaimExternalLearning: person({
    employee: self,
    'programme-officer': allOthers(),
    'hr-planner': allOthers(),
  }),
  WithdrawExternalLearning: person({
    employee: self,
    'programme-officer': allOthers(),
    'hr-planner': allOthers(),
  }),
  DecideExternalLearning: person({ 'hr-planner': allOthers() }),
  RecordLearningActivity: person({ 'programme-officer': allOthers() }),
  WithdrawLearningActivity: person({ 'programme-officer': allOthers() }),
  TakeStatement: person({ 'learning-platform': allOthers() }),
} as const satisfies Record<string, Rule>;

/** Who may read what: lesson hours, certificates and what is learnt elsewhere. */
export const learningReads = {
  'learning-record': person(record),
  'learning-hours': person(record),
  'learning-hours-list': person({ ...record, analyst: all() }),
  'learning-forecast-list': person({ ...record, analyst: all() }),
  'hours-paper': person(record),
  'certificate-draft': person({ 'programme-officer': allOthers('identity') }),
  'certificate-paper': person({
    employee: ownRecord,
    'programme-officer': all('identity'),
    'hr-planner': all('identity'),
  }),
  'certificate-list': person({ ...record, analyst: all() }),
  'certificate-badge': person(record),
  'certificate-verification': person({
    'programme-officer': all(),
    'hr-planner': all(),
    'compliance-reviewer': all(),
  }),
  'external-learning': person(record),
  'external-learning-list': person({ ...record, analyst: all() }),
  'learning-mix-list': totals(overview),
  'learning-activity': person(board),
  'learning-progress-list': person({ ...board, analyst: all() }),
  'xapi-about': city({ 'learning-platform': any, analyst: any }),
  'xapi-statements': city({ 'learning-platform': all(), analyst: all() }),
} as const satisfies Record<string, Rule>;
