import type { Type } from '@nestjs/common';
import type { EdgeSettings } from '@jejak/runtime';
import { LogProofController } from './audit/log-proof.controller.js';
import { CertificateBadgeController } from './badges/certificate-badge.controller.js';
import { PublicBadgesController } from './badges/public-badges.controller.js';
import { CertificatePageController } from './certificate-page/certificate-page.controller.js';
import { AccountsController } from './commands/accounts/accounts.controller.js';
import { BreachesController } from './commands/breaches/breaches.controller.js';
import { DisputesController } from './commands/disputes/disputes.controller.js';
import { AppraisalsController } from './commands/guidance/appraisals.controller.js';
import { FollowUpsController } from './commands/guidance/follow-ups.controller.js';
import { MentorshipsController } from './commands/guidance/mentorships.controller.js';
import { LearningActivitiesController } from './commands/learning/learning-activities.controller.js';
import { LearningRecordsController } from './commands/learning/learning-records.controller.js';
import { ServicesController } from './commands/outcomes/services.controller.js';
import { ExceptionsController } from './commands/oversight/exceptions.controller.js';
import { EmployeesController } from './commands/people/employees.controller.js';
import { PrivacyController } from './commands/people/privacy.controller.js';
import { CompetencyStandardsController } from './commands/plans/competency-standards.controller.js';
import { DevelopmentPlansController } from './commands/plans/development-plans.controller.js';
import { DevelopmentPoliciesController } from './commands/plans/development-policies.controller.js';
import { NeedsAssessmentsController } from './commands/plans/needs-assessments.controller.js';
import { RuleSetsController } from './commands/plans/rule-sets.controller.js';
import { StrategicPlansController } from './commands/plans/strategic-plans.controller.js';
import { AdjustmentsController } from './commands/programmes/adjustments.controller.js';
import { CheckInsController } from './commands/programmes/check-ins.controller.js';
import { EvaluationsController } from './commands/programmes/evaluations.controller.js';
import { NominationsController } from './commands/programmes/nominations.controller.js';
import { ProgrammeSeriesController } from './commands/programmes/programme-series.controller.js';
import { ProgrammeTeachingController } from './commands/programmes/programme-teaching.controller.js';
import { ProgrammesController } from './commands/programmes/programmes.controller.js';
import { SiasnController } from './commands/siasn/siasn.controller.js';
import { FeedbackController } from './commands/units/feedback.controller.js';
import { ForumsController } from './commands/units/forums.controller.js';
import { SurveysController } from './commands/units/surveys.controller.js';
import { UnitsController } from './commands/units/units.controller.js';
import { EventTypesController } from './event-types/event-types.controller.js';
import { ImportsController } from './imports/imports.controller.js';
import { HealthController } from './operations/health.controller.js';
import { ParkedController } from './operations/parked.controller.js';
import { RebuildsController } from './operations/rebuilds.controller.js';
import { PublicPagesController } from './public/pages/public-pages.controller.js';
import { PublicFeedbackController } from './public/public-feedback.controller.js';
import { PublicUnitsController } from './public/public-units.controller.js';
import { AccessController } from './views/accounts/access.controller.js';
import { AuditTrailController } from './views/accounts/audit-trail.controller.js';
import { BreachViewsController } from './views/breaches/breach-views.controller.js';
import { DisputeViewsController } from './views/disputes/dispute-views.controller.js';
import { AppraisalViewsController } from './views/guidance/appraisal-views.controller.js';
import { FollowUpBoardController } from './views/guidance/follow-up-board.controller.js';
import { MentoringBoardController } from './views/guidance/mentoring-board.controller.js';
import { MentorsController } from './views/guidance/mentors.controller.js';
import { CertificatesController } from './views/learning/certificates.controller.js';
import { ExternalLearningController } from './views/learning/external-learning.controller.js';
import { LearningHoursController } from './views/learning/learning-hours.controller.js';
import { LearningMixController } from './views/learning/learning-mix.controller.js';
import { LearningProgressController } from './views/learning/learning-progress.controller.js';
import { ExportsController } from './views/operations/exports.controller.js';
import { SheetsController } from './views/operations/sheets.controller.js';
import { OutcomesController } from './views/outcomes/outcomes.controller.js';
import { ServiceMeasuresController } from './views/outcomes/service-measures.controller.js';
import { DataQualityController } from './views/oversight/data-quality.controller.js';
import { EmployeeTimelineController } from './views/oversight/employee-timeline.controller.js';
import { CertificatePapersController } from './views/papers/certificate-papers.controller.js';
import { PeoplePapersController } from './views/papers/people-papers.controller.js';
import { ProgrammePapersController } from './views/papers/programme-papers.controller.js';
import { CompetencyHistoryController } from './views/people/competency-history.controller.js';
import { ErasuresController } from './views/people/erasures.controller.js';
import { PeopleController } from './views/people/people.controller.js';
import { ProfessionalismController } from './views/people/professionalism.controller.js';
import { TalentPoolsController } from './views/people/talent-pools.controller.js';
import { DevelopmentPlansViewController } from './views/plans/development-plans.controller.js';
import { GapHeatMapController } from './views/plans/gap-heat-map.controller.js';
import { NeedsResultsController } from './views/plans/needs-results.controller.js';
import { PlanningFrameworkController } from './views/plans/planning-framework.controller.js';
import { TraceController } from './views/plans/trace.controller.js';
import { AdjustmentLogController } from './views/programmes/adjustment-log.controller.js';
import { CatalogueController } from './views/programmes/catalogue.controller.js';
import { EvaluationCalendarController } from './views/programmes/evaluation-calendar.controller.js';
import { NominationViewsController } from './views/programmes/nomination-views.controller.js';
import { OpportunityController } from './views/programmes/opportunity.controller.js';
import { ProgrammeCalendarController } from './views/programmes/programme-calendar.controller.js';
import { ProgrammeEffectivenessController } from './views/programmes/programme-effectiveness.controller.js';
import { SiasnViewsController } from './views/siasn/siasn-views.controller.js';
import { FeedbackDeadlinesController } from './views/units/feedback-deadlines.controller.js';
import { ForumViewsController } from './views/units/forum-views.controller.js';
import { SatisfactionController } from './views/units/satisfaction.controller.js';
import { UnitOverviewController } from './views/units/unit-overview.controller.js';
import { XapiAboutController } from './xapi/about.controller.js';
import { StatementsController } from './xapi/statements.controller.js';

