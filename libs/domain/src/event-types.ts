import * as account from './account/account.events.js';
import * as adjustment from './adjustment/adjustment.events.js';
import * as breach from './breach/breach.events.js';
import * as competencyStandard from './competency-standard/standard.events.js';
import * as appraisal from './appraisal/appraisal.events.js';
import * as developmentPlan from './development-plan/plan.events.js';
import * as developmentPolicy from './development-policy/policy.events.js';
import * as dispute from './dispute/dispute.events.js';
import * as employee from './employee/employee.events.js';
import * as evaluation from './evaluation/evaluation.events.js';
import * as exception from './exception/exception.events.js';
import * as evaluationRegister from './evaluation-register/evaluation-register.events.js';
import * as followUp from './follow-up/follow-up.events.js';
import * as feedback from './feedback/feedback.events.js';
import * as forum from './forum/forum.events.js';
import * as importBatch from './import-batch/import.events.js';
import { register, type AnyEventType } from './kernel/event.js';
import * as learningActivity from './learning-activity/learning-activity.events.js';
import * as learningRecord from './learning-record/learning-record.events.js';
import * as mentorRegister from './mentor-register/mentor-register.events.js';
import * as mentorship from './mentorship/mentorship.events.js';
import * as needsAssessment from './needs-assessment/needs.events.js';
import * as nomination from './nomination/nomination.events.js';
import * as privacy from './privacy/privacy.events.js';
import * as programme from './programme/programme.events.js';
import * as ruleSet from './rule-set/rule-set.events.js';
import * as programmeSeries from './programme-series/series.events.js';
import * as strategicPlan from './strategic-plan/strategy.events.js';
import * as siasnReferences from './siasn-references/siasn-references.events.js';
import * as submission from './submission/submission.events.js';
import * as service from './service/service.events.js';
import * as statement from './statement/statement.events.js';
import * as survey from './survey/survey.events.js';
import * as unit from './unit/unit.events.js';
import * as waitingList from './waiting-list/waiting-list.events.js';

/** Every event type, by name. */
export const eventTypes = register(
  [
    employee,
    programme,
    programmeSeries,
    evaluation,
    developmentPolicy,
    strategicPlan,
    evaluationRegister,
    adjustment,
    developmentPlan,
    learningRecord,
    learningActivity,
    statement,
    mentorship,
    mentorRegister,
    competencyStandard,
    needsAssessment,
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
    exception,
    dispute,
    importBatch,
    submission,
    siasnReferences,
  ].flatMap((module) => Object.values<AnyEventType>(module)),
);
