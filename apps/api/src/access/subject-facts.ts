import { Injectable } from '@nestjs/common';
import { policy, type Facts, type MentorshipFacts, type Principal } from '@jejak/access';
import {
  account,
  developmentPlan,
  feedback,
  followUp,
  forum,
  mentorship,
  survey,
  type Feedback,
  type Survey,
} from '@jejak/domain';
import { EventLog } from '@jejak/event-log';
import type { ReportingReader } from '@jejak/projection-engine';
import { personFacts, programmeFacts, unitPath, unitSubtree } from '@jejak-projections/access';
import { Views } from '../views/views.js';
import type { AccessRequest } from './request-access.js';
import type { SubjectIds } from './subjects.js';

type Owner = Pick<SubjectIds, 'employeeId' | 'unitId'>;

interface Matter extends Owner {
  readonly people: readonly string[];
}

/** What is true of whom or what an action is about. */
@Injectable()
export class SubjectFacts {
  constructor(
    private readonly views: Views,
    private readonly log: EventLog,
  ) {}

  /** What ids and the log tell: enough for whoever acts for the whole city, also while the views are away. */
  async byIds({ action }: AccessRequest, ids: SubjectIds): Promise<Facts> {
    const { about } = policy[action];
    const { employeeId, accountId, mentorshipId } = ids;
    if (about === 'person' && employeeId !== undefined)
      return { person: { employeeId, unitPath: [], assessed: false, mentored: false } };
    if (about === 'mentorship' && mentorshipId !== undefined)
      return { mentorship: await this.mentorship(mentorshipId) };
    if (about === 'account' && accountId !== undefined) {
      const { state } = await this.log.load(account, accountId);
      return { account: { accountId, ...(state.status !== 'unknown' && { employeeId: state.employeeId }) } };
    }
    if (about === 'follow-up') return { followUp: { people: (await this.matter(ids)).people, unitPath: [] } };
    if (about === 'plan') {
      const { employeeId: whose } = await this.ownerOfPlan(ids);
      return { plan: { employeeId: whose, unitPath: [] } };
    }
    return {};
  }

  /** What the views tell: where people work, and what they are to whoever asks. @throws Problem VIEW.UNAVAILABLE */
  async byViews({ action, principal }: AccessRequest, ids: SubjectIds): Promise<Facts> {
    const { employeeId, mentorshipId, programmeId } = ids;
    const reader = this.views.as({ scope: 'all' });
    const { about } = policy[action];
    if (about === 'person' && employeeId !== undefined)
      return { person: await personFacts(reader, principal, employeeId) };
    if (about === 'mentorship' && mentorshipId !== undefined) {
      const one = await this.mentorship(mentorshipId);
      if (one.menteeId === undefined) return { mentorship: one };
      const { unitPath: path } = await personFacts(reader, principal, one.menteeId);
      return { mentorship: { ...one, unitPath: path } };
    }
    if (about === 'programme' && programmeId !== undefined)
      return { programme: await programmeFacts(reader, principal, programmeId) };
    if (about === 'follow-up') {
      const { people, ...matter } = await this.matter(ids);
      return { followUp: { people, unitPath: await pathOf(matter, reader, principal) } };
    }
    if (about === 'plan') {
      const owner = await this.ownerOfPlan(ids);
      return { plan: { employeeId: owner.employeeId, unitPath: await pathOf(owner, reader, principal) } };
    }
    if (about !== 'unit') return {};
    const unitId = ids.unitId ?? (await this.unitOf(ids));
    return unitId === undefined ? {} : { unitPath: await unitPath(reader, unitId) };
  }

  /** The unit that a feedback, a survey or a forum is about; undefined where there is none of that id. */
  private async unitOf(ids: SubjectIds): Promise<string | undefined> {
    const { feedbackId, surveyId, forumId, commitmentId } = ids;
    if (forumId !== undefined) {
      const { state } = await this.log.load(forum, forumId);
      if (state.status === 'unknown') return undefined;
      return commitmentId === undefined ? state.unitId : state.commitments.get(commitmentId)?.ownerUnitId;
    }
    if (feedbackId !== undefined) return unitIn((await this.log.load(feedback, feedbackId)).state);
    return surveyId === undefined ? undefined : unitIn((await this.log.load(survey, surveyId)).state);
  }

  private async mentorship(id: string): Promise<MentorshipFacts> {
    const { state } = await this.log.load(mentorship, id);
    if (state.status === 'unknown') return { unitPath: [] };
    return { mentorId: state.mentorId, menteeId: state.menteeId, unitPath: [] };
  }

  /** Whom or what a follow-up is about, or will be. */
  private async matter({ followUpId, employeeId, unitId }: SubjectIds): Promise<Matter> {
    const people = (...ids: (string | undefined)[]) => ids.filter((one) => one !== undefined);
    if (followUpId === undefined) return { employeeId, unitId, people: people(employeeId) };
    const { state } = await this.log.load(followUp, followUpId);
    if (state.status === 'unknown') return { people: [] };
    const { subject } = state;
    const owner = state.status === 'raised' ? undefined : state.ownerId;
    return {
      ...{ employeeId: subject.employeeId, unitId: subject.unitId },
      people: people(subject.employeeId, owner),
    };
  }

  /** Whose a plan is, or will be. */
  private async ownerOfPlan({ planId, employeeId, unitId }: SubjectIds): Promise<Owner> {
    if (planId === undefined) return { employeeId, unitId };
    const { state } = await this.log.load(developmentPlan, planId);
    return state.status === 'unknown' ? {} : state;
  }

  /** The units and all below them, as of today. @throws Problem VIEW.UNAVAILABLE */
  async subtrees(unitIds: readonly string[]): Promise<string[]> {
    const reader = this.views.as({ scope: 'all' });
    const trees = await Promise.all([...new Set(unitIds)].map((one) => unitSubtree(reader, one)));
    return [...new Set(trees.flat())];
  }
}

async function pathOf(
  { employeeId, unitId }: Owner,
  reader: ReportingReader,
  principal: Principal,
): Promise<readonly string[]> {
  if (employeeId !== undefined) return (await personFacts(reader, principal, employeeId)).unitPath;
  return unitId === undefined ? [] : unitPath(reader, unitId);
}

const unitIn = (state: Feedback | Survey): string | undefined =>
  state.status === 'unknown' ? undefined : state.unitId;
