import { account } from './account/account.js';
import { adjustment } from './adjustment/adjustment.js';
import { breach } from './breach/breach.js';
import { competencyStandard } from './competency-standard/standard.js';
import { appraisal } from './appraisal/appraisal.js';
import { developmentPlan } from './development-plan/plan.js';
import { developmentPolicy } from './development-policy/policy.js';
import { recordDispute } from './dispute/dispute.js';
import { employee } from './employee/employee.js';
import { evaluation } from './evaluation/evaluation.js';
import { recordException } from './exception/exception.js';
import { evaluationRegister } from './evaluation-register/evaluation-register.js';
import { followUp } from './follow-up/follow-up.js';
import { feedback } from './feedback/feedback.js';
import { forum } from './forum/forum.js';
import { importBatch } from './import-batch/import.js';
import type { AnyDecider } from './kernel/fold.js';
import { learningActivity } from './learning-activity/learning-activity.js';
import { learningRecord } from './learning-record/learning-record.js';
import { learningStatement } from './statement/statement.js';
import { mentorRegister } from './mentor-register/mentor-register.js';
import { mentorship } from './mentorship/mentorship.js';
import { needsAssessment } from './needs-assessment/needs.js';
import { nomination } from './nomination/nomination.js';
import { privacy } from './privacy/privacy.js';
import { programme } from './programme/programme.js';
import { ruleSet } from './rule-set/rule-set.js';
import { programmeSeries } from './programme-series/series.js';
import { strategicPlan } from './strategic-plan/strategy.js';
import { service } from './service/service.js';
import { siasnReferences } from './siasn-references/siasn-references.js';
import { submission } from './submission/submission.js';
import { survey } from './survey/survey.js';
import { unit } from './unit/unit.js';
import { waitingList } from './waiting-list/waiting-list.js';

/** Every aggregate. */
export const aggregates = [
  employee,
  programme,
  programmeSeries,
  evaluation,
  evaluationRegister,
  adjustment,
  competencyStandard,
  needsAssessment,
  developmentPolicy,
  strategicPlan,
  developmentPlan,
  learningRecord,
  learningActivity,
  learningStatement,
  mentorship,
  mentorRegister,
  privacy,
  breach,
  account,
  unit,
  appraisal,
  followUp,
  feedback,
  survey,
  service,
  forum,
  nomination,
  waitingList,
  ruleSet,
  recordException,
  recordDispute,
  importBatch,
  submission,
  siasnReferences,
] as const satisfies AnyDecider[];
