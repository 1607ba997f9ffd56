import type { Document } from './item.js';
import { TESTS } from './tests-of.js';

/** A work plan for professionalism in Medan: items 1 to 18. */
export const planForProfessionalism: Document = {
  title: 'A work plan for professionalism in Medan',
  items: [
    {
      asked: 'A work plan whose goals are competency and work ethics; professionalism is measured',
      actions: [
        ...(['DraftPlan', 'development-plan-list', 'professionalism-index-list'] as const),
        ...(['professionalism-units-list', 'PublishRuleSet'] as const),
      ],
      also: ['libs/domain/src/rules/professionalism.rules.ts'],
      tests: [
        ...[TESTS.plan, TESTS.plans, TESTS.planProgress, TESTS.programmeItems],
        ...[TESTS.professionalism, TESTS.professionalismPath, TESTS.ruleSets],
      ],
    },
    {
      asked: 'The city, its offices, districts and wards as a tree',
      actions: ['EstablishUnit', 'MoveUnit', 'RenameUnit', 'DissolveUnit', 'unit', 'unit-overview-list'],
      tests: [TESTS.unit, TESTS.units, TESTS.programmeItems, TESTS.overview],
    },
    {
      asked: 'Goals belong to a position and its duties',
      actions: [
        ...(['ProposeStandard', 'PublishStandard', 'competency-standard', 'RegisterEmployee'] as const),
        ...(['DraftPlan', 'development-plan-progress'] as const),
      ],
      tests: [TESTS.standard, TESTS.needsPath, TESTS.plan, TESTS.programmeItems, TESTS.peopleItems],
    },
    {
      asked: 'Goals are technical, of character, or ethical',
      actions: ['AssessCompetency', 'ProposeStandard', 'DraftPlan', 'development-plan-progress'],
      tests: [TESTS.employee, TESTS.standard, TESTS.programmeItems],
    },
    {
      asked: 'Training with speakers from outside, with their field and institution',
      actions: ['AssignFacilitator', 'ReleaseFacilitator', 'programme-facilitators', 'programme-clash-list'],
      tests: [TESTS.teaching, TESTS.calendar],
    },
    {
      asked: 'A programme says which effect it intends on the service to citizens',
      actions: ['ScheduleProgramme', 'programme'],
      tests: [TESTS.programmeItems],
    },
    {
      asked: 'Stakeholders are on record with the plan',
      actions: ['ConsultStakeholder', 'development-plan-progress'],
      tests: [TESTS.plan, TESTS.planProgress, TESTS.plans],
    },
    {
      asked: 'Government, academics and professional organisations formulate it together',
      actions: ['ConsultStakeholder', 'RecordJointFormulation', 'development-plan-progress'],
      tests: [TESTS.plan, TESTS.planProgress, TESTS.plans],
    },
    {
      asked: 'Workshops that a local university leads',
      actions: ['ScheduleProgramme', 'programme', 'catalogue'],
      tests: [TESTS.programmeItems, TESTS.calendar],
    },
    {
      asked: 'Nothing is carried out before the plan is drawn up',
      actions: ['ApprovePlan', 'ScheduleProgramme', 'off-plan-list', 'development-plan-progress'],
      tests: [TESTS.plans, TESTS.scheduling, TESTS.planProgress],
    },
    {
      asked: 'Training, seminars and other forms of development',
      actions: ['ScheduleProgramme', 'catalogue'],
      also: ['libs/domain/src/programme/programme.vocabulary.ts'],
      tests: [TESTS.programmeItems, 'test/views/catalogue.int.spec.ts'],
    },
    {
      asked: 'Seniors guide juniors within an office',
      actions: ['ProposeMentorship', 'StartMentorship', 'mentoring-board-list'],
      also: ['libs/domain/src/mentorship/seniority.ts'],
      tests: [TESTS.mentoring, TESTS.mentorship],
    },
    {
      asked: 'Mentoring hands on knowledge and strengthens the relationship',
      actions: ['RecordMentoringSession', 'EndMentorship', 'mentoring-board'],
      tests: [TESTS.mentoring, TESTS.mentorship],
    },
    {
      asked: 'Every programme is evaluated against its objectives',
      actions: [
        ...(['OpenEvaluation', 'ConcludeEvaluation', 'CloseProgramme'] as const),
        ...(['programme', 'evaluation', 'programme-effectiveness'] as const),
      ],
      tests: [
        ...[TESTS.programmeItems, TESTS.evaluation, TESTS.cycle, TESTS.effectiveness],
        'libs/domain/src/programme/programme.closing.spec.ts',
      ],
    },
    {
      asked: 'Participants say what they think, and later programmes are adjusted',
      actions: [
        ...([
          'RecordQuestionnaire',
          'evaluation-comments',
          'DecideAdjustment',
          'CarryOutAdjustment',
        ] as const),
        ...(['adjustment-list', 'trace'] as const),
      ],
      tests: [TESTS.evaluations, TESTS.adjustments],
    },
    {
      asked: 'Where many are unready for new technology, digital training is stepped up',
      actions: ['SubmitNeedsResponse', 'needs-results', 'ResolveFollowUp', 'AddPlanItem'],
      also: ['libs/domain/src/policies/suggest-plan-item.ts', 'libs/domain/src/rules/plan-items.rules.ts'],
      tests: [TESTS.needsPath, TESTS.suggestions, 'libs/domain/src/policies/suggest-plan-item.spec.ts'],
    },
    {
      asked: 'The plan as a whole is evaluated periodically',
      actions: ['EvaluatePlan', 'development-plan-progress', 'development-plan-list', 'ClosePlan'],
      tests: [TESTS.planEvaluation, TESTS.planProgress, TESTS.plans],
    },
    {
      asked: 'Effects on the person, the office and the city are reported',
      actions: ['competency-history', 'unit-overview', 'unit-effects', 'programme-effectiveness-list'],
      tests: [TESTS.peopleItems, TESTS.cycle, TESTS.history, TESTS.overview],
    },
  ],
};
