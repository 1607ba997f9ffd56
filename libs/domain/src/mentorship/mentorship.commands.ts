import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, Max, Min } from 'class-validator';
import { IsCompetencyCode, IsDay, IsId, IsText, ListOf, Optional } from '../kernel/validators.js';
import { MentoringGoal, MentoringGoalResult } from './mentorship.parts.dto.js';
import {
  MENTORSHIP_BASES,
  MENTORSHIP_OUTCOMES,
  type MentorshipBasis,
  type MentorshipOutcome,
} from './mentorship.vocabulary.js';

/** Propose that one employee mentors another. */
export class ProposeMentorship {
  @IsId() mentorId!: string;
  @IsId() menteeId!: string;
  /** Each competency once. */
  @ArrayMinSize(1) @ArrayMaxSize(20) @ListOf(() => MentoringGoal) goals!: MentoringGoal[];
  @IsIn(MENTORSHIP_BASES) basis!: MentorshipBasis;
  /** Why the mentor may guide without holding the levels of the goals (*pembina*). Sealed under a key of the mentor. */
  @Optional() @IsText(3, 500) overrideReason?: string;
}

/** Begin a mentorship that was proposed. */
export class StartMentorship {
  /**
   * First day; not in the future.
   * @example 2026-03-02
   */
  @IsDay() startDate!: string;
  @IsInt() @Min(1) @Max(100) plannedSessions!: number;
}

/** Decline or withdraw a proposal. */
export class DeclineMentorship {
  /** Why. Sealed: it can be erased with the mentee. */
  @IsText(3, 500) reason!: string;
}

/** Record a session, as one of the two. It counts once the other one confirms it. */
export class RecordMentoringSession {
  /**
   * Day of the session: not before the mentorship began, not in the future.
   * @example 2026-03-09
   */
  @IsDay() heldOn!: string;
  @IsInt() @Min(1) @Max(480) minutes!: number;
  /** Competencies that it was about, each once. */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @IsCompetencyCode({ each: true }) topics!: string[];
  /** The challenge at work that was talked about. Sealed under a key of the mentee. */
  @Optional() @IsText(1, 2000) challenge?: string;
  /** What to do next. Sealed under a key of the mentee. */
  @Optional() @IsText(1, 2000) nextSteps?: string;
}

/** Confirm a session that the other one of the two recorded. */
export class ConfirmMentoringSession {
  @IsId() sessionId!: string;
}

/** Replace all of a session, as one of the two. The other one has to confirm it anew. */
export class CorrectMentoringSession extends RecordMentoringSession {
  @IsId() sessionId!: string;
  /** Why. Sealed: it can be erased with the mentee. */
  @IsText(3, 500) reason!: string;
}

/** End a mentorship, with what was reached and how the two rate it. */
export class EndMentorship {
  @IsIn(MENTORSHIP_OUTCOMES) outcome!: MentorshipOutcome;
  /**
   * Last day: not before the last session, not in the future.
   * @example 2026-08-31
   */
  @IsDay() endDate!: string;
  /** One for each goal where it is completed. */
  @ArrayMaxSize(20) @ListOf(() => MentoringGoalResult) goalResults!: MentoringGoalResult[];
  /** How the mentor rates working together, 1 to 5; needed where it is completed. */
  @Optional() @IsInt() @Min(1) @Max(5) ratingByMentor?: number;
  /** How the mentee rates working together, 1 to 5; needed where it is completed. */
  @Optional() @IsInt() @Min(1) @Max(5) ratingByMentee?: number;
  /** Why. Sealed: it can be erased with the mentee. */
  @IsText(3, 500) reason!: string;
}
