import { ApiProperty } from '@nestjs/swagger';

/** How a policy stands today in Medan. */
export const POLICY_STATES = ['TO_COME', 'IN_FORCE', 'EXPIRED', 'REPEALED'] as const;
export type PolicyState = (typeof POLICY_STATES)[number];

/** A text in Indonesian and, where there is one, English. */
export class ShownText {
  id!: string;
  en?: string;
}

/** A policy of development (*kebijakan pembinaan*), as it stands. */
export class ListedPolicy {
  policyId!: string;
  /** @example Perwali 12/2025 */
  number!: string;
  titleId!: string;
  titleEn!: string | null;
  /** First day on which it is in force. @example 2025-01-01 */
  from!: string;
  /** Last day on which it is in force; null: until it is repealed. */
  until!: string | null;
  objectives!: ShownText[];
  legalBasis!: string;
  @ApiProperty({ type: 'integer' }) amendments!: number;
  /** Number of the act that amended it last. */
  amendedBy!: string | null;
  /** First day on which it is in force no more. */
  repealedOn!: string | null;
  @ApiProperty({ enum: POLICY_STATES }) state!: PolicyState;
  /** Development plans that carry it out. */
  @ApiProperty({ type: 'integer' }) plans!: number;
}

/** A part of the list of policies, the latest first day first. */
export class PolicyPage {
  items!: ListedPolicy[];
  /** Give this as `cursor` for the next part; absent on the last one. */
  next?: string;
}

/** A plan of several years (*rencana strategis*), as it stands. */
export class ListedStrategy {
  strategyId!: string;
  @ApiProperty({ enum: ['adopted', 'withdrawn'] }) status!: string;
  titleId!: string;
  titleEn!: string | null;
  letterNumber!: string;
  @ApiProperty({ type: 'integer' }) fromYear!: number;
  @ApiProperty({ type: 'integer' }) toYear!: number;
  /** The policy that it carries out. */
  policyId!: string | null;
  /** 1; one more each time that it was revised. */
  @ApiProperty({ type: 'integer' }) revision!: number;
  @ApiProperty({ type: 'integer' }) goals!: number;
}

/** A part of the list of plans of several years, the latest first year first. */
export class StrategyPage {
  items!: ListedStrategy[];
  /** Give this as `cursor` for the next part; absent on the last one. */
  next?: string;
}

/** A goal in a year. */
export class GoalOfYear {
  goalId!: string;
  kind!: string;
  indicator!: string;
  /** In which the values are. @example % */
  unit!: string;
  baseline!: number;
  target!: number;
  /** Null until it is recorded, as the two below. */
  achieved!: number | null;
  /** Whether the target was met. */
  met!: boolean | null;
  /** Where the value comes from. */
  source!: string | null;
}

/** A year of a plan of several years, with the plans of that year that name it. */
export class StrategicSlice {
  @ApiProperty({ type: 'integer' }) year!: number;
  goals!: GoalOfYear[];
  /** Goals of which a result is recorded. */
  @ApiProperty({ type: 'integer' }) measured!: number;
  /** Goals whose target was met. */
  @ApiProperty({ type: 'integer' }) met!: number;
  /** Development plans of that year that name it. */
  @ApiProperty({ type: 'integer' }) plans!: number;
  /** Of these: approved or closed. */
  @ApiProperty({ type: 'integer' }) approved!: number;
  /** Their targets together. */
  @ApiProperty({ type: 'integer' }) targetHeadcount!: number;
  /** Σ done in these, of an item at most its target. */
  achievedHeadcount!: number;
  /** Per cent; null without a target. */
  achievedPct!: number | null;
  /** Rupiah. */
  plannedIdr!: number;
  /** Realised, rupiah. */
  spentIdr!: number;
}

/** A plan of several years by its years. */
export class StrategicSlices extends ListedStrategy {
  years!: StrategicSlice[];
}
