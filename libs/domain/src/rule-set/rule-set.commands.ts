import { IsBoolean, IsIn } from 'class-validator';
import { Fits, IsDay, IsText, Optional, Part } from '../kernel/validators.js';
import { version } from './rule-set.fields.js';
import { ProfessionalismNumbers } from './rule-set.parts.dto.js';
import { RULE_KINDS, type RuleKind } from './rule-set.vocabulary.js';

const IsVersion = () => Fits(version, 'the number of a version, from 1');

/** Publish a version of rules, behind those that there are. It counts for the years on whose first day it holds. */
export class PublishRuleSet {
  @IsIn(RULE_KINDS) ruleKind!: RuleKind;
  /** Higher than that of every version before. @example 2 */
  @IsVersion() version!: number;
  /** First day on which it holds, later than that of every version that stands. @example 2027-01-01 */
  @IsDay() effectiveFrom!: string;
  @Part(() => ProfessionalismNumbers) table!: ProfessionalismNumbers;
  /** The provision, as people cite it. @example Peraturan BKN 1/2027 */
  @IsText(3, 500) sourceText!: string;
  /** Whether you compared the table with the source. Where not, every figure by it says so. */
  @IsBoolean() verified!: boolean;
  /** What is in doubt. */
  @Optional() @IsText(3, 2000) note?: string;
}

/** Withdraw a version that was published wrongly. Its number is not used again. */
export class WithdrawRuleSet {
  @IsIn(RULE_KINDS) ruleKind!: RuleKind;
  @IsVersion() version!: number;
  /** Why. Sealed under a key of whoever withdraws. */
  @IsText(3, 500) reason!: string;
}
