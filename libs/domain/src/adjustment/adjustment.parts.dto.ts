import { IsIn } from 'class-validator';
import { IsId } from '../kernel/validators.js';
import { ADJUSTMENT_SOURCES, type AdjustmentSource } from './adjustment.vocabulary.js';

/** What led to an adjustment. */
export class AdjustmentSourceRef {
  @IsIn(ADJUSTMENT_SOURCES) kind!: AdjustmentSource;
  @IsId() id!: string;
}
