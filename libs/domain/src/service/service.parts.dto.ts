import { IsText, Optional } from '../kernel/validators.js';

/** Name of a service. */
export class ServiceName {
  /**
   * In Indonesian.
   * @example Penerbitan KTP elektronik
   */
  @IsText(1, 300) id!: string;
  /**
   * In English.
   * @example Issuing of electronic identity cards
   */
  @Optional() @IsText(1, 300) en?: string;
}
