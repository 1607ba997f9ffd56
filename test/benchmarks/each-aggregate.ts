import { randomUUID } from 'node:crypto';
import { activityLine, claimBody } from '../../apps/api/test/samples/learning.js';
import { policyBody, strategyBody } from '../../apps/api/test/samples/planning.js';
import {
  adjustmentBody,
  appraisalBody,
  done,
  enrol,
  evaluationBody,
  feedbackBody,
  followUpBody,
  forumBody,
  heldRun,
  mentorshipBody,
  needsBody,
  nominationBody,
  planBody,
  programmeBody,
  scheduled,
  seriesBody,
  standardBody,
  surveyBody,
  unitBody,
} from '../../apps/api/test/samples.js';
import { serviceBody } from '../../apps/api/test/samples/service.js';
import type { Caller } from './caller.js';
import { registration } from './employees.js';
import type { People } from './people.js';

/** A command that can be sent again and again: what it is sent with is new each time. */
export interface EndlessCommand {
  readonly aggregate: string;
  /** Its name in the domain. */
  readonly command: string;
  readonly next: () => readonly [path: string, body: object];
  /** Whether it says something of somebody of whom nothing can have been said before. */
  readonly makesKeys?: boolean;
}

/** Who learns on a platform: each has a stream of their own. */
const LEARNERS = 200;

/**
 * The commonest command of each aggregate, that of the programme first. Two have none: rule sets are one stream, written
 * to once in years, and what is said of an exception needs one that the views have found.
 */
export async function commandOfEachAggregate(
  caller: Caller,
  people: People,
): Promise<readonly EndlessCommand[]> {
  const unit = (await done(caller, '/units', unitBody())).id;
  const { programmeId: held } = await heldRun(caller);
  const seriesId = randomUUID();
  const next = await scheduled(caller, { seriesId });
  const forum = (await done(caller, '/forums', forumBody(unit))).id;
  const reason = 'UU 43/2009';
  const somebody = () => people.somebody();
  const one = (
    aggregate: string,
    command: string,
    next: EndlessCommand['next'],
    makesKeys = false,
  ): EndlessCommand => ({ aggregate, command, next, makesKeys });
  return [
    one('programme', 'ScheduleProgramme', () => ['/programmes', programmeBody()]),
    one('programme series', 'PlanSeries', () => ['/programme-series', seriesBody()]),
    one('employee', 'RegisterEmployee', () => ['/employees', registration()]),
    one('unit', 'EstablishUnit', () => ['/units', unitBody(unit)]),
    one('account', 'OpenAccount', () => ['/accounts', {}]),
    one('competency standard', 'ProposeStandard', () => [
      `/competency-standards/${randomUUID()}/proposals`,
      standardBody(),
    ]),
    one('needs assessment', 'OpenNeedsAssessment', () => ['/needs-assessments', needsBody(unit)]),
    one('development plan', 'DraftPlan', () => ['/development-plans', planBody(unit)]),
    one('policy of development', 'EnactDevelopmentPolicy', () => ['/development-policies', policyBody()]),
    one('plan of several years', 'AdoptStrategicPlan', () => ['/strategic-plans', strategyBody()]),
    one('nomination', 'NominateParticipant', () => ['/nominations', nominationBody(next, somebody())]),
    one('learning activity', 'RecordLearningActivity', await learningActivities(caller, people)),
    one('evaluation', 'OpenEvaluation', () => ['/evaluations', evaluationBody(held)]),
    one('follow-up', 'RaiseFollowUp', () => ['/follow-ups', followUpBody(somebody(), held)]),
    one('adjustment', 'DecideAdjustment', () => ['/adjustments', adjustmentBody(seriesId, forum)]),
    one('appraisal', 'RateAppraisal', () => ['/appraisals', appraisalBody(somebody())]),
    one('learning record', 'ClaimExternalLearning', () => [
      `/learning-records/${somebody()}/claims`,
      claimBody(),
    ]),
    one('mentorship', 'ProposeMentorship', () => ['/mentorships', mentorshipBody(somebody(), somebody())]),
    one('service', 'DefineService', () => ['/services', serviceBody(unit, serviceCode())]),
    one('survey', 'OpenSurvey', () => ['/surveys', surveyBody(unit)]),
    one('privacy', 'PlaceLegalHold', () => [
      `/privacy/${somebody()}/holds`,
      { classes: ['sensitive'], article: reason, reason },
    ]),
    one('feedback', 'SubmitFeedback', () => ['/feedback', feedbackBody(unit)], true),
    one('forum', 'HoldForum', () => ['/forums', forumBody(unit)], true),
    one(
      'follow-up, first word about somebody',
      'RaiseFollowUp',
      () => ['/follow-ups', followUpBody(people.stranger(), held)],
      true,
    ),
  ];
}

let services = 0;
const serviceCode = () => `S-${(services++).toString(36).toUpperCase()}`;

/** What participants of a run did on a platform, one after the other. */
async function learningActivities(caller: Caller, people: People): Promise<EndlessCommand['next']> {
  const programmeId = await scheduled(caller, { mode: 'SELF_PACED', capacity: LEARNERS });
  const learners = Array.from({ length: LEARNERS }, () => people.somebody());
  for (const learner of learners)
    await done(caller, `/programmes/${programmeId}/participants`, enrol(learner));
  let turn = 0;
  return () => {
    const employeeId = learners[turn++ % LEARNERS];
    return ['/learning-activities', { programmeId, employeeId, activities: [activityLine()] }];
  };
}
