import {
  MENTORSHIP_PARTIES,
  MENTORSHIP_STATUSES,
  MentoringGoal,
  type Mentorship,
  type MentorshipParty,
  type MentorshipStatus,
} from '@jejak/domain';
import { ApiProperty } from '@nestjs/swagger';

/** A session as it stands, corrections included. What was talked about is in the mentoring board. */
export class MentoringSessionState {
  sessionId!: string;
  /** @example 2026-03-09 */
  heldOn!: string;
  minutes!: number;
  /** Competencies that it was about. */
  topics!: string[];
  /** Who recorded it, or corrected it last. */
  @ApiProperty({ enum: MENTORSHIP_PARTIES }) recordedBy!: MentorshipParty;
  /** Whether the other one of the two confirmed it: only then does it count. */
  confirmed!: boolean;
}

/** A mentorship. */
export class MentorshipState {
  mentorshipId!: string;
  mentorId!: string;
  menteeId!: string;
  @ApiProperty({ enum: MENTORSHIP_STATUSES }) status!: MentorshipStatus;
  goals!: MentoringGoal[];
  /** Whether the mentor may guide without holding the levels of the goals. */
  overridden!: boolean;
  /** Absent before it began. */
  startDate?: string | undefined;
  plannedSessions?: number | undefined;
  /** In the order in which they were recorded. */
  sessions!: MentoringSessionState[];
}

export function presentMentorship(state: Mentorship): MentorshipState | undefined {
  if (state.status === 'unknown') return undefined;
  const { id, mentorId, menteeId, status, goals, overridden } = state;
  const course = 'sessions' in state ? state : undefined;
  return {
    ...{ mentorshipId: id, mentorId, menteeId, status, overridden },
    goals: [...goals].map(([competencyCode, toLevel]) => ({ competencyCode, toLevel })),
    ...(course && { startDate: course.startDate, plannedSessions: course.plannedSessions }),
    sessions: [...(course?.sessions ?? [])].map(([sessionId, { topics, ...session }]) => ({
      ...{ sessionId, ...session, topics: [...topics] },
    })),
  };
}
