import type { CommandOf } from '@jejak/access';
import { nobody, plan, participant, type Tell } from './told.js';

/** Whom or what commands are about: standards, rules, needs and plans. */
export const plansSubjects: Pick<Tell, CommandOf<'plans'>> = {
  ProposeStandard: nobody,
  PublishStandard: nobody,
  WithdrawStandard: nobody,
  OpenNeedsAssessment: nobody,
  SubmitNeedsResponse: participant,
  RecordFocusGroup: nobody,
  RecordNeedsFindings: nobody,
  ConcludeNeedsAssessment: nobody,
  CancelNeedsAssessment: nobody,
  DraftPlan: ({ unitId, employeeId }) => ({ unitId, employeeId }),
  ConsultStakeholder: plan,
  AddPlanItem: plan,
  ReplacePlanItem: plan,
  RemovePlanItem: plan,
  SubmitPlan: plan,
  ReturnPlan: plan,
  ApprovePlan: plan,
  ClosePlan: plan,
  PublishRuleSet: nobody,
  WithdrawRuleSet: nobody,
};
