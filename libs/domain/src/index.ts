export * from './aggregates.js';
export * from './event-types.js';
export * from './policies.js';
export * from './refusals.js';

export * from './account/account.js';
export * from './account/account.commands.js';
export * from './account/account.events.js';
export { grantsAt, holdsAt } from './account/account.grants.js';
export type * from './account/account.state.js';
export * from './account/login.js';
export * from './account/account.vocabulary.js';

export * from './adjustment/adjustment.js';
export * from './adjustment/adjustment.commands.js';
export * from './adjustment/adjustment.events.js';
export * from './adjustment/adjustment.parts.dto.js';
export type * from './adjustment/adjustment.state.js';
export * from './adjustment/adjustment.vocabulary.js';

export * from './breach/breach.js';
export { MOST_AFFECTED } from './breach/breach.affected.js';
export * from './breach/breach.commands.js';
export * from './breach/breach.events.js';
export type { BreachScope } from './breach/breach.guards.js';
export * from './breach/breach.parts.dto.js';
export type * from './breach/breach.state.js';
export * from './breach/breach.vocabulary.js';

export * from './competency-standard/standard.js';
export * from './competency-standard/standard.commands.js';
export * from './competency-standard/standard.events.js';
export { saysSame } from './competency-standard/standard.guards.js';
export * from './competency-standard/standard.parts.dto.js';
export * from './competency-standard/standard.state.js';
export * from './competency-standard/standard.vocabulary.js';
export * from './appraisal/appraisal.js';
export * from './appraisal/appraisal.commands.js';
export * from './appraisal/appraisal.events.js';
export * from './appraisal/appraisal.fields.js';
export * from './appraisal/appraisal.period.js';
export * from './appraisal/appraisal.rules.js';
export type * from './appraisal/appraisal.state.js';
export * from './appraisal/appraisal.vocabulary.js';

export * from './development-plan/plan.js';
export * from './development-plan/plan.commands.js';
export * from './development-plan/plan.events.js';
export type { DevelopmentPlanEvent } from './development-plan/plan.evolve.js';
export * from './development-plan/plan.parts.dto.js';
export type * from './development-plan/plan.state.js';
export * from './development-plan/plan.vocabulary.js';

export * from './development-policy/policy.js';
export * from './development-policy/policy.commands.js';
export * from './development-policy/policy.events.js';
export * from './development-policy/policy.parts.dto.js';
export * from './development-policy/policy.state.js';

export * from './dispute/dispute.js';
export * from './dispute/dispute.commands.js';
export * from './dispute/dispute.events.js';
export { position } from './dispute/dispute.fields.js';
export * from './dispute/dispute.id.js';
export * from './dispute/dispute.parts.dto.js';
export * from './dispute/dispute.records.js';
export type * from './dispute/dispute.state.js';
export * from './dispute/dispute.vocabulary.js';

export * from './employee/employee.js';
export * from './employee/employee.commands.js';
export * from './employee/employee.events.js';
export { talentPool } from './employee/employee.fields.js';
export * from './employee/employee.parts.dto.js';
export type * from './employee/employee.state.js';
export * from './employee/employee.vocabulary.js';
export * from './employee/nip.js';

export * from './evaluation/evaluation.js';
export * from './evaluation/evaluation.commands.js';
export * from './evaluation/evaluation.events.js';
export * from './evaluation/evaluation.parts.dto.js';
export type * from './evaluation/evaluation.state.js';
export * from './evaluation/evaluation.vocabulary.js';

export * from './evaluation-register/evaluation-register.js';
export * from './evaluation-register/evaluation-register.commands.js';
export * from './evaluation-register/evaluation-register.events.js';

export * from './follow-up/follow-up.js';
export * from './follow-up/follow-up.commands.js';
export * from './follow-up/follow-up.events.js';
export * from './follow-up/follow-up.parts.dto.js';
export type * from './follow-up/follow-up.state.js';
export * from './follow-up/follow-up.vocabulary.js';

export * from './feedback/citizen.js';
export * from './feedback/feedback.js';
export * from './feedback/feedback.commands.js';
export * from './feedback/feedback.events.js';
export type * from './feedback/feedback.state.js';
export * from './feedback/feedback.vocabulary.js';

export * from './forum/forum.js';
export * from './forum/forum.commands.js';
export * from './forum/forum.events.js';
export * from './forum/forum.parts.dto.js';
export type * from './forum/forum.state.js';
export * from './forum/forum.vocabulary.js';

export * from './import-batch/import.js';
export * from './import-batch/import.commands.js';
export * from './import-batch/import.events.js';
export type * from './import-batch/import.state.js';
export * from './import-batch/import.vocabulary.js';

export * from './learning-activity/learning-activity.js';
export * from './learning-activity/learning-activity.commands.js';
export * from './learning-activity/learning-activity.events.js';
export * from './learning-activity/learning-activity.id.js';
export * from './learning-activity/learning-activity.parts.dto.js';
export type * from './learning-activity/learning-activity.state.js';
export * from './learning-activity/learning-activity.vocabulary.js';

export * from './learning-record/learning-record.js';
export * from './learning-record/learning-record.commands.js';
export * from './learning-record/learning-record.events.js';
export { certificateNumber } from './learning-record/learning-record.fields.js';
export * from './learning-record/learning-record.parts.dto.js';
export type * from './learning-record/learning-record.state.js';
export * from './learning-record/learning-record.vocabulary.js';

