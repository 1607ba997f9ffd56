import {
  DISPUTE_STATUSES,
  DISPUTED_RECORDS,
  RECORD_KEEPERS,
  type DisputedRecord,
  type DisputeStatus,
  type RecordKeeper,
} from '@jejak/domain';
import { ApiProperty } from '@nestjs/swagger';

/** A disputed record in the list, as its latest dispute stands. */
export class ListedDispute {
  disputeId!: string;
  employeeId!: string;
  @ApiProperty({ enum: DISPUTED_RECORDS }) kind!: DisputedRecord;
  recordId!: string;
  /** The event that said it last when it was disputed. */
  eventId!: string;
  /** Its place in the log, by which the audit trail tells who did it. */
  eventPosition!: string;
  /** Roles whose it is to answer. */
  @ApiProperty({ enum: RECORD_KEEPERS, isArray: true }) keepers!: RecordKeeper[];
  @ApiProperty({ enum: DISPUTE_STATUSES }) state!: DisputeStatus;
  /** @example 2026-06-01 */
  openedOn!: string;
  /** Last day for an answer. @example 2026-06-15 */
  dueOn!: string;
  /** Answered behind that day, or not yet and it is over. */
  late!: boolean;
  /** Day on which it was answered or withdrawn; absent while it is open. */
  endedOn?: string;
  /** The event that put the record right, and its place in the log. */
  correctionId?: string;
  correctionPosition?: string;
}

/** A part of the list. */
export class DisputePage {
  items!: ListedDispute[];
  /** Give this as `cursor` for the next part; absent on the last one. */
  next?: string;
}

/** A step of a dispute. */
export class DisputeStep {
  /** Place in the log. */
  position!: string;
  @ApiProperty({ enum: DISPUTE_STATUSES }) state!: DisputeStatus;
  occurredAt!: Date;
  recordedAt!: Date;
  /** Opaque id of the account. */
  actorId!: string;
  actorRole!: string;
  /** What is said to be wrong, or why it was answered so. */
  reason?: string;
  /** Why the reason is not there: it was erased, its key is lost, or it is not shown to whoever asks. */
  reasonState?: 'masked' | 'erased' | 'lost';
}

/** A dispute with all its steps, those of earlier disputes of the same record included. */
export class DisputeHistory extends ListedDispute {
  history!: DisputeStep[];
}
