import { RULE_KINDS, type RuleKind, type RuleSet } from '@jejak/domain';
import { ApiProperty } from '@nestjs/swagger';

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
