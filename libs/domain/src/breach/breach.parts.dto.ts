import { ArrayMaxSize, ArrayUnique, IsArray, IsIn } from 'class-validator';
import { PERSONAL_CLASSES, type PersonalClass } from '../kernel/personal.js';
import { Fits, IsId, IsMoment } from '../kernel/validators.js';
import { source } from './breach.fields.js';

/** An account that somebody else may have used, or that looked at what it should not have, and when. */
export class SuspectUse {
  @IsId() accountId!: string;
  /** From this moment on. @example 2026-03-02T08:00:00+07:00 */
  @IsMoment() from!: string;
  /** Before this moment, which is over. */
  @IsMoment() to!: string;
}

/** People of whom the same could be seen. */
export class AffectedGroup {
  @IsArray() @ArrayUnique() @IsIn(PERSONAL_CLASSES, { each: true }) classes!: PersonalClass[];
  /** In what it stood: `look:person`, `view:learning_hours`, `event:EmployeeIdentityRecorded`, `named`. */
  @IsArray() @ArrayMaxSize(500) @Fits(source, 'the name of a source', { each: true }) sources!: string[];
  @IsArray() @IsId({ each: true }) subjectIds!: string[];
}
