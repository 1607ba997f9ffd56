import { disputeRefusals } from './dispute/dispute.refusals.js';
import { breachRefusals } from './breach/breach.refusals.js';
import { accountRefusals } from './account/account.refusals.js';
import { adjustmentRefusals } from './adjustment/adjustment.refusals.js';
import { standardRefusals } from './competency-standard/standard.refusals.js';
import { appraisalRefusals } from './appraisal/appraisal.refusals.js';
import { planRefusals } from './development-plan/plan.refusals.js';
import { developmentPolicyRefusals } from './development-policy/policy.refusals.js';
import { employeeRefusals } from './employee/employee.refusals.js';
import { evaluationRefusals } from './evaluation/evaluation.refusals.js';
import { exceptionRefusals } from './exception/exception.refusals.js';
import { followUpRefusals } from './follow-up/follow-up.refusals.js';
import { feedbackRefusals } from './feedback/feedback.refusals.js';
import { forumRefusals } from './forum/forum.refusals.js';
import { importRefusals } from './import-batch/import.refusals.js';
import { learningActivityRefusals } from './learning-activity/learning-activity.refusals.js';
import { learningRefusals } from './learning-record/learning-record.refusals.js';
import type { RefusalTable } from './kernel/refusal-text.js';
import { mentorshipRefusals } from './mentorship/mentorship.refusals.js';
import { needsRefusals } from './needs-assessment/needs.refusals.js';
import { nominationRefusals } from './nomination/nomination.refusals.js';
import { privacyRefusals } from './privacy/privacy.refusals.js';
import { programmeRefusals } from './programme/programme.refusals.js';
import { ruleSetRefusals } from './rule-set/rule-set.refusals.js';
import { seriesRefusals } from './programme-series/series.refusals.js';
import { strategyRefusals } from './strategic-plan/strategy.refusals.js';
import { siasnReferencesRefusals } from './siasn-references/siasn-references.refusals.js';
import { submissionRefusals } from './submission/submission.refusals.js';
import { serviceRefusals } from './service/service.refusals.js';
import { statementRefusals } from './statement/statement.refusals.js';
import { surveyRefusals } from './survey/survey.refusals.js';
import { unitRefusals } from './unit/unit.refusals.js';

/** Every code with which the domain refuses, what it means and what to do. A code is never given a new meaning. */
export const refusals = {
  ...employeeRefusals,
  ...programmeRefusals,
  ...seriesRefusals,
  ...evaluationRefusals,
  ...adjustmentRefusals,
  ...standardRefusals,
  ...needsRefusals,
  ...developmentPolicyRefusals,
  ...strategyRefusals,
  ...planRefusals,
  ...learningRefusals,
  ...learningActivityRefusals,
  ...statementRefusals,
  ...mentorshipRefusals,
  ...privacyRefusals,
  ...breachRefusals,
  ...accountRefusals,
  ...unitRefusals,
  ...appraisalRefusals,
  ...followUpRefusals,
  ...feedbackRefusals,
  ...surveyRefusals,
  ...serviceRefusals,
  ...forumRefusals,
  ...nominationRefusals,
  ...ruleSetRefusals,
  ...exceptionRefusals,
  ...disputeRefusals,
  ...importRefusals,
  ...submissionRefusals,
  ...siasnReferencesRefusals,
} as const satisfies RefusalTable;

/** A code with which the domain refuses. */
export type RefusalCode = keyof typeof refusals;
