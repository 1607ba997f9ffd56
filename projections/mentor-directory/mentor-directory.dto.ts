import { ASSESSMENT_METHODS, type AssessmentMethod } from '@jejak/domain';
import { ApiProperty } from '@nestjs/swagger';

/** Somebody who could guide others in a competency. */
export class ListedMentor {
  employeeId!: string;
  /** Unit in which they work today. */
  unitId!: string;
  /** Level that they hold, 1 to 5; a goal of a mentorship may be as high. */
  level!: number;
  /** Day of the newest assessment that names the competency. @example 2026-03-02 */
  assessedOn!: string;
  @ApiProperty({ enum: ASSESSMENT_METHODS }) method!: AssessmentMethod;
  /** People whom they guide in mentorships that run. */
  activeMentees!: number;
  /** How many they may guide at a time, by the rules of today; absent where these set no limit. */
  mostMentees?: number;
  /** Whether one more mentorship may be started with them. */
  free!: boolean;
  /** Mentorships that they completed as the mentor. */
  completed!: number;
  /** How many mentees rated working with them. */
  ratings!: number;
  /** Mean of these ratings, 1 to 5; absent where there are fewer than five: it would tell what somebody said. */
  ratingMean?: number;
}

/** A part of the mentors: the highest level first, unless they are sorted otherwise. */
export class MentorPage {
  items!: ListedMentor[];
  /** Give this as `cursor` for the next part; absent on the last one. */
  next?: string;
}
