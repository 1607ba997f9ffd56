import type { Document } from './item.js';
import { TESTS } from './tests-of.js';

/** The personnel development plan: items 36 to 55. */
export const personnelDevelopmentPlan: Document = {
  title: 'The personnel development plan',
  items: [
    {
      asked: 'A strategic plan of several years, with its yearly slice',
      actions: [
        ...(['AdoptStrategicPlan', 'ReviseStrategicPlan', 'RecordStrategicResult', 'DraftPlan'] as const),
        ...(['strategic-plan', 'strategic-plan-list', 'strategic-plan-slices'] as const),
      ],
      tests: [TESTS.strategy, TESTS.framework, TESTS.planNeeds, TESTS.plans],
    },
    {
      asked: 'Adapted to changing times and demands',
      actions: ['ReplacePlanItem', 'development-plan-progress'],
      tests: [TESTS.plan, TESTS.planProgress, TESTS.plans],
    },
    {
      asked: 'Competency gained is the measure',
      actions: ['competency-history', 'programme-effectiveness'],
      tests: [TESTS.peopleItems, TESTS.history, TESTS.cycle, TESTS.effectiveness],
    },
    {
      asked: 'Goals of knowledge, innovation, collaboration',
      actions: ['DraftPlan', 'development-plan-progress'],
      tests: [TESTS.programmeItems],
    },
    {
      asked: 'Who is trained works better: training linked to results of work',
      actions: ['RecordObservation', 'unit-effects', 'competency-and-performance'],
      also: ['projections/appraisals/dose-response.ts'],
      tests: [TESTS.evaluation, TESTS.outcomes, TESTS.outcomesPath],
    },
    {
      asked: 'Needs are analysed before the plan',
      actions: ['ConcludeNeedsAssessment', 'needs-assessment', 'SubmitPlan'],
      tests: [TESTS.needs, TESTS.needsPath, TESTS.plan, TESTS.planNeeds],
    },
    {
      asked: 'The gap of each employee against duties and functions',
      actions: ['AssessCompetency', 'PublishStandard', 'competency-gaps', 'gap-heat-map-list'],
      tests: [TESTS.peopleItems, TESTS.personGaps, TESTS.needsPath, TESTS.gaps],
    },
    {
      asked: 'Surveys and group discussions find the needs',
      actions: ['SubmitNeedsResponse', 'RecordFocusGroup', 'RecordNeedsFindings', 'needs-results'],
      tests: [TESTS.needs, TESTS.needsPath],
    },
    {
      asked: 'Well targeted: how many seats close a known gap',
      actions: ['EnrolParticipant', 'nomination-list', 'opportunity-list'],
      tests: [TESTS.chances, TESTS.nominations],
    },
    {
      asked: 'Training, workshop, mentoring: the mix',
      actions: ['learning-hours', 'learning-mix-list'],
      also: [
        'libs/domain/src/policies/credit-mentoring.ts',
        'libs/domain/src/rules/learning-mix.rules.ts',
        'libs/domain/src/rules/mentoring.rules.ts',
      ],
      tests: [TESTS.hours, TESTS.mix, TESTS.platforms],
    },
    { asked: 'ICT training', actions: ['ScheduleProgramme', 'catalogue'], tests: [TESTS.programmeItems] },
    {
      asked: 'Seniors support juniors in challenges of work',
      actions: [
        'RecordMentoringSession',
        'ConfirmMentoringSession',
        'CorrectMentoringSession',
        'mentoring-board',
      ],
      tests: [TESTS.mentoring, TESTS.mentorship],
    },
    {
      asked: 'Carrying out follows planning',
      actions: ['ScheduleProgramme', 'HoldSession', 'CompleteProgramme'],
      tests: ['libs/domain/src/programme/programme.property.spec.ts', TESTS.cycle],
    },
    {
      asked: 'Leaders and employees take part in it',
      actions: ['ApprovePlan', 'AcceptNomination', 'HoldSession', 'development-plan-progress'],
      tests: [TESTS.sheets, TESTS.planProgress, TESTS.plans, TESTS.nominations],
    },
    {
      asked: 'Monthly routine training',
      actions: ['PlanSeries', 'series-plan', 'series-occurrence-list'],
      tests: [TESTS.series, TESTS.clashes, TESTS.calendar],
    },
    {
      asked: 'Routine builds skill and team spirit',
      actions: ['OpenEvaluation', 'PlanSeries'],
      also: ['libs/domain/src/rules/evaluation.rules.ts'],
      tests: [TESTS.series, TESTS.openings],
    },
    {
      asked: 'Periodic evaluation',
      actions: ['OpenEvaluation', 'evaluation-list', 'evaluation-calendar', 'programme-series'],
      tests: [TESTS.dueEvaluations, TESTS.evaluations, TESTS.cycle, TESTS.effectiveness],
    },
    {
      asked: 'Feedback by aspect: material, facilitator, method, facilities, relevance',
      actions: ['RecordQuestionnaire', 'evaluation', 'programme-effectiveness'],
      tests: [TESTS.evaluation, TESTS.openings, TESTS.cycle],
    },
    {
      asked: 'Where a training is of little benefit, another method is looked for',
      actions: ['ConcludeEvaluation', 'ResolveFollowUp', 'follow-up-list'],
      also: ['libs/domain/src/policies/raise-method-change.ts'],
      tests: [TESTS.evaluation, TESTS.suggestions, TESTS.followUps],
    },
    {
      asked: 'Evaluation keeps development relevant: the trend over runs',
      actions: ['programme-series', 'programme-series-list'],
      tests: [TESTS.effectiveness, TESTS.cycle],
    },
  ],
};
