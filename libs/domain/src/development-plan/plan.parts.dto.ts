import { IsIn } from 'class-validator';
import { IsText, Optional } from '../kernel/validators.js';
import { OBJECTIVE_KINDS, type ObjectiveKind } from './plan.vocabulary.js';

/** What shall be reached. No names and nothing personal: it is kept in the clear for ever. */
export class PlanObjective {
  @IsIn(OBJECTIVE_KINDS) kind!: ObjectiveKind;
  /** @example Rata-rata waktu layanan KTP-el */
  @IsText(1, 500) indicator!: string;
  /** How it is today. @example 25 menit */
  @Optional() @IsText(1, 200) baseline?: string;
  /** @example kurang dari 15 menit */
  @IsText(1, 200) target!: string;
}
