import {
  ADJUSTMENT_CHANGES,
  ADJUSTMENT_STATUSES,
  AdjustmentSourceRef,
  type Adjustment,
  type AdjustmentChange,
  type AdjustmentStatus,
} from '@jejak/domain';
import { ApiProperty } from '@nestjs/swagger';

/** An adjustment of the later runs of a series. */
export class AdjustmentState {
  adjustmentId!: string;
  seriesId!: string;
  /** What led to it. */
  source!: AdjustmentSourceRef;
  /** Empty: nothing is changed. */
  @ApiProperty({ enum: ADJUSTMENT_CHANGES, isArray: true }) changes!: AdjustmentChange[];
  @ApiProperty({ enum: ADJUSTMENT_STATUSES }) status!: AdjustmentStatus;
  /** The run that carries it out; absent where none does. */
  programmeId?: string;
}

export function presentAdjustment(state: Adjustment): AdjustmentState | undefined {
  if (state.status === 'unknown') return undefined;
  const { id, source, changes, ...rest } = state;
  return { adjustmentId: id, ...rest, source: { ...source }, changes: [...changes] };
}
