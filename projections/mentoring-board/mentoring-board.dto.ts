import {
  MENTORSHIP_BASES,
  MENTORSHIP_PARTIES,
  type MentorshipBasis,
  type MentorshipParty,
} from '@jejak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { MENTORSHIP_STATES, type MentorshipState } from './states.js';

/** What the mentee is to reach in a competency, and what was reached. */
export class BoardGoal {
  /** @example MAN-03 */
  competencyCode!: string;
  /** Level to reach, 1 to 5. */
  toLevel!: number;
  /** Level held at the end, 0 to 5, as the two found it; absent until then, and where nothing was said of it. */
  endLevel?: number;
}

/** A mentorship, and how far it is. */
export class BoardEntry {
  mentorshipId!: string;
  mentorId!: string;
  menteeId!: string;
  /** Unit in which the mentee works today; absent where they left. */
  unitId?: string;
  @ApiProperty({ enum: MENTORSHIP_BASES }) basis!: MentorshipBasis;
  /** Whether the mentor may guide without holding the levels of the goals. */
  overridden!: boolean;
  @ApiProperty({ enum: MENTORSHIP_STATES }) state!: MentorshipState;
  /** @example 2026-02-20 */
  proposedOn!: string;
  /** First day; absent before it began. */
  startedOn?: string;
  /** Last day, or day on which the proposal was declined. */
  endedOn?: string;
  plannedSessions?: number;
  /** Sessions that both confirmed. */
  sessionsDone!: number;
  /** Sessions that one of the two recorded and the other one has not confirmed. */
  sessionsOpen!: number;
  /** Minutes of the sessions that both confirmed. */
  minutesDone!: number;
  /** Day of the last session that both confirmed. */
  lastSessionOn?: string;
  goals!: BoardGoal[];
  /** How the mentor rates working together, 1 to 5. */
  ratingByMentor?: number;
  /** How the mentee rates working together, 1 to 5. */
  ratingByMentee?: number;
}

/** A part of the mentorships. */
export class BoardPage {
  items!: BoardEntry[];
  /** Give this as `cursor` for the next part; absent on the last one. */
  next?: string;
}

/** A session, with what was talked about. */
export class BoardSession {
  sessionId!: string;
  /** @example 2026-03-09 */
  heldOn!: string;
  minutes!: number;
  /** Competencies that it was about. */
  topics!: string[];
  /** Who recorded it, or corrected it last. */
  @ApiProperty({ enum: MENTORSHIP_PARTIES }) recordedBy!: MentorshipParty;
  /** Whether the other one confirmed it: only then does it count. */
  confirmed!: boolean;
  /** The challenge at work. */
  challenge?: string;
  nextSteps?: string;
  /**
   * Where there were notes that cannot be shown: `masked`: not to whoever asks; `erased`: the mentee was erased; `lost`: the
   * key is gone although nobody was erased (tell the operator).
   */
  @ApiProperty({ enum: ['masked', 'erased', 'lost'] }) notesState?: 'masked' | 'erased' | 'lost';
}

/** A mentorship with its sessions (*kartu pendampingan*). */
export class BoardCard extends BoardEntry {
  /** Why it was declined or ended. */
  reason?: string;
  @ApiProperty({ enum: ['masked', 'erased', 'lost'] }) reasonState?: 'masked' | 'erased' | 'lost';
  /** Why the mentor may guide without holding the levels of the goals. */
  overrideReason?: string;
  @ApiProperty({ enum: ['masked', 'erased', 'lost'] }) overrideState?: 'masked' | 'erased' | 'lost';
  /** By day, the first one first. */
  sessions!: BoardSession[];
}
