import type { Facts, Principal, Subject } from '@jejak/access';
import {
  account,
  developmentPlan,
  feedback,
  followUp,
  forum,
  mentorship,
  service,
  survey,
} from '@jejak/domain';
import type { EventLog } from '@jejak/event-log';
import type { SubjectIds } from './subjects/told.js';

/** Where something belongs: to where an employee works, or to a unit. */
export type Home = Pick<SubjectIds, 'employeeId' | 'unitId'>;

/** What ids and streams tell of a subject, without a view. */
export interface Told {
  readonly facts: Facts;
  readonly home: Home;
}

type Teller = (log: EventLog, ids: SubjectIds, principal: Principal) => Told | Promise<Told>;

/** For each kind of subject. A new kind is a line here, one in `rule.ts` and, for lists, one in `compile-scope.ts`. */
export const toldByLog: Readonly<Record<Subject, Teller>> = {
  person: (_, { employeeId }) =>
    employeeId === undefined ? nothing : { facts: { owners: [employeeId] }, home: { employeeId } },
  mentorship: ofMentorship,
  account: ofAccount,
  'follow-up': ofFollowUp,
  plan: ofPlan,
  unit: async (log, ids) => ({ facts: {}, home: { unitId: ids.unitId ?? (await unitOf(log, ids)) } }),
  programme: () => nothing,
  city: () => nothing,
};

const nothing: Told = { facts: {}, home: {} };
const those = (...ids: (string | undefined)[]): string[] => ids.filter((one) => one !== undefined);

async function ofMentorship(log: EventLog, ids: SubjectIds, { employeeId }: Principal): Promise<Told> {
  if (ids.mentorshipId === undefined) return nothing;
  const { state } = await log.load(mentorship, ids.mentorshipId);
  if (state.status === 'unknown') return { facts: { owners: [] }, home: {} };
  const { mentorId, menteeId } = state;
  return {
    facts: { owners: [menteeId], ownSession: mentorId === employeeId },
    home: { employeeId: menteeId },
  };
}

async function ofAccount(log: EventLog, { accountId }: SubjectIds): Promise<Told> {
  if (accountId === undefined) return nothing;
  const { state } = await log.load(account, accountId);
  const employeeId = state.status === 'unknown' ? undefined : state.employeeId;
  return { facts: { owners: those(accountId, employeeId) }, home: {} };
}

/** Of one that is to be raised, what it will be about. */
async function ofFollowUp(log: EventLog, { followUpId, employeeId, unitId }: SubjectIds): Promise<Told> {
  if (followUpId === undefined) return { facts: { owners: those(employeeId) }, home: { employeeId, unitId } };
  const { state } = await log.load(followUp, followUpId);
  if (state.status === 'unknown') return { facts: { owners: [] }, home: {} };
  const ownerId = state.status === 'raised' ? undefined : state.ownerId;
  return { facts: { owners: those(state.subject.employeeId, ownerId) }, home: state.subject };
}

/** Of one that is to be drafted, whose it will be. */
async function ofPlan(log: EventLog, { planId, employeeId, unitId }: SubjectIds): Promise<Told> {
  if (planId === undefined) return { facts: { owners: those(employeeId) }, home: { employeeId, unitId } };
  const { state } = await log.load(developmentPlan, planId);
  if (state.status === 'unknown') return { facts: { owners: [] }, home: {} };
  return { facts: { owners: those(state.employeeId) }, home: state };
}

/** The unit that a feedback, a survey, a service or a forum is about; undefined where there is none of that id. */
async function unitOf(log: EventLog, ids: SubjectIds): Promise<string | undefined> {
  const { feedbackId, surveyId, serviceId, forumId, commitmentId } = ids;
  if (forumId !== undefined) {
    const { state } = await log.load(forum, forumId);
    if (state.status === 'unknown') return undefined;
    return commitmentId === undefined ? state.unitId : state.commitments.get(commitmentId)?.ownerUnitId;
  }
  if (feedbackId !== undefined) return unitIn((await log.load(feedback, feedbackId)).state);
  if (serviceId !== undefined) return unitIn((await log.load(service, serviceId)).state);
  return surveyId === undefined ? undefined : unitIn((await log.load(survey, surveyId)).state);
}

type OfUnit = { readonly status: 'unknown' } | { readonly status: string; readonly unitId: string };
const unitIn = (state: OfUnit): string | undefined => ('unitId' in state ? state.unitId : undefined);
