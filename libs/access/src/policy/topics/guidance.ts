import type { Role } from '@jejak/domain';
import type { Permit, Rule } from '../../rule.js';
import {
  all,
  allOthers,
  followUp,
  mentorship,
  nobody,
  ownRecord,
  ownSessions,
  ownUnit,
  ownUnitOthers,
  person,
  self,
  totals,
} from '../permits.js';
import { board, followed, record } from './readers.js';

/** Who reads how somebody was appraised: fewer than read what they learned. */
const appraised = {
  employee: ownRecord,
  'unit-head': record['unit-head'],
  'hr-planner': record['hr-planner'],
  'compliance-reviewer': record['compliance-reviewer'],
  'data-protection-officer': record['data-protection-officer'],
} as const satisfies Partial<Record<Role, Permit>>;

/** Mentorships without what was talked about in them. */
const mentorships = {
  employee: self,
  mentor: ownSessions(),
  'unit-head': ownUnit(),
  'hr-planner': all(),
  analyst: all(),
  'compliance-reviewer': all(),
  'data-protection-officer': all(),
} as const satisfies Partial<Record<Role, Permit>>;

const arranging = { 'unit-head': ownUnitOthers(), 'hr-planner': allOthers() };

const ofTheTwo = mentorship({ employee: self, mentor: ownSessions() });

/** Who may command what: mentoring, appraisals and follow-ups. */
export const guidanceCommands = {
  ProposeMentorship: person(arranging),
  StartMentorship: mentorship(arranging),
  DeclineMentorship: mentorship({
    employee: self,
    mentor: ownSessions(),
    'unit-head': ownUnit(),
    'hr-planner': all(),
  }),
  RecordMentoringSession: ofTheTwo,
  ConfirmMentoringSession: ofTheTwo,
  CorrectMentoringSession: ofTheTwo,
  EndMentorship: mentorship(arranging),
  EnterMentorship: nobody,
  RateAppraisal: person({ 'unit-head': ownUnitOthers(), 'hr-planner': allOthers() }),
  AcknowledgeAppraisal: person({ employee: self }),
  DisputeAppraisal: person({ employee: self }),
  DecideDispute: person({ 'hr-planner': allOthers() }),
  FinaliseAppraisal: person({ 'hr-planner': allOthers() }),
  CorrectAppraisal: person({ 'hr-planner': allOthers() }),
  ReopenAppraisal: person({ 'hr-planner': allOthers() }),
  WithdrawAppraisal: person({ 'hr-planner': allOthers() }),
  RaiseFollowUp: followUp({
    'unit-head': ownUnitOthers(),
    'programme-officer': allOthers(),
    'hr-planner': allOthers(),
    'compliance-reviewer': allOthers(),
  }),
  AssignFollowUp: followUp({
    'unit-head': ownUnit(),
    'programme-officer': all(),
    'hr-planner': all(),
    'compliance-reviewer': all(),
  }),
  ResolveFollowUp: followUp({
    employee: self,
    'unit-head': ownUnit(),
    'programme-officer': all(),
    'hr-planner': all(),
    'compliance-reviewer': all(),
  }),
  VerifyFollowUp: followUp({
    'unit-head': ownUnitOthers(),
    'programme-officer': allOthers(),
    'hr-planner': allOthers(),
    'compliance-reviewer': allOthers(),
  }),
} as const satisfies Record<string, Rule>;

/** Who may read what: mentoring, appraisals and follow-ups. */
export const guidanceReads = {
  mentorship: mentorship(mentorships),
  /** Levels of colleagues are for who arranges mentorships. How many somebody guides is counted over all units. */
  'mentor-list': totals({ 'unit-head': ownUnit(), 'hr-planner': all(), 'compliance-reviewer': all() }),
  'mentoring-board-list': mentorship(mentorships),
  'mentoring-board': mentorship({
    ...{ ...mentorships, employee: ownRecord, mentor: ownSessions('free-text') },
    'compliance-reviewer': all('free-text'),
    'data-protection-officer': all('free-text'),
  }),
  appraisal: person(appraised),
  'appraisal-history': person(appraised),
  'appraisal-list': person(appraised),
  /** Levels and predicates together: for whoever reads the one that fewer may read. */
  'competency-and-performance': person(appraised),
  'follow-up': followUp(board),
  'follow-up-list': followUp({ ...board, analyst: all() }),
  'follow-up-history': followUp(followed),
} as const satisfies Record<string, Rule>;
