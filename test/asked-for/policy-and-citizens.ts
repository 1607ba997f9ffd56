import type { Document } from './item.js';
import { TESTS } from './tests-of.js';

/** Policy, technology, appraisal, citizens: items 56 to 69. */
export const policyAndCitizens: Document = {
  title: 'Policy, technology, appraisal, citizens',
  items: [
    {
      asked: 'A policy that plans refer to',
      actions: [
        ...(['EnactDevelopmentPolicy', 'AmendDevelopmentPolicy', 'RepealDevelopmentPolicy'] as const),
        ...(['development-policy', 'development-policy-list', 'DraftPlan'] as const),
      ],
      tests: [TESTS.planPolicy, TESTS.planNeeds, TESTS.framework, TESTS.plans],
    },
    {
      asked: 'Citizens demand effective, efficient service',
      actions: ['SubmitFeedback', 'feedback-deadlines-list', 'satisfaction-list'],
      tests: [TESTS.citizens],
    },
    {
      asked: 'Professional, competent, with integrity',
      actions: ['EnactDevelopmentPolicy', 'development-policy', 'professionalism-index'],
      tests: [TESTS.plans, TESTS.professionalism, TESTS.professionalismPath],
    },
    {
      asked: 'Faster papers for citizens: a measure of the service beside the training',
      actions: [
        ...(['DefineService', 'RecordServiceMeasure', 'CorrectServiceMeasure'] as const),
        ...(['service-measures-list', 'service-trainings'] as const),
      ],
      tests: [TESTS.services, TESTS.measures, TESTS.outcomesPath],
    },
    {
      asked: 'Varied programmes that fit needs',
      actions: ['ScheduleProgramme', 'catalogue', 'NominateParticipant', 'nomination-list'],
      tests: [TESTS.programmeItems, TESTS.nominations, 'test/views/catalogue.int.spec.ts'],
    },
    {
      asked: 'Customer-service training: communication, empathy',
      actions: ['ScheduleProgramme', 'catalogue', 'AssessCompetency', 'competency-history'],
      tests: [TESTS.programmeItems, TESTS.peopleItems],
    },
    {
      asked: 'Digital platforms: materials and webinars',
      actions: [
        ...(['ScheduleProgramme', 'PublishMaterial', 'WithdrawMaterial'] as const),
        ...(['HoldSession', 'CheckIn', 'attendance-code'] as const),
      ],
      tests: [TESTS.programmeItems, TESTS.teaching, TESTS.calendar, TESTS.platforms],
    },
    {
      asked: 'E-learning at one’s own pace',
      actions: [
        ...(['ScheduleProgramme', 'RecordLearningActivity', 'learning-progress-list'] as const),
        ...(['ClaimExternalLearning', 'external-learning'] as const),
        ...(['TakeStatement', 'xapi-statements'] as const),
      ],
      also: ['libs/domain/src/policies/pass-on-progress.ts', 'docs/reference/xapi.md'],
      tests: [TESTS.programmeItems, TESTS.learning, TESTS.platforms, TESTS.progress, TESTS.xapi],
    },
    {
      asked: 'Performance is appraised',
      actions: ['RateAppraisal', 'FinaliseAppraisal', 'appraisal-list'],
      also: ['libs/domain/src/rules/performance.rules.ts'],
      tests: [TESTS.appraisals],
    },
    {
      asked: 'Transparent appraisal with strengths and weaknesses, and a right to dispute',
      actions: [
        'AcknowledgeAppraisal',
        'DisputeAppraisal',
        'DecideDispute',
        'appraisal-history',
        'DisputeRecord',
        'UpholdDispute',
        'RejectDispute',
        'WithdrawDispute',
        'dispute-list',
        'dispute-history',
      ],
      also: ['libs/domain/src/rules/dispute.rules.ts'],
      tests: [
        TESTS.appraisals,
        'libs/domain/src/appraisal/appraisal.spec.ts',
        'apps/api/test/disputes.int.spec.ts',
        'libs/domain/src/dispute/dispute.spec.ts',
      ],
    },
    {
      asked: 'Good performance is rewarded, low performance assisted',
      actions: ['RaiseFollowUp', 'AssignFollowUp', 'ResolveFollowUp', 'VerifyFollowUp'],
      also: ['libs/domain/src/policies/raise-after-appraisal.ts'],
      tests: [TESTS.followUps, TESTS.appraisals, 'libs/domain/src/policies/raise.spec.ts'],
    },
    {
      asked: 'Citizens say how well they are served',
      actions: [
        ...(['SubmitFeedback', 'RespondFeedback', 'RateSatisfaction', 'feedback-texts'] as const),
        ...(['public-feedback', 'public-ticket', 'public-satisfaction', 'public-unit'] as const),
        'public-page',
      ],
      tests: [TESTS.citizens, TESTS.feedback, TESTS.publicForms],
    },
    {
      asked: 'Forums of civil servants and citizens',
      actions: [
        'HoldForum',
        'ReportCommitment',
        'RecordNeedsFindings',
        'forum-commitment-list',
        'forum-aspirations',
        'public-forums',
      ],
      also: ['libs/domain/src/forum/forum.ts'],
      tests: [TESTS.citizens, TESTS.forum, TESTS.forums, TESTS.suggestions],
    },
    {
      asked: 'Effects on civil servants and on citizens',
      actions: ['unit-effects', 'effect-comparison'],
      also: ['projections/outcomes/difference-in-differences.ts'],
      tests: [TESTS.outcomes, TESTS.effect, TESTS.outcomesPath],
    },
  ],
};
