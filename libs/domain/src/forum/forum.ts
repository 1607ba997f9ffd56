import type { Decider } from '../kernel/decider.js';
import type { EventsOf } from '../kernel/event.js';
import { counted } from '../kernel/lists.js';
import { Personal } from '../kernel/personal.js';
import { Refusal } from '../kernel/refusal.js';
import * as commands from './forum.commands.js';
import * as events from './forum.events.js';
import {
  checkDue,
  checkReportDay,
  commitmentOf,
  known,
  refuseAhead,
  refuseReported,
  refuseSame,
} from './forum.guards.js';
import type { Forum, KnownCommitment, KnownForum } from './forum.state.js';

export type ForumEvent = EventsOf<typeof events>;

const about = ({ id: forumId, unitId }: KnownForum) => ({ forumId, unitId });

/** The forum with a commitment changed. */
const withCommitment = (state: Forum, id: string, change: Partial<KnownCommitment>): KnownForum => {
  const forum = known(state);
  const commitments = new Map(forum.commitments);
  commitments.set(id, { ...commitmentOf(forum, id), ...change });
  return { ...forum, commitments };
};

/** A forum of civil servants and citizens (*forum konsultasi publik*), what was promised there, and what came of it. */
export const forum: Decider<Forum, ForumEvent, typeof commands> = {
  stream: 'forum',
  initial: { status: 'unknown' },
  commands,

  evolve: {
    PublicForumHeld: (_, { data: { forumId: id, aspirations, commitments, ...held } }) => ({
      ...held,
      status: 'held',
      id,
      aspirationIds: new Set(aspirations.map(({ feedbackId }) => feedbackId)),
      topics: counted(aspirations.map(({ tag }) => tag)),
      commitments: new Map(commitments.map(({ commitmentId, ...promised }) => [commitmentId, promised])),
    }),
    PublicForumCorrected: (state, { data: { heldOn, place, civilServants, citizens } }) => ({
      ...known(state),
      ...{ heldOn, place, civilServants, citizens },
    }),
    CommitmentCorrected: (state, { data: { commitmentId, what, ownerUnitId, dueOn } }) =>
      withCommitment(state, commitmentId, { what, ownerUnitId, dueOn }),
    CommitmentReported: (state, { data: { commitmentId, outcome, note, reportedOn } }) =>
      withCommitment(state, commitmentId, { report: { outcome, note, reportedOn } }),
    CommitmentReportCorrected: (state, { data: { commitmentId, outcome, note, reportedOn } }) =>
      withCommitment(state, commitmentId, { report: { outcome, note, reportedOn } }),
  },

  decide: {
    HoldForum: ({ aspirations, commitments, ...held }, state, { id, now, newId }) => {
      if (state.status !== 'unknown') throw new Refusal('FORUM.EXISTS');
      refuseAhead(held.heldOn, now);
      checkDue(held.heldOn, commitments);
      return [
        events.PublicForumHeld({
          ...{ forumId: id, ...held },
          aspirations: aspirations.map(({ tag, text }) => ({
            ...{ feedbackId: newId(), tag, text: Personal.of(text) },
          })),
          commitments: commitments.map(({ what, ownerUnitId, dueOn }) => ({
            ...{ commitmentId: newId(), what, ownerUnitId, dueOn },
          })),
        }),
      ];
    },

    CorrectForum: ({ heldOn, place, civilServants, citizens }, state, { now }) => {
      const forum = known(state);
      const meeting = { heldOn, place, civilServants, citizens };
      refuseAhead(heldOn, now);
      checkDue(heldOn, forum.commitments.values());
      for (const { report } of forum.commitments.values())
        if (report) checkReportDay(heldOn, report.reportedOn, now);
      refuseSame(forum, meeting);
      return [events.PublicForumCorrected({ ...about(forum), ...meeting })];
    },

    CorrectCommitment: ({ commitmentId, what, ownerUnitId, dueOn }, state) => {
      const forum = known(state);
      const before = commitmentOf(forum, commitmentId);
      refuseReported(before);
      const promised = { what, ownerUnitId, dueOn };
      checkDue(forum.heldOn, [promised]);
      refuseSame(before, promised);
      return [events.CommitmentCorrected({ ...about(forum), commitmentId, ...promised })];
    },

    ReportCommitment: ({ commitmentId, outcome, note, reportedOn }, state, { now }) => {
      const forum = known(state);
      refuseReported(commitmentOf(forum, commitmentId));
      checkReportDay(forum.heldOn, reportedOn, now);
      return [events.CommitmentReported({ ...about(forum), commitmentId, outcome, note, reportedOn })];
    },

    CorrectCommitmentReport: ({ commitmentId, outcome, note, reportedOn }, state, { now }) => {
      const forum = known(state);
      const { report } = commitmentOf(forum, commitmentId);
      if (!report) throw new Refusal('FORUM.NOT_REPORTED');
      checkReportDay(forum.heldOn, reportedOn, now);
      const told = { outcome, note, reportedOn };
      refuseSame(report, told);
      return [events.CommitmentReportCorrected({ ...about(forum), commitmentId, ...told })];
    },
  },
};
