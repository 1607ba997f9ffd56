import { IsText, Optional } from '../kernel/validators.js';

/** Name of a unit. */
export class UnitName {
  /**
   * In Indonesian.
   * @example Dinas Pendidikan
   */
  @IsText(1, 300) id!: string;
  /**
   * In English.
   * @example Education Department
   */
  @Optional() @IsText(1, 300) en?: string;
}
