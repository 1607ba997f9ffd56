import { ROLES, type Role } from '@jejak/domain';
import type { ReadName } from '../action.js';
import type { Permit, Rule } from '../rule.js';
import {
  account,
  all,
  allWithReason,
  any,
  assessed,
  city,
  followUp,
  mentorship,
  ownRecord,
  ownSessions,
  ownUnit,
  person,
  plan,
  programme,
  self,
  totals,
  unit,
} from './permits.js';

/** Who reads the record of one person, and which of its personal fields. */
const record = {
  employee: ownRecord,
  mentor: ownSessions('identity'),
  assessor: assessed('identity'),
  'unit-head': ownUnit('identity', 'free-text'),
  'programme-officer': all('identity'),
  'hr-planner': all('identity', 'free-text'),
  'compliance-reviewer': all('free-text'),
  'data-protection-officer': all('identity', 'sensitive', 'free-text'),
} as const satisfies Partial<Record<Role, Permit>>;

/** Who reads how somebody was appraised: fewer than read what they learned. */
const appraised = {
  employee: ownRecord,
  'unit-head': record['unit-head'],
  'hr-planner': record['hr-planner'],
  'compliance-reviewer': record['compliance-reviewer'],
  'data-protection-officer': record['data-protection-officer'],
} as const satisfies Partial<Record<Role, Permit>>;

/**
 * Who reads how professional somebody is by the index: as how they were appraised. All of them see discipline, because
 * the total tells it.
 */
const indexed = {
  employee: ownRecord,
  'unit-head': ownUnit('identity', 'sensitive'),
  'hr-planner': all('identity', 'sensitive'),
  'compliance-reviewer': all('sensitive'),
  'data-protection-officer': all('identity', 'sensitive'),
} as const satisfies Partial<Record<Role, Permit>>;

/** Figures of programmes: how people answered and scored, together. */
const figures = {
  mentor: ownSessions(),
  facilitator: ownSessions(),
  'unit-head': any,
  'programme-officer': any,
  'hr-planner': any,
  analyst: any,
  'compliance-reviewer': any,
} as const satisfies Partial<Record<Role, Permit>>;

const overview = {
  'unit-head': ownUnit(),
  'hr-planner': all(),
  analyst: all(),
  'compliance-reviewer': all(),
} as const satisfies Partial<Record<Role, Permit>>;

/** Mentorships without what was talked about in them. */
const mentorships = {
  employee: self,
  mentor: ownSessions(),
  'unit-head': ownUnit(),
  'hr-planner': all(),
  analyst: all(),
  'compliance-reviewer': all(),
  'data-protection-officer': all(),
} as const satisfies Partial<Record<Role, Permit>>;

/** Follow-ups and nominations: what is to be done about whom, by whom and by when. */
const board = {
  employee: self,
  'unit-head': ownUnit(),
  'programme-officer': all(),
  'hr-planner': all(),
  'compliance-reviewer': all(),
} as const satisfies Partial<Record<Role, Permit>>;

/** The same with what was said. */
const followed = {
  employee: ownRecord,
  'unit-head': ownUnit('free-text'),
  'programme-officer': all('free-text'),
  'hr-planner': all('free-text'),
  'compliance-reviewer': all('free-text'),
} as const satisfies Partial<Record<Role, Permit>>;

/** Plans of development, with what came of them. */
const plans = { ...board, analyst: all() } as const satisfies Partial<Record<Role, Permit>>;

const everyRole = (permit: Permit): Partial<Record<Role, Permit>> =>
  Object.fromEntries(ROLES.map((role) => [role, permit]));

/** What tells about nobody and is for everybody who works with it: not for who runs the system. */
const everyone = { ...everyRole(any), operator: undefined, 'access-administrator': undefined };

/** How assessments of needs stand. */
const needsReaders = {
  'unit-head': any,
  'programme-officer': any,
  'hr-planner': any,
  analyst: any,
  'compliance-reviewer': any,
} as const satisfies Partial<Record<Role, Permit>>;

