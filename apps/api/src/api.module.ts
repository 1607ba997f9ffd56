import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { TerminusModule } from '@nestjs/terminus';
import { CommandsModule } from '@jejak/commands';
import { keysOf } from '@jejak/personal-data';
import type { ConnectedSettings, Logger } from '@jejak/runtime';
import { AccessGuard } from './access/access.guard.js';
import { AuthorisedCommands } from './access/authorised-commands.js';
import { Denials } from './access/denials.js';
import { Gate } from './access/gate.js';
import { Looks } from './access/looks.js';
import { Principals } from './access/principals.js';
import { RecordLooks } from './access/record-looks.js';
import { SubjectFacts } from './access/subject-facts.js';
import { AccountsController } from './commands/accounts/accounts.controller.js';
import { CompetencyStandardsController } from './commands/plans/competency-standards.controller.js';
import { AppraisalsController } from './commands/guidance/appraisals.controller.js';
import { DevelopmentPlansController } from './commands/plans/development-plans.controller.js';
import { DevelopmentPoliciesController } from './commands/plans/development-policies.controller.js';
import { StrategicPlansController } from './commands/plans/strategic-plans.controller.js';
import { DisputesController } from './commands/disputes/disputes.controller.js';
import { RecordsInLog } from './commands/disputes/records-in-log.js';
import { EmployeesController } from './commands/people/employees.controller.js';
import { AdjustmentsController } from './commands/programmes/adjustments.controller.js';
import { AffectedPeople } from './commands/breaches/affected-people.js';
import { BreachesController } from './commands/breaches/breaches.controller.js';
import { EvaluationsController } from './commands/programmes/evaluations.controller.js';
import { FollowUpsController } from './commands/guidance/follow-ups.controller.js';
import { FeedbackController } from './commands/units/feedback.controller.js';
import { ForumsController } from './commands/units/forums.controller.js';
import { AttendanceCodes } from './commands/programmes/attendance-codes.js';
import { CheckInsController } from './commands/programmes/check-ins.controller.js';
import { LearningActivitiesController } from './commands/learning/learning-activities.controller.js';
import { LearningRecordsController } from './commands/learning/learning-records.controller.js';
import { MentorshipsController } from './commands/guidance/mentorships.controller.js';
import { NeedsAssessmentsController } from './commands/plans/needs-assessments.controller.js';
import { NominationsController } from './commands/programmes/nominations.controller.js';
import { PrivacyController } from './commands/people/privacy.controller.js';
import { ProgrammeSeriesController } from './commands/programmes/programme-series.controller.js';
import { ProgrammeTeachingController } from './commands/programmes/programme-teaching.controller.js';
import { ProgrammesController } from './commands/programmes/programmes.controller.js';
import { RuleSetsController } from './commands/plans/rule-sets.controller.js';
import { StateReader } from './commands/state.reader.js';
import { ExceptionsController } from './commands/oversight/exceptions.controller.js';
import { ServicesController } from './commands/outcomes/services.controller.js';
import { SurveysController } from './commands/units/surveys.controller.js';
import { UnitsController } from './commands/units/units.controller.js';
import { PublicFeedbackController } from './public/public-feedback.controller.js';
import { PublicPagesController } from './public/pages/public-pages.controller.js';
import { PublicUnitsController } from './public/public-units.controller.js';
import { PublicUnitsReader } from './public/public-units.reader.js';
import { TicketReader } from './public/ticket.reader.js';
import { ImportsController } from './imports/imports.controller.js';
import { importProviders } from './imports/providers.js';
import { EventTypesController } from './event-types/event-types.controller.js';
import { EngineState } from './operations/engine-state.js';
import { ErasureClock } from './operations/erasure-clock.js';
import { HealthController } from './operations/health.controller.js';
import { ParkedRetry } from './operations/parked-retry.js';
import { ParkedController } from './operations/parked.controller.js';
import { RebuildsController } from './operations/rebuilds.controller.js';
import { AccessController } from './views/accounts/access.controller.js';
import { AppraisalViewsController } from './views/guidance/appraisal-views.controller.js';
import { AuditTrailController } from './views/accounts/audit-trail.controller.js';
import { BreachViewsController } from './views/breaches/breach-views.controller.js';
import { CatalogueController } from './views/programmes/catalogue.controller.js';
import { CertificatesController } from './views/learning/certificates.controller.js';
import { CompetencyHistoryController } from './views/people/competency-history.controller.js';
import { DataQualityController } from './views/oversight/data-quality.controller.js';
import { EmployeeTimelineController } from './views/oversight/employee-timeline.controller.js';
import { DevelopmentPlansViewController } from './views/plans/development-plans.controller.js';
import { DisputeViewsController } from './views/disputes/dispute-views.controller.js';
import { ErasuresController } from './views/people/erasures.controller.js';
import { Exports } from './views/operations/exports.js';
import { ExportsController } from './views/operations/exports.controller.js';
import { ExternalLearningController } from './views/learning/external-learning.controller.js';
import { FollowUpBoardController } from './views/guidance/follow-up-board.controller.js';
import { MentorsController } from './views/guidance/mentors.controller.js';
import { TalentPoolsController } from './views/people/talent-pools.controller.js';
import { MentoringBoardController } from './views/guidance/mentoring-board.controller.js';
import { PlanningFrameworkController } from './views/plans/planning-framework.controller.js';
import { OutcomesController } from './views/outcomes/outcomes.controller.js';
import { PeopleController } from './views/people/people.controller.js';
import { cursorKey } from './views/cursor-key.js';
import { CursorSeal } from './views/cursor-seal.js';
import { GapHeatMapController } from './views/plans/gap-heat-map.controller.js';
import { LearningMixController } from './views/learning/learning-mix.controller.js';
import { LearningProgressController } from './views/learning/learning-progress.controller.js';
import { LearningHoursController } from './views/learning/learning-hours.controller.js';
import { NeedsResultsController } from './views/plans/needs-results.controller.js';
import { NominationViewsController } from './views/programmes/nomination-views.controller.js';
import { OpportunityController } from './views/programmes/opportunity.controller.js';
import { ProfessionalismController } from './views/people/professionalism.controller.js';
import { ProgrammeCalendarController } from './views/programmes/programme-calendar.controller.js';
import { AdjustmentLogController } from './views/programmes/adjustment-log.controller.js';
import { EvaluationCalendarController } from './views/programmes/evaluation-calendar.controller.js';
import { ProgrammeEffectivenessController } from './views/programmes/programme-effectiveness.controller.js';
import { FeedbackDeadlinesController } from './views/units/feedback-deadlines.controller.js';
import { ForumViewsController } from './views/units/forum-views.controller.js';
import { SatisfactionController } from './views/units/satisfaction.controller.js';
import { ServiceMeasuresController } from './views/outcomes/service-measures.controller.js';
import { TraceController } from './views/plans/trace.controller.js';
import { UnitOverviewController } from './views/units/unit-overview.controller.js';
import { Views } from './views/views.js';

