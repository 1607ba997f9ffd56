import type { MentorshipParty } from './mentorship.vocabulary.js';

/** A session as it stands, corrections included. */
export interface MentoringSession {
  readonly heldOn: string;
  readonly minutes: number;
  readonly topics: readonly string[];
  /** Who recorded it, or corrected it last. */
  readonly recordedBy: MentorshipParty;
  /** Whether the other one confirmed it: only then does it count. */
  readonly confirmed: boolean;
}

interface Pair {
  readonly id: string;
  readonly mentorId: string;
  readonly menteeId: string;
  /** Levels to reach, by competency code. */
  readonly goals: ReadonlyMap<string, number>;
  /** Whether the mentor may guide without holding these levels. */
  readonly overridden: boolean;
}

interface Course {
  readonly startDate: string;
  readonly plannedSessions: number;
  /** By id, in the order in which they were recorded. */
  readonly sessions: ReadonlyMap<string, MentoringSession>;
}

export type ActiveMentorship = Pair & Course & { readonly status: 'active' };

/** A mentorship that was proposed, whatever became of it. */
export type KnownMentorship =
  | (Pair & { readonly status: 'proposed' | 'declined' })
  | ActiveMentorship
  | (Pair & Course & { readonly status: 'completed' | 'terminated' });

export type Mentorship = { readonly status: 'unknown' } | KnownMentorship;
