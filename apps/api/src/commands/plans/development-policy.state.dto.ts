import type { DevelopmentPolicy } from '@jejak/domain';
import { ApiProperty } from '@nestjs/swagger';

/** A text in Indonesian and, where there is one, English. */
export class TextInTwo {
  id!: string;
  en?: string | undefined;
}

/** A policy of development (*kebijakan pembinaan*). Days are in Medan. */
export class DevelopmentPolicyState {
  policyId!: string;
  @ApiProperty({ enum: ['enacted', 'repealed'] }) status!: 'enacted' | 'repealed';
  /** @example Perwali 12/2025 */
  number!: string;
  title!: TextInTwo;
  /** First day on which it is in force. @example 2025-01-01 */
  from!: string;
  /** Last day on which it is in force; absent: until it is repealed. */
  until?: string | undefined;
  objectives!: TextInTwo[];
  legalBasis!: string;
  /** How often it was amended. */
  @ApiProperty({ type: 'integer' }) amendments!: number;
  /** First day on which it is in force no more, of one that was repealed. */
  repealedOn?: string | undefined;
}

export function presentDevelopmentPolicy(state: DevelopmentPolicy): DevelopmentPolicyState | undefined {
  if (state.status === 'unknown') return undefined;
  const { id: policyId, objectives, ...policy } = state;
  return { policyId, ...policy, objectives: [...objectives] };
}
