import type { Document } from './item.js';
import { TESTS } from './tests-of.js';

/** A continuous system, in Marelan: items 70 to 87. */
export const continuousSystem: Document = {
  title: 'A continuous system, in Marelan',
  items: [
    {
      asked: 'One system, not separate events',
      actions: ['audit-trail', 'competency-history', 'trace'],
      tests: [TESTS.cycle, TESTS.unitHead, 'projections/trace/trace.int.spec.ts'],
    },
    {
      asked: 'A district as a scope: filter, comparison, plan of its own',
      actions: ['unit-overview-list', 'unit-overview', 'unit-benchmark', 'development-plan-list'],
      tests: [TESTS.programmeItems, TESTS.peopleItems, TESTS.overview, TESTS.planProgress],
    },
    {
      asked: 'Skill and knowledge grow: a series per employee, hours per year',
      actions: [
        ...(['competency-history', 'learning-hours', 'IssueCertificate', 'certificate-list'] as const),
        'certificate-badge',
        ...(['ClaimExternalLearning', 'DecideExternalLearning', 'external-learning-list'] as const),
      ],
      tests: [
        TESTS.history,
        TESTS.hours,
        TESTS.learning,
        TESTS.elsewhere,
        TESTS.certificates,
        TESTS.verifiable,
      ],
    },
    {
      asked: 'Competency and performance together',
      actions: ['competency-and-performance', 'competency-history', 'appraisal-list'],
      also: ['projections/appraisals/dose-response.ts'],
      tests: [TESTS.outcomes, TESTS.outcomesPath, TESTS.peopleItems, TESTS.appraisals],
    },
    {
      asked: 'Routine training on the newest technology',
      actions: ['PlanSeries', 'EndSeries', 'series-occurrence-list', 'programme-series'],
      tests: [TESTS.series, TESTS.calendar, TESTS.cycle, TESTS.effectiveness],
    },
    {
      asked: 'Varied methods',
      actions: ['learning-hours', 'learning-mix-list'],
      also: ['libs/domain/src/rules/learning-mix.rules.ts'],
      tests: [TESTS.hours, TESTS.mix, TESTS.platforms],
    },
    {
      asked: 'Everybody is given the opportunity; a refusal has its reason',
      actions: ['NominateParticipant', 'DeclineNomination', 'opportunity-list'],
      also: ['libs/domain/src/policies/enrol-accepted.ts'],
      tests: [TESTS.nominations, TESTS.chances, 'libs/domain/src/programme/programme.eligibility.spec.ts'],
    },
    {
      asked: 'Mentors who are experts',
      actions: ['mentor-list', 'ProposeMentorship'],
      also: ['libs/domain/src/mentorship/seniority.ts'],
      tests: [
        TESTS.peopleItems,
        TESTS.mentoring,
        'projections/mentor-directory/mentor-directory.int.spec.ts',
      ],
    },
    {
      asked: 'Online resources, webinars, discussion forums',
      actions: [
        ...(['ScheduleProgramme', 'RecordLearningActivity', 'WithdrawLearningActivity'] as const),
        ...(['learning-activity', 'learning-progress-list', 'learning-progress-runs'] as const),
      ],
      tests: [
        ...[TESTS.programmeItems, TESTS.platforms, TESTS.progress],
        'libs/domain/src/learning-activity/learning-activity.spec.ts',
      ],
    },
    {
      asked: 'Learning from experts without leaving the workplace',
      actions: ['ScheduleProgramme', 'AssignFacilitator', 'ClaimExternalLearning', 'DecideExternalLearning'],
      tests: [TESTS.programmeItems, TESTS.learning],
    },
    {
      asked: 'From the classroom to online, with a reason',
      actions: ['RescheduleProgramme', 'programme'],
      tests: [TESTS.programmeItems, TESTS.scheduling],
    },
    {
      asked: 'After every training an assessment',
      actions: ['OpenEvaluation', 'evaluation-list'],
      also: ['libs/domain/src/policies/open-evaluations.ts', 'libs/domain/src/rules/evaluation.rules.ts'],
      tests: [TESTS.evaluations, TESTS.openings],
    },
    {
      asked: 'Participants may say how it was',
      actions: ['RecordQuestionnaire', 'evaluation-comments'],
      tests: [TESTS.evaluation, TESTS.evaluations],
    },
    {
      asked: 'Programmes keep being adjusted',
      actions: ['DecideAdjustment', 'CarryOutAdjustment', 'adjustment-list', 'adjustment-history'],
      tests: [TESTS.adjustments, TESTS.evaluations],
    },
    {
      asked: 'The quality of service rises',
      actions: ['unit-effects', 'effect-comparison', 'satisfaction-list'],
      tests: [TESTS.peopleItems, TESTS.outcomes, TESTS.outcomesPath, TESTS.effect, TESTS.satisfaction],
    },
    {
      asked: 'Health staff trained in hospital management; patients feel it',
      actions: ['ScheduleProgramme', 'unit-overview', 'satisfaction-list', 'unit-effects'],
      tests: [TESTS.peopleItems, TESTS.programmeItems],
    },
    {
      asked: 'Training, technology and evaluation make ready: a score per unit',
      actions: ['unit-readiness'],
      also: ['libs/domain/src/rules/readiness.rules.ts'],
      tests: ['libs/domain/src/rules/readiness.spec.ts', TESTS.outcomes, TESTS.outcomesPath],
    },
    {
      asked: 'Marelan as an example: units side by side',
      actions: ['unit-benchmark', 'export'],
      tests: [TESTS.peopleItems, TESTS.outcomes, TESTS.outcomesPath, TESTS.unitHead],
    },
  ],
};
