import type { Role } from '@jejak/domain';
import type { Permit, Rule } from '../../rule.js';
import {
  all,
  allOthers,
  any,
  city,
  ownRecord,
  ownUnit,
  ownUnitOthers,
  person,
  plan,
  self,
  totals,
  unit,
} from '../permits.js';
import { overview, board, everyone } from './readers.js';

/** Plans of development, with what came of them. */
const plans = { ...board, analyst: all() } as const satisfies Partial<Record<Role, Permit>>;

/** How assessments of needs stand. */
const needsReaders = {
  'unit-head': any,
  'programme-officer': any,
  'hr-planner': any,
  analyst: any,
  'compliance-reviewer': any,
} as const satisfies Partial<Record<Role, Permit>>;

/** What is planned for the whole city. */
const cityPlanner = city({ 'hr-planner': all() });

const planning = plan({ 'hr-planner': all(), 'unit-head': ownUnit() });

/** Who may command what: standards, rules, needs and plans. */
export const plansCommands = {
  ProposeStandard: cityPlanner,
  WithdrawProposal: cityPlanner,
  PublishStandard: cityPlanner,
  WithdrawStandard: cityPlanner,
  PublishRuleSet: cityPlanner,
  WithdrawRuleSet: cityPlanner,
  OpenNeedsAssessment: cityPlanner,
  SubmitNeedsResponse: person({ employee: self, 'unit-head': self }),
  RecordFocusGroup: cityPlanner,
  RecordNeedsFindings: cityPlanner,
  ConcludeNeedsAssessment: cityPlanner,
  CancelNeedsAssessment: cityPlanner,
  DraftPlan: planning,
  ConsultStakeholder: planning,
  RecordJointFormulation: planning,
  AddPlanItem: planning,
  ReplacePlanItem: planning,
  RemovePlanItem: planning,
  SubmitPlan: planning,
  ReturnPlan: planning,
  ApprovePlan: plan({ 'hr-planner': allOthers(), 'unit-head': ownUnitOthers() }),
  EvaluatePlan: plan({ 'hr-planner': allOthers(), 'unit-head': ownUnitOthers() }),
  ClosePlan: planning,
  EnactDevelopmentPolicy: cityPlanner,
  AmendDevelopmentPolicy: cityPlanner,
  RepealDevelopmentPolicy: cityPlanner,
  AdoptStrategicPlan: cityPlanner,
  ReviseStrategicPlan: cityPlanner,
  RecordStrategicResult: cityPlanner,
  CorrectStrategicResult: cityPlanner,
  WithdrawStrategicPlan: cityPlanner,
} as const satisfies Record<string, Rule>;

/** Who may read what: standards, rules, needs and plans. */
export const plansReads = {
  'competency-standard': city(everyone),
  'rule-set': city(everyone),
  'needs-assessment': city(everyone),
  'needs-assessment-list': city(needsReaders),
  'needs-results': unit(overview),
  'gap-heat-map-list': totals(overview),
  'development-plan': plan(plans),
  'development-plan-list': plan(plans),
  'plan-paper': plan(plans),
  'development-plan-progress': plan({
    ...plans,
    employee: ownRecord,
    'unit-head': ownUnit('free-text'),
    'hr-planner': all('free-text'),
    'compliance-reviewer': all('free-text'),
  }),
  'off-plan-list': city({
    'programme-officer': all('free-text'),
    'hr-planner': all('free-text'),
    analyst: all(),
    'compliance-reviewer': all('free-text'),
  }),
  'development-policy': city(everyone),
  'development-policy-list': city(everyone),
  'strategic-plan': city(everyone),
  'strategic-plan-list': city(everyone),
  'strategic-plan-slices': city(needsReaders),
  /** Ids of things and how they stand, nothing about persons. */
  trace: city(needsReaders),
} as const satisfies Record<string, Rule>;