/** Who may read what: states of aggregates, views, lists, and who read. */
export const reads = {
  employee: person(record),
  'discipline-statuses': person({
    employee: ownRecord,
    'hr-planner': all(),
    'data-protection-officer': all(),
  }),
  'learning-record': person(record),
  person: person(record),
  'people-search': person({ ...record, 'compliance-reviewer': undefined }),
  privacy: person({ employee: ownRecord, 'data-protection-officer': all() }),
  'erasure-list': person({ 'data-protection-officer': all() }),
  'competency-history': person(record),
  'learning-hours': person(record),
  'learning-hours-list': person({ ...record, analyst: all() }),
  'learning-forecast-list': person({ ...record, analyst: all() }),
  'certificate-list': person({ ...record, analyst: all() }),
  'certificate-verification': person({
    'programme-officer': all(),
    'hr-planner': all(),
    'compliance-reviewer': all(),
  }),
  'external-learning': person(record),
  'external-learning-list': person({ ...record, analyst: all() }),

  mentorship: mentorship(mentorships),
  'mentoring-board-list': mentorship(mentorships),
  'mentoring-board': mentorship({
    ...{ ...mentorships, employee: ownRecord, mentor: ownSessions('free-text') },
    'compliance-reviewer': all('free-text'),
    'data-protection-officer': all('free-text'),
  }),
  appraisal: person(appraised),
  'appraisal-history': person(appraised),
  'appraisal-list': person(appraised),

  nomination: person(board),
  'nomination-list': person({ ...board, analyst: all() }),
  'nomination-history': person(followed),
  'opportunity-list': unit(overview),
  'professionalism-index': person(indexed),
  'professionalism-index-list': person(indexed),
  'professionalism-units-list': totals(overview),

  programme: programme({
    facilitator: ownSessions('identity'),
    'programme-officer': all('identity', 'free-text'),
    'hr-planner': all('identity'),
    'compliance-reviewer': all('free-text'),
    'data-protection-officer': all('identity', 'sensitive', 'free-text'),
  }),
  'programme-facilitators': programme({
    facilitator: ownSessions('identity'),
    'programme-officer': all('identity'),
    'hr-planner': all('identity'),
    'compliance-reviewer': all(),
    'data-protection-officer': all('identity', 'sensitive', 'free-text'),
  }),
  'programme-clash-list': city({
    'programme-officer': all(),
    'hr-planner': all(),
    'compliance-reviewer': all(),
  }),
  evaluation: programme({
    'programme-officer': all(),
    'hr-planner': all(),
    analyst: all(),
    'compliance-reviewer': all(),
    'data-protection-officer': all(),
  }),
  'competency-standard': city(everyone),
  'needs-assessment': city(everyone),
  'needs-assessment-list': city(needsReaders),
  'needs-results': unit(overview),
  'gap-heat-map-list': totals(overview),
  'development-plan': plan(plans),
  'development-plan-list': plan(plans),
  'development-plan-progress': plan({
    ...plans,
    employee: ownRecord,
    'unit-head': ownUnit('free-text'),
    'hr-planner': all('free-text'),
    'compliance-reviewer': all('free-text'),
  }),
  'programme-effectiveness': programme(figures),
  'programme-effectiveness-list': programme(figures),
  'programme-series': city({ ...figures, mentor: undefined, facilitator: undefined }),
  'programme-series-list': city({ ...figures, mentor: undefined, facilitator: undefined }),
  'series-plan': city({ ...figures, mentor: undefined, facilitator: undefined }),
  'series-occurrence-list': city({ ...figures, mentor: undefined, facilitator: undefined }),

  unit: unit(everyRole(any)),
  'unit-overview': totals(overview),
  'unit-overview-list': totals(overview),

  feedback: unit({ ...overview, 'data-protection-officer': all() }),
  'feedback-texts': unit({
    'unit-head': ownUnit('identity', 'free-text'),
    'hr-planner': all('identity', 'free-text'),
    'compliance-reviewer': all('free-text'),
    'data-protection-officer': all('identity', 'free-text'),
  }),
  'feedback-deadlines-list': unit(overview),
  survey: unit(overview),
  'satisfaction-list': totals(overview),
  forum: unit(overview),
  'forum-aspirations': unit({
    'unit-head': ownUnit('free-text'),
    'hr-planner': all('free-text'),
    'compliance-reviewer': all('free-text'),
    'data-protection-officer': all('free-text'),
  }),
  'forum-commitment-list': unit(overview),
  'rule-set': city(everyone),

  account: account({
    ...everyRole(ownRecord),
    'access-administrator': all(),
    'compliance-reviewer': all(),
  }),
  'account-list': account({ 'access-administrator': all(), 'compliance-reviewer': all() }),

  'follow-up': followUp(board),
  'follow-up-list': followUp({ ...board, analyst: all() }),
  'follow-up-history': followUp(followed),

  /** Ids of things and how they stand, nothing about persons. */
  trace: city(needsReaders),
  'audit-trail': city({
    'compliance-reviewer': all('free-text'),
    'data-protection-officer': all('free-text'),
  }),
  'segregation-breaches': city({ 'compliance-reviewer': all(), 'data-protection-officer': all() }),

  'identity-reveal': person({ 'compliance-reviewer': allWithReason('identity') }),
  'access-log': person({
    employee: ownRecord,
    'compliance-reviewer': all(),
    'data-protection-officer': all('free-text'),
  }),
} as const satisfies Record<ReadName, Rule>;
