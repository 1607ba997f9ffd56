import { IsIn, IsInt, Max, Min } from 'class-validator';
import { Fits, IsId, IsJp } from '../kernel/validators.js';
import { FORMS, type Form } from '../programme/programme.vocabulary.js';
import { rule } from './learning-record.fields.js';

/** Credit lesson hours to an employee. A second credit for the same programme and rule changes nothing. */
export class CreditLearningHours {
  @IsId() programmeId!: string;
  @IsJp() jp!: number;
  /** Calendar year (in Medan) for which the hours count. */
  @IsInt() @Min(1900) @Max(2999) year!: number;
  @IsIn(FORMS) form!: Form;
  /**
   * The rule by which the hours were converted.
   * @example programme-hours/1
   */
  @Fits(rule, 'the name and version of a rule, as programme-hours/1') rule!: string;
}