/** Routes that are always there, in the order in which the description of the API tells them. */
const controllers: readonly Type[] = [
  EmployeesController,
  ProgrammeCalendarController,
  ProgrammesController,
  ProgrammeTeachingController,
  ProgrammeSeriesController,
  EvaluationsController,
  AdjustmentsController,
  CompetencyStandardsController,
  NeedsAssessmentsController,
  DevelopmentPlansViewController,
  DevelopmentPlansController,
  PlanningFrameworkController,
  DevelopmentPoliciesController,
  StrategicPlansController,
  CheckInsController,
  LearningActivitiesController,
  LearningRecordsController,
  MentorshipsController,
  PrivacyController,
  BreachViewsController,
  BreachesController,
  AccountsController,
  UnitsController,
  NominationViewsController,
  NominationsController,
  OpportunityController,
  AppraisalViewsController,
  AppraisalsController,
  FollowUpsController,
  FeedbackController,
  ExceptionsController,
  DisputeViewsController,
  DisputesController,
  SiasnViewsController,
  SiasnController,
  SurveysController,
  ServicesController,
  ForumViewsController,
  ForumsController,
  RuleSetsController,
  CompetencyHistoryController,
  DataQualityController,
  EmployeeTimelineController,
  ProfessionalismController,
  EvaluationCalendarController,
  AdjustmentLogController,
  ProgrammeEffectivenessController,
  LearningMixController,
  LearningProgressController,
  LearningHoursController,
  XapiAboutController,
  StatementsController,
  CatalogueController,
  CertificatesController,
  CertificateBadgeController,
  PublicBadgesController,
  CertificatePageController,
  ExternalLearningController,
  MentoringBoardController,
  MentorsController,
  TalentPoolsController,
  UnitOverviewController,
  GapHeatMapController,
  NeedsResultsController,
  FeedbackDeadlinesController,
  SatisfactionController,
  ServiceMeasuresController,
  OutcomesController,
  TraceController,
  PeopleController,
  FollowUpBoardController,
  AuditTrailController,
  LogProofController,
  AccessController,
  ExportsController,
  SheetsController,
  ImportsController,
  ProgrammePapersController,
  PeoplePapersController,
  CertificatePapersController,
  ErasuresController,
  EventTypesController,
  HealthController,
  ParkedController,
  RebuildsController,
];

/** Routes for citizens who do not sign in. */
const publicForms: readonly Type[] = [PublicFeedbackController, PublicUnitsController, PublicPagesController];

/** The controllers of an API with these settings. */
export const controllersOf = (edge: EdgeSettings): Type[] => [
  ...controllers,
  ...(edge.publicForms ? publicForms : []),
];
