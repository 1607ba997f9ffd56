import type { Document } from './item.js';
import { TESTS } from './tests-of.js';

/** Making a development plan: items 19 to 35. */
export const makingAPlan: Document = {
  title: 'Making a development plan',
  items: [
    {
      asked: 'A plan with clear content, tied to the quality of service',
      actions: ['DraftPlan', 'AddPlanItem', 'development-plan-list'],
      tests: [TESTS.plan, TESTS.planProgress, TESTS.plans],
    },
    {
      asked: 'A guide for a career: individual plans',
      actions: ['DraftPlan', 'development-plan-progress'],
      tests: [TESTS.plan, TESTS.plans],
    },
    {
      asked: 'Able to carry out duties and functions',
      actions: ['ProposeStandard', 'AssessCompetency', 'competency-history', 'competency-gaps'],
      tests: [TESTS.peopleItems, TESTS.standard, TESTS.history, TESTS.personGaps],
    },
    {
      asked: 'Integrity, discipline, work ethics among the goals',
      actions: ['DraftPlan', 'RecordDisciplineStatus', 'professionalism-index'],
      tests: [TESTS.programmeItems, TESTS.employeeFile, TESTS.professionalism, TESTS.professionalismPath],
    },
    {
      asked: 'Leadership training for those with potential for strategic posts',
      actions: [
        'RecordTalent',
        'talent-list',
        'NominateParticipant',
        'AcceptNomination',
        'nomination-history',
      ],
      tests: [
        'libs/domain/src/nomination/nomination.spec.ts',
        TESTS.employeeFile,
        TESTS.talent,
        TESTS.peopleItems,
      ],
    },
    {
      asked: 'Planning in stages',
      actions: ['DraftPlan', 'SubmitPlan', 'ReturnPlan', 'ApprovePlan', 'ClosePlan'],
      tests: [TESTS.plan, TESTS.planProperty, TESTS.plans],
    },
    {
      asked: 'First the needs: competencies that the duty requires against those held',
      actions: ['OpenNeedsAssessment', 'ConcludeNeedsAssessment', 'needs-results', 'gap-heat-map-list'],
      tests: [TESTS.needs, TESTS.gaps, TESTS.needsPath],
    },
    {
      asked: 'A survey of what teachers lack',
      actions: ['OpenNeedsAssessment', 'SubmitNeedsResponse', 'needs-results'],
      tests: [TESTS.needs, TESTS.needsPath, 'libs/commands/src/preconditions/of-needs.spec.ts'],
    },
    {
      asked: 'Programmes that answer the needs',
      actions: ['AddPlanItem', 'ScheduleProgramme', 'development-plan-progress', 'trace'],
      tests: [TESTS.planning, TESTS.plans, TESTS.suggestions, 'projections/trace/trace.int.spec.ts'],
    },
    {
      asked: 'Training, workshops and seminars, held periodically',
      actions: ['PlanSeries', 'ScheduleProgramme', 'series-occurrence-list', 'programme-series'],
      tests: [TESTS.series, TESTS.calendar, TESTS.programmeItems, TESTS.cycle, TESTS.effectiveness],
    },
    {
      asked: 'Time-management training',
      actions: ['ScheduleProgramme', 'catalogue'],
      tests: [TESTS.programmeItems],
    },
    {
      asked: 'A mentor guides those who are new',
      actions: ['ProposeMentorship', 'StartMentorship', 'mentor-list'],
      also: ['libs/domain/src/policies/onboard-newcomers.ts'],
      tests: [TESTS.peopleItems, TESTS.mentorship, 'libs/domain/src/policies/onboard-newcomers.spec.ts'],
    },
    {
      asked: 'Effectiveness is evaluated after the programme',
      actions: ['ConcludeEvaluation', 'programme-effectiveness'],
      tests: [TESTS.evaluation, TESTS.cycle, TESTS.effectiveness],
    },
    {
      asked: 'By questionnaire, interview and observation at work',
      actions: ['RecordQuestionnaire', 'RecordInterview', 'RecordObservation'],
      tests: [TESTS.evaluation],
    },
    {
      asked: 'The verdict: reached, or needs improvement',
      actions: ['ConcludeEvaluation', 'programme-effectiveness'],
      tests: [TESTS.evaluation, TESTS.cycle],
    },
    {
      asked: 'Those below standard get an advanced programme or upgrading',
      actions: ['CompleteProgramme', 'RaiseFollowUp', 'VerifyFollowUp', 'follow-up-list'],
      also: ['libs/domain/src/policies/raise-remedial.ts'],
      tests: [TESTS.completion, TESTS.followUps, TESTS.suggestions],
    },
    {
      asked: 'Transparent, accountable, continuous',
      actions: ['audit-trail', 'access-log'],
      also: ['projections/audit-trail'],
      tests: [TESTS.views, TESTS.protector, 'projections/audit-trail/audit-trail.int.spec.ts'],
    },
  ],
};
