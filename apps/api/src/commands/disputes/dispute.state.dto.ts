import {
  DISPUTE_STATUSES,
  DISPUTED_RECORDS,
  RECORD_KEEPERS,
  type Dispute,
  type DisputedRecord,
  type DisputeStatus,
  type RecordKeeper,
} from '@jejak/domain';
import { ApiProperty } from '@nestjs/swagger';

/** The dispute of a record. */
export class DisputeState {
  disputeId!: string;
  employeeId!: string;
  @ApiProperty({ enum: DISPUTED_RECORDS }) kind!: DisputedRecord;
  recordId!: string;
  @ApiProperty({ enum: DISPUTE_STATUSES }) status!: DisputeStatus;
  /** Of the event that said the record last when it was disputed: its place in the log. */
  position!: string;
  /** Roles whose it is to answer. */
  @ApiProperty({ enum: RECORD_KEEPERS, isArray: true }) keepers!: RecordKeeper[];
  openedOn!: string;
  /** Last day for an answer. */
  dueOn!: string;
  /** Of the event that put the record right. */
  correctionPosition?: string;
}

export function presentDispute(state: Dispute): DisputeState | undefined {
  if (state.status === 'unknown') return undefined;
  const { id: disputeId, recordedBy: _, keepers, ...rest } = state;
  return { disputeId, ...rest, keepers: [...keepers] };
}
