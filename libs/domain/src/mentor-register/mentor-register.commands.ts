import { IsId } from '../kernel/validators.js';

/** Enter a mentorship in the register of its mentor. A second entry of the same one changes nothing. */
export class EnterMentorship {
  @IsId() mentorshipId!: string;
}
