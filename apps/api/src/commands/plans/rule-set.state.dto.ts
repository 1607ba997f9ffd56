import { RULE_KINDS, type RuleKind, type RuleSet } from '@jejak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, Matches } from 'class-validator';

/** Which kind of rules. */
export class RuleKindAddress {
  @IsIn(RULE_KINDS)
  @ApiProperty({ enum: RULE_KINDS })
  ruleKind!: RuleKind;
}

/** Which version of them. */
export class RuleVersionAddress extends RuleKindAddress {
  /** Number of the version. @example 2 */
  @Matches(/^[1-9]\d{0,5}$/, { message: 'must be the number of a version, as 2' })
  @ApiProperty({ example: '2' })
  version!: string;
}

/** A version of rules that was published. */
export class RuleSetVersion {
  version!: number;
  /** First day on which it holds, until another begins. */
  effectiveFrom!: string;
  /** Whether it was withdrawn: then it holds on no day. */
  withdrawn!: boolean;
}

/** The versions of rules of a kind that were published, besides those that came with the system. */
export class RuleSetState {
  @ApiProperty({ enum: RULE_KINDS }) ruleKind!: RuleKind;
  versions!: RuleSetVersion[];
}

/** The state as the API shows it; undefined where nothing was published. */
export const presentRuleSet =
  (ruleKind: RuleKind) =>
  ({ versions }: RuleSet): RuleSetState | undefined =>
    versions.length === 0 ? undefined : { ruleKind, versions: [...versions] };
