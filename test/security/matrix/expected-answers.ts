import type { Asker } from './words.js';

/** What answers hold: written by hand, as {@link file://./expected.ts} is. */

/** Addresses that answer with a list: who asks gets one with only those in it whom they may see. */
export const lists: readonly string[] = [
  'POST /people/search',
  'GET /learning-hours',
  'GET /learning-hours/forecast',
  'GET /certificates',
  'GET /external-learning',
  'GET /appraisals',
  'GET /nominations',
  'GET /opportunity',
  'GET /unit-overview',
  'GET /mentoring-board',
  'GET /mentors',
  'GET /talent-pools',
  'GET /gap-heat-map',
  'GET /development-plans',
  'GET /programme-effectiveness',
  'GET /accounts',
  'GET /follow-ups',
  'GET /feedback-deadlines',
  'GET /satisfaction',
  'GET /forum-commitments',
  'GET /professionalism-index',
  'GET /professionalism-index/units',
  'GET /professionalism-index/compare',
];

/** Addresses whose answers tell of people: who was told of whom is on record before the answer leaves. */
export const looks: readonly string[] = [
  'GET /employees/{employeeId}',
  'GET /employees/{employeeId}/discipline-statuses',
  'GET /professionalism-index',
  'GET /professionalism-index/{employeeId}',
  'GET /learning-records/{employeeId}',
  'GET /people/{employeeId}',
  'POST /people/search',
  'POST /people/{employeeId}/revelation',
  'GET /people/{employeeId}/looks',
  'GET /competency-history/{employeeId}',
  'GET /competency-history/{employeeId}/gaps',
  'GET /learning-hours/{employeeId}',
  'GET /learning-hours',
  'GET /learning-hours/forecast',
  'GET /certificates',
  'GET /certificates/verification',
  'GET /external-learning',
  'GET /external-learning/{employeeId}',
  'GET /mentorships/{mentorshipId}',
  'GET /mentors',
  'GET /talent-pools',
  'GET /mentoring-board',
  'GET /mentoring-board/{mentorshipId}',
  'GET /appraisals',
  'GET /appraisals/{employeeId}/{period}',
  'GET /appraisals/{employeeId}/{period}/history',
  'GET /nominations',
  'GET /nominations/{programmeId}/{employeeId}',
  'GET /nominations/{programmeId}/{employeeId}/history',
  'GET /privacy/{subjectId}',
  'GET /programmes/{programmeId}',
  'GET /programmes/{programmeId}/facilitators',
  'GET /programmes/clashes',
  'GET /development-plans',
  'GET /development-plans/{planId}',
  'GET /development-plans/{planId}/progress',
  'GET /off-plan-programmes',
  'GET /accounts',
  'GET /accounts/{accountId}',
  'GET /audit-trail',
  'GET /segregation-breaches',
  'GET /follow-ups',
  'GET /follow-ups/{followUpId}',
  'GET /follow-ups/{followUpId}/history',
  'GET /erasures',
  'GET /exports/{view}',
  'GET /feedback/{feedbackId}/texts',
  'GET /forums/{forumId}/aspirations',
];

