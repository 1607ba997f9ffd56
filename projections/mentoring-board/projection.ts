import {
  dayInMedan,
  MentoringSessionConfirmed,
  MentoringSessionCorrected,
  MentoringSessionRecorded,
  MentorshipDeclined,
  MentorshipEnded,
  MentorshipProposed,
  MentorshipStarted,
  shown,
  type EventOf,
} from '@jejak/domain';
import { personalColumns, projection, type Recorded, type When } from '@jejak/projection-engine';
import { access } from '../access/index.js';
import { employment } from '../employment/index.js';
import { GoalRow, MentorshipRow } from './mentorship.entity.js';
import { reporting } from './reporting.js';
import { SessionRow } from './session.entity.js';

/** Who guides whom, how often they met, what was reached (*papan pendampingan*). */
export const mentoringBoard = projection(
  {
    name: 'mentoring-board',
    version: 3,
    uses: [access, employment],
    entities: [MentorshipRow, GoalRow, SessionRow],
    sequence: ({ stream }) => stream,
    reporting: reporting(),
    personal: [
      personalColumns(MentorshipRow, {
        ...{ class: 'free-text', about: 'employeeId', state: 'reasonState', values: ['reason'] },
      }),
      personalColumns(MentorshipRow, {
        ...{ class: 'free-text', about: 'mentorId', state: 'overrideState', values: ['overrideReason'] },
      }),
      personalColumns(SessionRow, {
        ...{
          class: 'free-text',
          about: 'employeeId',
          state: 'notesState',
          values: ['challenge', 'nextSteps'],
        },
      }),
    ],
  },
  (on) => sessions(mentorships(on)),
);

function mentorships(on: When): When {
  return on
    .when(MentorshipProposed, ({ data, occurredAt }, rows) => {
      const { mentorshipId, mentorId, employeeId, goals, basis, override } = data;
      const { value, state } = shown(override?.reason);
      rows.insert(MentorshipRow, {
        ...{
          mentorshipId,
          employeeId,
          mentorId,
          basis,
          state: 'PROPOSED',
          proposedOn: dayInMedan(occurredAt),
        },
        ...{
          startedOn: null,
          endedOn: null,
          plannedSessions: null,
          ratingByMentor: null,
          ratingByMentee: null,
        },
        ...{ reason: null, reasonState: null, overrideReason: value, overrideState: state },
      });
      for (const goal of goals) rows.insert(GoalRow, { mentorshipId, employeeId, ...goal, endLevel: null });
    })
    .when(MentorshipDeclined, ({ data: { mentorshipId }, occurredAt, metadata }, rows) => {
      const endedOn = dayInMedan(occurredAt);
      rows.update(MentorshipRow, { mentorshipId }, { state: 'DECLINED', endedOn, ...why(metadata) });
    })
    .when(MentorshipStarted, ({ data: { mentorshipId, startDate, plannedSessions } }, rows) => {
      rows.update(
        MentorshipRow,
        { mentorshipId },
        { state: 'ACTIVE', startedOn: startDate, plannedSessions },
      );
    })
    .when(MentorshipEnded, ({ data, metadata }, rows) => {
      const { mentorshipId, outcome, endDate, goalResults, ratingByMentor, ratingByMentee } = data;
      rows.update(
        MentorshipRow,
        { mentorshipId },
        {
          ...{ state: outcome, endedOn: endDate, ...why(metadata) },
          ...{ ratingByMentor: ratingByMentor ?? null, ratingByMentee: ratingByMentee ?? null },
        },
      );
      for (const { competencyCode, level } of goalResults)
        rows.update(GoalRow, { mentorshipId, competencyCode }, { endLevel: level });
    });
}

function sessions(on: When): When {
  return on
    .when(MentoringSessionRecorded, ({ data }, rows) => {
      const { sessionId, mentorshipId, employeeId } = data;
      rows.insert(SessionRow, { sessionId, mentorshipId, employeeId, ...told(data) });
    })
    .when(MentoringSessionCorrected, ({ data }, rows) => {
      rows.update(SessionRow, { sessionId: data.sessionId }, told(data));
    })
    .when(MentoringSessionConfirmed, ({ data: { sessionId } }, rows) => {
      rows.update(SessionRow, { sessionId }, { confirmed: true });
    });
}

function why({ reason }: Recorded['metadata']) {
  const { value, state } = shown(reason);
  return { reason: value, reasonState: state };
}

type Session = EventOf<typeof MentoringSessionRecorded> | EventOf<typeof MentoringSessionCorrected>;

function told({ heldOn, minutes, topics, recordedBy, challenge, nextSteps }: Session['data']) {
  const [said, next] = [shown(challenge), shown(nextSteps)];
  return {
    ...{ heldOn, minutes, topics, recordedBy, confirmed: false },
    ...{ challenge: said.value, nextSteps: next.value, notesState: said.state ?? next.state },
  };
}
