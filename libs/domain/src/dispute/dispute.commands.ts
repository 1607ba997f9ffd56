import { ArrayMaxSize, IsArray, IsIn } from 'class-validator';
import { IsId, IsText, Optional, Part } from '../kernel/validators.js';
import { EventPlace, RecordAsFound } from './dispute.parts.dto.js';
import {
  DISPUTED_RECORDS,
  RECORD_KEEPERS,
  type DisputedRecord,
  type RecordKeeper,
} from './dispute.vocabulary.js';

/** Of which record. */
class OfRecord {
  /** Whose record it is. */
  @IsId() employeeId!: string;
  @IsIn(DISPUTED_RECORDS) kind!: DisputedRecord;
  /**
   * Id of the run (`ATTENDANCE`, `SCORE`, `OUTCOME`), of the run, claim or session that hours are for (`HOURS`), of the
   * certificate, assessment (`LEVEL`), qualification or mentorship; with `PLACEMENT` that of the employee.
   */
  @IsId() recordId!: string;
}

/** Dispute a record about oneself (*keberatan*). The API adds what the log says of it. */
export class DisputeRecord extends OfRecord {
  /** What is wrong. Sealed under a key of the employee. */
  @IsText(3, 2000) grounds!: string;
  @Part(() => RecordAsFound) found!: RecordAsFound;
}

class Answer extends OfRecord {
  /** Roles by which whoever answers may: the API adds them. */
  @IsArray() @ArrayMaxSize(2) @IsIn(RECORD_KEEPERS, { each: true }) roles!: RecordKeeper[];
  /** Why. Sealed under a key of the employee. */
  @IsText(3, 1000) reason!: string;
}

/** Say that the employee is right, and which event put the record right. */
export class UpholdDispute extends Answer {
  /** Absent where the log has no such event there. */
  @Optional() @Part(() => EventPlace) correction?: EventPlace;
}

/** Say that the record is right, and why. */
export class RejectDispute extends Answer {}

/** Take one's own dispute back. */
export class WithdrawDispute extends OfRecord {
  /** Why. Sealed under a key of the employee. */
  @IsText(3, 500) reason!: string;
}
