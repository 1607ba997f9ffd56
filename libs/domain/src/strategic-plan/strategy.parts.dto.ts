import { ArrayMaxSize, ArrayMinSize, IsIn } from 'class-validator';
import { OBJECTIVE_KINDS, type ObjectiveKind } from '../development-plan/plan.vocabulary.js';
import { Fits, IsId, IsText, ListOf } from '../kernel/validators.js';
import { indicatorValue, planYear } from './strategy.fields.js';

export const IsPlanYear = () => Fits(planYear, 'a year, 1900 to 2999');
export const IsIndicatorValue = () => Fits(indicatorValue, 'a number from -1e12 to 1e12');

/** What shall be reached in a year. */
export class YearTarget {
  /** @example 2026 */
  @IsPlanYear() year!: number;
  /** In the unit of the goal. @example 85 */
  @IsIndicatorValue() value!: number;
}

/** A goal with its target of each year. No names and nothing personal: it is kept in the clear for ever. */
export class StrategicGoal {
  @IsId() goalId!: string;
  @IsIn(OBJECTIVE_KINDS) kind!: ObjectiveKind;
  /** @example Pegawai yang mencapai 20 JP setahun */
  @IsText(1, 500) indicator!: string;
  /** In which its values are. @example % */
  @IsText(1, 40) unit!: string;
  /** How it was before the plan; targets above it are to be climbed to, those below it to be gone down to. @example 61 */
  @IsIndicatorValue() baseline!: number;
  /** One for each year of the plan, in their order. */
  @ArrayMinSize(2) @ArrayMaxSize(10) @ListOf(() => YearTarget) targets!: YearTarget[];
}
