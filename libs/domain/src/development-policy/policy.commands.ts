import { ArrayMaxSize, ArrayMinSize } from 'class-validator';
import { IsDay, IsText, ListOf, Optional, Part } from '../kernel/validators.js';
import { Title } from '../programme/programme.parts.dto.js';
import { PolicyObjective } from './policy.parts.dto.js';

/** What a policy says. Everybody may read it. */
class PolicyText {
  @Part(() => Title) title!: Title;
  /** First day on which it is in force. @example 2025-01-01 */
  @IsDay() from!: string;
  /** Last day on which it is in force; default: until it is repealed. @example 2029-12-31 */
  @Optional() @IsDay() until?: string;
  @ArrayMinSize(1) @ArrayMaxSize(30) @ListOf(() => PolicyObjective) objectives!: PolicyObjective[];
  /** The provisions that it rests on. @example UU 20/2023; PP 11/2017 jo. PP 17/2020 */
  @IsText(3, 500) legalBasis!: string;
}

/** Record a policy of development (*kebijakan pembinaan*) that was enacted. */
export class EnactDevelopmentPolicy extends PolicyText {
  /** As people cite it. @example Perwali 12/2025 */
  @IsText(1, 200) number!: string;
}

/** Let a policy say something else, by an act that amends it. */
export class AmendDevelopmentPolicy extends PolicyText {
  /** Of the act that amends it. @example Perwali 3/2026 */
  @IsText(1, 200) amendedBy!: string;
  /** Why. Sealed under a key of whoever records it. */
  @IsText(3, 500) reason!: string;
}

/** End a policy before its last day. Plans that name it stay as they are. */
export class RepealDevelopmentPolicy {
  /** First day on which it is in force no more. @example 2027-01-01 */
  @IsDay() repealedOn!: string;
  /** Why. Sealed under a key of whoever records it. */
  @IsText(3, 500) reason!: string;
}
