import type { Policy } from './kernel/policy.js';
import { carryStatements } from './policies/carry-statements.js';
import { creditLearningHours } from './policies/credit-learning-hours.js';
import { creditMentoring } from './policies/credit-mentoring.js';
import { enrolAccepted } from './policies/enrol-accepted.js';
import { enterMentorship } from './policies/enter-mentorship.js';
import { erasePersonalData } from './policies/erase-personal-data.js';
import { openEvaluations } from './policies/open-evaluations.js';
import { passOnProgress } from './policies/pass-on-progress.js';
import { onboardNewcomers } from './policies/onboard-newcomers.js';
import { raiseAfterAppraisal } from './policies/raise-after-appraisal.js';
import { raiseAgain } from './policies/raise-again.js';
import { raiseDataFix } from './policies/raise-data-fix.js';
import { raiseMethodChange } from './policies/raise-method-change.js';
import { raiseRemedial } from './policies/raise-remedial.js';
import { queueSubmissions } from './policies/queue-submissions.js';
import { suggestPlanItem } from './policies/suggest-plan-item.js';
import { verifyErasure } from './policies/verify-erasure.js';

/** Every policy. */
export const policies: readonly Policy[] = [
  creditLearningHours,
  enterMentorship,
  erasePersonalData,
  verifyErasure,
  raiseRemedial,
  raiseMethodChange,
  raiseAfterAppraisal,
  raiseAgain,
  enrolAccepted,
  raiseDataFix,
  openEvaluations,
  suggestPlanItem,
  passOnProgress,
  carryStatements,
  creditMentoring,
  onboardNewcomers,
  queueSubmissions,
];
