import { ApiProperty } from '@nestjs/swagger';

/** What the position that somebody aims at requires, beside what they hold today. */
export class TargetGap {
  /** Competencies that the standard of the position requires today; 0 where it has none. */
  required!: number;
  /** Of these: those in which the newest assessment found less. */
  lacking!: number;
  /** Of these: those that nobody assessed. */
  notAssessed!: number;
  /** Sum of the levels that lack. */
  levels!: number;
}

/** A place in a talent pool. */
export class ListedTalent {
  talentId!: string;
  employeeId!: string;
  /** Unit in which they work today; absent where they left. */
  unitId?: string;
  /** @example LEADERSHIP */
  pool!: string;
  /** Position (*jabatan*) for which they are developed. */
  targetPositionId!: string;
  /** Day in Medan. @example 2026-03-02 */
  recordedOn!: string;
  /** Account of whoever decided it. */
  decidedBy!: string;
  /** Day in Medan on which they were taken out; absent while they are in it. */
  withdrawnOn?: string;
  gap!: TargetGap;
  /** By what merit. */
  reason?: string;
  /** The reason is not shown to whoever asks, the employee was erased, or (a fault) its key is lost. */
  @ApiProperty({ enum: ['masked', 'erased', 'lost'], required: false })
  reasonState?: 'masked' | 'erased' | 'lost';
}

/** A part of the places, those that were recorded last first. */
export class TalentPage {
  items!: ListedTalent[];
  /** Give this as `cursor` for the next part; absent on the last one. */
  next?: string;
}