export * from './mentor-register/mentor-register.js';
export * from './mentor-register/mentor-register.commands.js';
export * from './mentor-register/mentor-register.events.js';

export * from './mentorship/mentorship.js';
export * from './mentorship/mentorship.commands.js';
export * from './mentorship/mentorship.events.js';
export * from './mentorship/mentorship.parts.dto.js';
export type * from './mentorship/mentorship.state.js';
export * from './mentorship/mentorship.vocabulary.js';
export { goalsAbove, heldLevel } from './mentorship/seniority.js';
export * from './needs-assessment/needs.js';
export * from './needs-assessment/needs.commands.js';
export * from './needs-assessment/needs.events.js';
export * from './needs-assessment/needs.parts.dto.js';
export type * from './needs-assessment/needs.state.js';
export * from './needs-assessment/needs.vocabulary.js';

export * from './nomination/nomination.js';
export * from './nomination/nomination.commands.js';
export * from './nomination/nomination.events.js';
export * from './nomination/nomination.id.js';
export type * from './nomination/nomination.state.js';
export * from './nomination/nomination.vocabulary.js';

export * from './policies/carry-statements.js';
export * from './policies/credit-learning-hours.js';
export * from './policies/enrol-accepted.js';
export * from './policies/open-evaluations.js';
export * from './policies/onboard-newcomers.js';
export * from './policies/queue-submissions.js';
export { raise } from './policies/raise.js';

export * from './privacy/privacy.js';
export * from './privacy/privacy.commands.js';
export * from './privacy/privacy.events.js';
export type * from './privacy/privacy.state.js';
export * from './privacy/privacy.vocabulary.js';
export { keptOf, refuseKept, type Kept } from './privacy/retention.js';

export * from './programme/programme.js';
export * from './programme/programme.commands.js';
export * from './programme/programme.eligibility.js';
export * from './programme/programme.events.js';
export { heldSessions } from './programme/programme.state.js';
export { checkInWindow } from './programme/programme.sheets.js';
export { open as openRun, session as sessionOf } from './programme/programme.guards.js';
export type { ProgrammeEvent } from './programme/programme.evolve.js';
export * from './programme/programme.parts.dto.js';
export type {
  ClosedProgramme,
  CompletedProgramme,
  Facilitator,
  KnownProgramme,
  Material,
  OpenProgramme,
  Programme,
  Session,
} from './programme/programme.state.js';
export * from './programme/programme.vocabulary.js';

export * from './rule-set/rule-set.js';
export * from './rule-set/rule-set.commands.js';
export * from './rule-set/rule-set.events.js';
export * from './rule-set/rule-set.parts.dto.js';
export type * from './rule-set/rule-set.state.js';
export * from './rule-set/rule-set.vocabulary.js';
export * from './programme-series/series.js';
export * from './programme-series/series.commands.js';
export * from './programme-series/series.events.js';
export type { KnownSeries, Occurrence, Series } from './programme-series/series.state.js';

export * from './rules/index.js';

export * from './strategic-plan/strategy.js';
export * from './strategic-plan/strategy.commands.js';
export * from './strategic-plan/strategy.events.js';
export { checkSlice } from './strategic-plan/strategy.guards.js';
export { StrategicGoal, YearTarget } from './strategic-plan/strategy.parts.dto.js';
export * from './strategic-plan/strategy.state.js';
export * from './service/service.js';
export * from './service/service.commands.js';
export * from './service/service.events.js';
export { month, serviceCode } from './service/service.fields.js';
export * from './service/service.parts.dto.js';
export type * from './service/service.state.js';
export * from './service/service.vocabulary.js';

export * from './siasn-references/index.js';
export * from './submission/index.js';
export * from './exception/exception.js';
export * from './exception/exception.commands.js';
export * from './exception/exception.events.js';
export { EXCEPTIONS, exceptionIdOf } from './exception/exception.id.js';
export * from './exception/exception.vocabulary.js';
export * from './statement/statement.js';
export * from './statement/statement.commands.js';
export * from './statement/statement.events.js';
export type * from './statement/statement.state.js';
export * from './survey/survey.js';
export * from './survey/survey.commands.js';
export * from './survey/survey.events.js';
export { quarter } from './survey/survey.fields.js';
export * from './survey/survey.parts.dto.js';
export * from './survey/survey.state.js';

export * from './unit/unit.js';
export * from './unit/unit.commands.js';
export * from './unit/unit.events.js';
export * from './unit/unit.parts.dto.js';
export type * from './unit/unit.state.js';
export * from './unit/unit.vocabulary.js';

export * from './waiting-list/waiting-list.js';
export * from './waiting-list/waiting-list.commands.js';
export * from './waiting-list/waiting-list.events.js';

export * from './kernel/decider.js';
export * from './kernel/event.js';
export * as fields from './kernel/fields.js';
export { fits } from './kernel/fits.js';
export * from './kernel/fold.js';
export * from './kernel/medan.js';
export { nameId } from './kernel/name-id.js';
export { PersistentMap } from './kernel/persistent.js';
export * from './kernel/personal.js';
export * from './kernel/personal-walk.js';
export * from './kernel/policy.js';
export * from './kernel/refusal.js';
export type * from './kernel/refusal-text.js';
export * from './kernel/tags.js';
export * from './kernel/validators.js';