/** The API: commands in, views out. */
@Module({})
export class ApiModule {
  static forRoot(settings: ConnectedSettings, logger: Logger): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        CommandsModule.forRoot(settings.eventStoreUrl, keysOf(settings, logger)),
        TerminusModule.forRoot({ logger: false }),
      ],
      providers: [
        StateReader,
        TicketReader,
        PublicUnitsReader,
        EngineState,
        ErasureClock,
        { provide: CursorSeal, useFactory: async () => new CursorSeal(await cursorKey(settings)) },
        { provide: AttendanceCodes, useFactory: async () => new AttendanceCodes(await cursorKey(settings)) },
        { provide: Views, useFactory: () => new Views(settings.databaseUrl, logger) },
        ParkedRetry,
        ...importProviders(settings, logger),
        {
          provide: Exports,
          useFactory: (looks: Looks) => new Exports(settings.databaseUrl, looks),
          inject: [Looks],
        },
        AffectedPeople,
        RecordsInLog,
        AuthorisedCommands,
        Principals,
        SubjectFacts,
        Gate,
        { provide: Denials, useFactory: (looks: Looks) => new Denials(looks, logger), inject: [Looks] },
        {
          provide: APP_GUARD,
          useFactory: (principals: Principals, gate: Gate) => new AccessGuard(principals, gate, logger),
          inject: [Principals, Gate],
        },
        { provide: APP_INTERCEPTOR, useClass: RecordLooks },
        {
          provide: Looks,
          useFactory: () => new Looks(settings.accessLogDatabaseUrl ?? settings.databaseUrl, logger),
        },
      ],
      controllers: [
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
        CatalogueController,
        CertificatesController,
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
        AccessController,
        ExportsController,
        ImportsController,
        ErasuresController,
        EventTypesController,
        HealthController,
        ParkedController,
        RebuildsController,
        ...(settings.edge.publicForms
          ? [PublicFeedbackController, PublicUnitsController, PublicPagesController]
          : []),
      ],
    };
  }
}