/** A planted name or reason, and who is shown it where they may ask. Others never see it, in any answer. */
export interface Shown {
  readonly what: 'name' | 'reason' | 'reason of a look';
  readonly to: readonly Asker[];
}
const nameTo: readonly Asker[] = [
  'employee',
  'mentor',
  'assessor',
  'assessor of a unit',
  'unit head',
  'programme officer',
  'HR planner',
  'HR planner of a unit',
  'data protection officer',
];
const appraisalsTo: readonly Asker[] = [
  'employee',
  'unit head',
  'HR planner',
  'HR planner of a unit',
  'compliance reviewer',
  'data protection officer',
];
const matterTo: readonly Asker[] = [
  'employee',
  'unit head',
  'programme officer',
  'HR planner',
  'HR planner of a unit',
  'compliance reviewer',
];
export const shown: Readonly<Record<string, Shown>> = {
  'GET /people/{employeeId}': { what: 'name', to: nameTo },
  'POST /people/search': { what: 'name', to: nameTo },
  'POST /people/{employeeId}/revelation': { what: 'name', to: ['compliance reviewer'] },
  'GET /people/{employeeId}/looks': {
    what: 'reason of a look',
    to: ['employee', 'data protection officer'],
  },
  'GET /competency-history/{employeeId}': {
    what: 'reason',
    to: [
      'employee',
      'unit head',
      'HR planner',
      'HR planner of a unit',
      'compliance reviewer',
      'data protection officer',
    ],
  },
  'GET /appraisals/{employeeId}/{period}/history': { what: 'reason', to: appraisalsTo },
  'GET /talent-pools': { what: 'reason', to: appraisalsTo },
  'GET /external-learning/{employeeId}': { what: 'reason', to: appraisalsTo },
  'GET /nominations/{programmeId}/{employeeId}/history': { what: 'reason', to: matterTo },
  'GET /follow-ups/{followUpId}/history': { what: 'reason', to: matterTo },
  'GET /audit-trail': { what: 'reason', to: ['compliance reviewer', 'data protection officer'] },
};

/** Who has to say at an address for what purpose they look; the employee looks at themselves and never has to. */
export const purposeAsked: Readonly<Record<string, readonly Asker[]>> = {
  ...Object.fromEntries(
    [
      'GET /employees/{employeeId}',
      'GET /learning-records/{employeeId}',
      'GET /people/{employeeId}',
      'GET /competency-history/{employeeId}',
      'GET /competency-history/{employeeId}/gaps',
      'GET /learning-hours/{employeeId}',
      'GET /learning-hours',
      'GET /learning-hours/forecast',
      'GET /certificates',
      'GET /external-learning',
      'GET /external-learning/{employeeId}',
    ].map((route) => [route, [...nameTo.filter((asker) => asker !== 'employee'), 'compliance reviewer']]),
  ),
  ...Object.fromEntries(
    [
      'GET /talent-pools',
      'GET /appraisals',
      'GET /appraisals/{employeeId}/{period}',
      'GET /appraisals/{employeeId}/{period}/history',
      'GET /professionalism-index',
      'GET /professionalism-index/{employeeId}',
    ].map((route) => [route, appraisalsTo.filter((asker) => asker !== 'employee')]),
  ),
  'POST /people/search': nameTo.filter((asker) => asker !== 'employee'),
  'GET /programmes/{programmeId}/facilitators': [
    'facilitator',
    'programme officer',
    'HR planner',
    'data protection officer',
  ],
  'GET /programmes/{programmeId}': [
    'facilitator',
    'programme officer',
    'HR planner',
    'compliance reviewer',
    'data protection officer',
  ],
  'GET /mentoring-board/{mentorshipId}': ['mentor', 'compliance reviewer', 'data protection officer'],
  'GET /follow-ups/{followUpId}/history': matterTo.filter((asker) => asker !== 'employee'),
  'GET /nominations/{programmeId}/{employeeId}/history': matterTo.filter((asker) => asker !== 'employee'),
  'GET /development-plans/{planId}/progress': [
    'unit head',
    'HR planner',
    'HR planner of a unit',
    'compliance reviewer',
  ],
  'GET /off-plan-programmes': ['programme officer', 'HR planner', 'compliance reviewer'],
  ...Object.fromEntries(
    ['GET /feedback/{feedbackId}/texts', 'GET /forums/{forumId}/aspirations'].map((route) => [
      route,
      ['unit head', 'HR planner', 'HR planner of a unit', 'compliance reviewer', 'data protection officer'],
    ]),
  ),
  'GET /audit-trail': ['compliance reviewer', 'data protection officer'],
  'POST /people/{employeeId}/revelation': ['compliance reviewer'],
  'GET /people/{employeeId}/looks': ['data protection officer'],
};
