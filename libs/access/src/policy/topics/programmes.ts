import type { Role } from '@jejak/domain';
import type { Permit, Rule } from '../../rule.js';
import {
  all,
  allOthers,
  any,
  city,
  nobody,
  ownSessions,
  ownUnit,
  ownUnitOthers,
  person,
  programme,
  self,
  unit,
} from '../permits.js';
import { overview, board, everyone, followed } from './readers.js';

/** Figures of programmes: how people answered and scored, together. */
const figures = {
  mentor: ownSessions(),
  facilitator: ownSessions(),
  'unit-head': any,
  'programme-officer': any,
  'hr-planner': any,
  analyst: any,
  'compliance-reviewer': any,
} as const satisfies Partial<Record<Role, Permit>>;

const officer = programme({ 'programme-officer': all() });

/** What is held regularly. */
const routine = city({ 'programme-officer': all() });

const deciding = person({ 'unit-head': ownUnitOthers(), 'programme-officer': allOthers() });

/** Who may command what: programmes, their series, seats and evaluations. */
export const programmesCommands = {
  ScheduleProgramme: officer,
  RescheduleProgramme: officer,
  EnrolParticipant: person({ 'programme-officer': allOthers() }),
  WithdrawParticipant: person({ 'programme-officer': allOthers() }),
  HoldSession: officer,
  CorrectAttendance: officer,
  CheckIn: person({ employee: self }),
  RecordProgress: nobody,
  ScoreAssessment: officer,
  CorrectScores: officer,
  AssignFacilitator: officer,
  ReleaseFacilitator: officer,
  PublishMaterial: officer,
  WithdrawMaterial: officer,
  CompleteProgramme: officer,
  CloseProgramme: officer,
  CancelProgramme: officer,
  PlanSeries: routine,
  EndSeries: routine,
  NominateParticipant: person({ employee: self, 'unit-head': ownUnit(), 'programme-officer': all() }),
  AcceptNomination: deciding,
  DeclineNomination: deciding,
  WithdrawNomination: person({ employee: self, 'unit-head': ownUnit(), 'programme-officer': all() }),
  JoinWaitingList: nobody,
  LeaveWaitingList: nobody,
  SettlePlace: nobody,
  ReturnSeat: nobody,
  OpenEvaluation: officer,
  RecordQuestionnaire: person({ employee: self, 'programme-officer': all() }),
  RecordInterview: person({ 'programme-officer': allOthers() }),
  RecordObservation: person({ 'programme-officer': allOthers(), 'unit-head': ownUnitOthers() }),
  CorrectEvaluation: officer,
  ConcludeEvaluation: officer,
  EnterEvaluation: nobody,
  DecideAdjustment: routine,
  CarryOutAdjustment: routine,
  WithdrawAdjustment: routine,
} as const satisfies Record<string, Rule>;

/** Who may read what: programmes, their series, seats and evaluations. */
export const programmesReads = {
  programme: programme({
    facilitator: ownSessions('identity'),
    'programme-officer': all('identity', 'free-text'),
    'hr-planner': all('identity'),
    'compliance-reviewer': all('free-text'),
    'data-protection-officer': all('identity', 'sensitive', 'free-text'),
  }),
  'programme-facilitators': programme({
    facilitator: ownSessions('identity'),
    'programme-officer': all('identity'),
    'hr-planner': all('identity'),
    'compliance-reviewer': all(),
    'data-protection-officer': all('identity', 'sensitive', 'free-text'),
  }),
  'programme-clash-list': city({
    'programme-officer': all(),
    'hr-planner': all(),
    'compliance-reviewer': all(),
  }),
  'programme-series': city({ ...figures, mentor: undefined, facilitator: undefined }),
  'programme-series-list': city({ ...figures, mentor: undefined, facilitator: undefined }),
  'series-plan': city({ ...figures, mentor: undefined, facilitator: undefined }),
  'series-occurrence-list': city({ ...figures, mentor: undefined, facilitator: undefined }),
  catalogue: city(everyone),
  nomination: person(board),
  'nomination-list': person({ ...board, analyst: all() }),
  'nomination-history': person(followed),
  'opportunity-list': unit(overview),
  evaluation: programme({
    'programme-officer': all(),
    'hr-planner': all(),
    analyst: all(),
    'compliance-reviewer': all(),
    'data-protection-officer': all(),
  }),
  'evaluation-list': programme(figures),
  'evaluation-calendar': city({ ...figures, mentor: undefined, facilitator: undefined }),
  'evaluation-comments': programme({
    facilitator: ownSessions('free-text'),
    'programme-officer': all('free-text'),
    'hr-planner': all('free-text'),
    'compliance-reviewer': all('free-text'),
    'data-protection-officer': all('free-text'),
  }),
  adjustment: city({ ...figures, mentor: undefined, facilitator: undefined }),
  'adjustment-list': city({ ...figures, mentor: undefined, facilitator: undefined }),
  'adjustment-history': city({
    'programme-officer': all('free-text'),
    'hr-planner': all('free-text'),
    'compliance-reviewer': all('free-text'),
  }),
  'attendance-paper': programme({
    facilitator: ownSessions('identity'),
    'programme-officer': all('identity'),
    'hr-planner': all('identity'),
    'compliance-reviewer': all(),
    'data-protection-officer': all('identity'),
  }),
  'evaluation-paper': programme(figures),
  'evidence-pack': programme({
    'programme-officer': all('identity'),
    'hr-planner': all('identity'),
    'compliance-reviewer': all(),
  }),
  'attendance-code': programme({ facilitator: ownSessions(), 'programme-officer': all() }),
  'learning-progress-runs': city({ ...figures, mentor: undefined, facilitator: undefined }),
  'programme-effectiveness': programme(figures),
  'programme-effectiveness-list': programme(figures),
} as const satisfies Record<string, Rule>;
