import { z } from 'zod';
import { defineEvent } from '../kernel/event.js';
import { id } from '../kernel/fields.js';
import { code } from '../kernel/tags.js';
import { ADJUSTMENT_CHANGES, ADJUSTMENT_SOURCES } from './adjustment.vocabulary.js';

/** It was decided what later runs of a series do otherwise; what exactly, and why, is the reason in the metadata. */
export const AdjustmentDecided = defineEvent('AdjustmentDecided', 1, {
  adjustmentId: id,
  seriesId: id,
  source: z.strictObject({ kind: code(ADJUSTMENT_SOURCES), id }),
  /** None: nothing is changed. */
  changes: z.array(code(ADJUSTMENT_CHANGES)),
});

/** A run of the series does what was decided. */
export const AdjustmentCarriedOut = defineEvent('AdjustmentCarriedOut', 1, {
  adjustmentId: id,
  seriesId: id,
  programmeId: id,
});

/** The decision was taken back; the reason is in the metadata. */
export const AdjustmentWithdrawn = defineEvent('AdjustmentWithdrawn', 1, { adjustmentId: id, seriesId: id });
