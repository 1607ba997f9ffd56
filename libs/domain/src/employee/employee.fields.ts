import { z } from 'zod';
import { competencyCode, level, percent } from '../kernel/fields.js';

/** Grade (*golongan*) of a PNS (`III/a`) or a PPPK (`IX`). */
export const grade = z.string().regex(/^[IVX]{1,5}(\/[a-e])?$/);

/** Levels held beside the levels that the position requires. */
export const items = z
  .array(z.strictObject({ competencyCode, requiredLevel: level.min(1), actualLevel: level }))
  .min(1);

/** Job person match: Σ actual levels (each at most the required one) / Σ required levels, in per cent. */
export const jpm = percent;
