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
import { AccountsController } from './commands/accounts.controller.js';
import { CompetencyStandardsController } from './commands/competency-standards.controller.js';
import { AppraisalsController } from './commands/appraisals.controller.js';
import { DevelopmentPlansController } from './commands/development-plans.controller.js';
import { DevelopmentPoliciesController } from './commands/development-policies.controller.js';
import { StrategicPlansController } from './commands/strategic-plans.controller.js';
import { DisputesController } from './commands/disputes.controller.js';
import { RecordsInLog } from './commands/records-in-log.js';
import { EmployeesController } from './commands/employees.controller.js';
import { AdjustmentsController } from './commands/adjustments.controller.js';
import { AffectedPeople } from './commands/affected-people.js';
import { BreachesController } from './commands/breaches.controller.js';
import { EvaluationsController } from './commands/evaluations.controller.js';
import { FollowUpsController } from './commands/follow-ups.controller.js';
import { FeedbackController } from './commands/feedback.controller.js';
import { ForumsController } from './commands/forums.controller.js';
import { AttendanceCodes } from './commands/attendance-codes.js';
import { CheckInsController } from './commands/check-ins.controller.js';
import { LearningActivitiesController } from './commands/learning-activities.controller.js';
import { LearningRecordsController } from './commands/learning-records.controller.js';
import { MentorshipsController } from './commands/mentorships.controller.js';
import { NeedsAssessmentsController } from './commands/needs-assessments.controller.js';
import { NominationsController } from './commands/nominations.controller.js';
import { PrivacyController } from './commands/privacy.controller.js';
import { ProgrammeSeriesController } from './commands/programme-series.controller.js';
import { ProgrammeTeachingController } from './commands/programme-teaching.controller.js';
import { ProgrammesController } from './commands/programmes.controller.js';
import { RuleSetsController } from './commands/rule-sets.controller.js';
import { StateReader } from './commands/state.reader.js';
import { ExceptionsController } from './commands/exceptions.controller.js';
import { ServicesController } from './commands/services.controller.js';
import { SurveysController } from './commands/surveys.controller.js';
import { UnitsController } from './commands/units.controller.js';
import { PublicFeedbackController } from './public/public-feedback.controller.js';
import { PublicPagesController } from './public/pages/public-pages.controller.js';
import { PublicUnitsController } from './public/public-units.controller.js';
import { PublicUnitsReader } from './public/public-units.reader.js';
import { TicketReader } from './public/ticket.reader.js';
import { EventTypesController } from './event-types/event-types.controller.js';
import { EngineState } from './operations/engine-state.js';
import { ErasureClock } from './operations/erasure-clock.js';
import { HealthController } from './operations/health.controller.js';
import { ParkedRetry } from './operations/parked-retry.js';
import { ParkedController } from './operations/parked.controller.js';
import { RebuildsController } from './operations/rebuilds.controller.js';
import { AccessController } from './views/access.controller.js';
import { AppraisalViewsController } from './views/appraisal-views.controller.js';
import { AuditTrailController } from './views/audit-trail.controller.js';
import { BreachViewsController } from './views/breach-views.controller.js';
import { CatalogueController } from './views/catalogue.controller.js';
import { CertificatesController } from './views/certificates.controller.js';
import { CompetencyHistoryController } from './views/competency-history.controller.js';
import { DataQualityController } from './views/data-quality.controller.js';
import { EmployeeTimelineController } from './views/employee-timeline.controller.js';
import { DevelopmentPlansViewController } from './views/development-plans.controller.js';
import { DisputeViewsController } from './views/dispute-views.controller.js';
import { ErasuresController } from './views/erasures.controller.js';
import { Exports } from './views/exports.js';
import { ExportsController } from './views/exports.controller.js';
import { ExternalLearningController } from './views/external-learning.controller.js';
import { FollowUpBoardController } from './views/follow-up-board.controller.js';
import { MentorsController } from './views/mentors.controller.js';
import { TalentPoolsController } from './views/talent-pools.controller.js';
import { MentoringBoardController } from './views/mentoring-board.controller.js';
import { PlanningFrameworkController } from './views/planning-framework.controller.js';
import { OutcomesController } from './views/outcomes.controller.js';
import { PeopleController } from './views/people.controller.js';
import { cursorKey } from './views/cursor-key.js';
import { CursorSeal } from './views/cursor-seal.js';
import { GapHeatMapController } from './views/gap-heat-map.controller.js';
import { LearningMixController } from './views/learning-mix.controller.js';
import { LearningProgressController } from './views/learning-progress.controller.js';
import { LearningHoursController } from './views/learning-hours.controller.js';
import { NeedsResultsController } from './views/needs-results.controller.js';
import { NominationViewsController } from './views/nomination-views.controller.js';
import { OpportunityController } from './views/opportunity.controller.js';
import { ProfessionalismController } from './views/professionalism.controller.js';
import { ProgrammeCalendarController } from './views/programme-calendar.controller.js';
import { AdjustmentLogController } from './views/adjustment-log.controller.js';
import { EvaluationCalendarController } from './views/evaluation-calendar.controller.js';
import { ProgrammeEffectivenessController } from './views/programme-effectiveness.controller.js';
import { FeedbackDeadlinesController } from './views/feedback-deadlines.controller.js';
import { ForumViewsController } from './views/forum-views.controller.js';
import { SatisfactionController } from './views/satisfaction.controller.js';
import { ServiceMeasuresController } from './views/service-measures.controller.js';
import { TraceController } from './views/trace.controller.js';
import { UnitOverviewController } from './views/unit-overview.controller.js';
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
