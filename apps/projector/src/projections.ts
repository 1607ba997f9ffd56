import { auditTrail } from '@jejak-projections/audit-trail';
import { competencyHistory } from '@jejak-projections/competency-history';
import { programmeEffectiveness } from '@jejak-projections/programme-effectiveness';
import type { Projection } from '@jejak/projection-engine';

/** Every view that is kept up to date. */
export const projections: readonly Projection[] = [competencyHistory, programmeEffectiveness, auditTrail];
