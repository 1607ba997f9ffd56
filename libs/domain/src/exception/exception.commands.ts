import { ArrayMaxSize, IsArray, IsIn } from 'class-validator';
import { Fits, IsId, IsMoment, IsText, Optional } from '../kernel/validators.js';
import { actorId } from './exception.fields.js';
import { EXCEPTION_RULES, SEVERITIES, type ExceptionRule, type Severity } from './exception.vocabulary.js';

/** An exception as the view found it, and why this is said of it. The API takes all but the reason from the view. */
class OfException {
  @IsIn(EXCEPTION_RULES) rule!: ExceptionRule;
  @IsIn(SEVERITIES) severity!: Severity;
  /** Whom it is about. */
  @Optional() @IsId() employeeId?: string;
  /** The run that it is about. */
  @Optional() @IsId() programmeId?: string;
  /** The events that it consists of. */
  @IsArray() @ArrayMaxSize(200) @IsId({ each: true }) eventIds!: string[];
  /** When the last of them was recorded. */
  @IsMoment() detectedAt!: string;
  /** Who recorded them: accounts, or policies. */
  @IsArray() @ArrayMaxSize(200) @Fits(actorId, 'who acted', { each: true }) causedBy!: string[];
  /** Why. Sealed: it can be erased with whom it is about. */
  @IsText(3, 500) reason!: string;
}

/** Say that it is a fault in the record: a follow-up comes of it where it weighs enough. */
export class ConfirmException extends OfException {}

/** Say why it is none: the record is right. */
export class ExplainException extends OfException {}

/** Say which event put it right. */
export class LinkMendingEvent extends OfException {
  /** Id of that event, as the audit trail shows it. */
  @IsId() eventId!: string;
  /** When it was recorded: later than what it mends. */
  @IsMoment() recordedAt!: string;
}
