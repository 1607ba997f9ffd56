import { IsText, Optional } from '../kernel/validators.js';

/** What a policy aims at. No names and nothing personal: it is kept in the clear for ever. */
export class PolicyObjective {
  /** In Indonesian. @example Setiap pegawai mengikuti paling sedikit 20 JP setahun */
  @IsText(1, 500) id!: string;
  @Optional() @IsText(1, 500) en?: string;
}
