import { ERASURE_BASES, ERASURE_STATUSES, type ErasureBasis, type ErasureStatus } from '@jejak/domain';
import { ApiProperty } from '@nestjs/swagger';

/** A request for erasure in the register of requests. */
export class ListedErasure {
  erasureId!: string;
  /** The person whose data they are. */
  subjectId!: string;
  @ApiProperty({ enum: ERASURE_STATUSES }) status!: ErasureStatus;
  /** On what the request rests. */
  @ApiProperty({ enum: ERASURE_BASES }) basis!: ErasureBasis;
  /** When it reached the agency. */
  receivedAt!: Date;
  /** By when it has to be decided and carried out. */
  dueAt!: Date;
  /** When it was refused or the keys were destroyed; absent while the clock runs. */
  endedAt?: Date;
  /** Until this day backups may hold the keys; absent before it was verified. @example 2026-12-31 */
  backupsUntil?: string;
}

/** A part of the register. */
export class ErasurePage {
  items!: ListedErasure[];
  /** Give this as `cursor` for the next part; absent on the last one. */
  next?: string;
}
