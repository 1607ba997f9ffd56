import { ArrayMaxSize, ArrayMinSize } from 'class-validator';
import { IsId, IsText, ListOf, Optional, Part } from '../kernel/validators.js';
import { Title } from '../programme/programme.parts.dto.js';
import { IsIndicatorValue, IsPlanYear, StrategicGoal } from './strategy.parts.dto.js';

/** Record the plan of several years that the city adopted. */
export class AdoptStrategicPlan {
  @Part(() => Title) title!: Title;
  /** Of the letter by which it was adopted. @example 800.1/7/BKPSDM/2025 */
  @IsText(1, 100) letterNumber!: string;
  /** @example 2025 */
  @IsPlanYear() fromYear!: number;
  /** Last year; two to ten years with the first. @example 2029 */
  @IsPlanYear() toYear!: number;
  /** The policy that it carries out; in force in its first year. */
  @Optional() @IsId() policyId?: string;
  @ArrayMinSize(1) @ArrayMaxSize(30) @ListOf(() => StrategicGoal) goals!: StrategicGoal[];
}

/** Let the plan have other goals or targets. A goal for which a result is on record stays. */
export class ReviseStrategicPlan {
  @ArrayMinSize(1) @ArrayMaxSize(30) @ListOf(() => StrategicGoal) goals!: StrategicGoal[];
  /** Why. Sealed under a key of whoever revises. */
  @IsText(3, 500) reason!: string;
}

/** What was achieved of a goal in a year. */
class Result {
  @IsId() goalId!: string;
  /** One of the plan, and not ahead. @example 2026 */
  @IsPlanYear() year!: number;
  /** In the unit of the goal. */
  @IsIndicatorValue() value!: number;
  /** Where the value comes from. Kept in the clear: names nobody. @example Laporan kinerja BKPSDM 2026 */
  @IsText(1, 200) source!: string;
}

/** Record what was achieved. */
export class RecordStrategicResult extends Result {}

/** Put right what was recorded of a goal and year. */
export class CorrectStrategicResult extends Result {
  /** Why. Sealed under a key of whoever corrects. */
  @IsText(3, 500) reason!: string;
}

/** Give the plan up before its last year. No plan of a year may name it from then on. */
export class WithdrawStrategicPlan {
  /** Why. Sealed under a key of whoever withdraws. */
  @IsText(3, 500) reason!: string;
}
