import type { Document } from './item.js';
import { TESTS } from './tests-of.js';

/** Making a development plan: items 19 to 35. */
export const makingAPlan: Document = {
  title: 'Making a development plan',
  items: [
    {
      asked: 'A plan with clear content, tied to the quality of service',
      actions: ['DraftPlan', 'AddPlanItem', 'development-plan-list'],
      tests: [TESTS.plan, TESTS.planProgress],
    },
    {
      asked: 'A guide for a career: individual plans',
      actions: ['DraftPlan', 'development-plan-progress'],
      tests: [TESTS.plan, TESTS.plans],
    },
    {
      asked: 'Able to carry out duties and functions',
      actions: ['ProposeStandard', 'AssessCompetency', 'competency-history', 'competency-gaps'],
      tests: [TESTS.standard, TESTS.history, TESTS.personGaps],
    },
    {
      asked: 'Integrity, discipline, work ethics among the goals',
      actions: ['DraftPlan', 'RecordDisciplineStatus', 'professionalism-index'],
      tests: [TESTS.plan, TESTS.employeeFile, TESTS.professionalism],
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
        TESTS.nominations,
      ],
    },
    {
      asked: 'Planning in stages',
      actions: ['DraftPlan', 'SubmitPlan', 'ReturnPlan', 'ApprovePlan', 'ClosePlan'],
      tests: [TESTS.plan, TESTS.planProperty],
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
      actions: ['AddPlanItem', 'ScheduleProgramme'],
      tests: [TESTS.cycle, TESTS.plans],
    },
    {
      asked: 'Training, workshops and seminars, held periodically',
      actions: ['PlanSeries', 'ScheduleProgramme', 'series-occurrence-list', 'programme-series'],
      tests: [TESTS.series, TESTS.calendar, TESTS.effectiveness],
    },
    { asked: 'Time-management training', actions: ['ScheduleProgramme'], tests: [TESTS.cycle] },
    {
      asked: 'A mentor guides those who are new',
      actions: ['ProposeMentorship', 'StartMentorship', 'mentor-list'],
      also: ['libs/domain/src/policies/onboard-newcomers.ts'],
      tests: [TESTS.mentoring, TESTS.mentorship, 'libs/domain/src/policies/onboard-newcomers.spec.ts'],
    },
    {
      asked: 'Effectiveness is evaluated after the programme',
      actions: ['ConcludeEvaluation', 'programme-effectiveness'],
      tests: [TESTS.evaluation, TESTS.effectiveness],
    },
    {
      asked: 'By questionnaire, interview and observation at work',
      actions: ['RecordQuestionnaire', 'RecordInterview', 'RecordObservation'],
      tests: [TESTS.evaluation],
    },
    {
      asked: 'The verdict: reached, or needs improvement',
      actions: ['ConcludeEvaluation'],
      tests: [TESTS.evaluation],
    },
    {
      asked: 'Those below standard get an advanced programme or upgrading',
      actions: ['CompleteProgramme', 'RaiseFollowUp', 'VerifyFollowUp', 'follow-up-list'],
      also: ['libs/domain/src/policies/raise-remedial.ts'],
      tests: [TESTS.completion, 'apps/api/test/follow-up-policies.int.spec.ts'],
    },
    {
      asked: 'Transparent, accountable, continuous',
      actions: ['audit-trail', 'access-log'],
      also: ['projections/audit-trail'],
      tests: ['projections/audit-trail/audit-trail.int.spec.ts', TESTS.sameAnswers],
    },
  ],
};
