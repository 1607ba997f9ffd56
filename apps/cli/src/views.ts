import { auditTrail } from '@jejak-projections/audit-trail';
import { competencyHistory } from '@jejak-projections/competency-history';
import { programmeEffectiveness } from '@jejak-projections/programme-effectiveness';
import type { Projection } from '@jejak/projection-engine';
import { CliError, WRONG_USAGE } from './failure.js';

/** The views that can be rebuilt and verified. */
export const projections: readonly Projection[] = [competencyHistory, programmeEffectiveness, auditTrail];

/** The view of that name; `competency_history` is taken for `competency-history`. @throws CliError VIEW.UNKNOWN */
export function findProjection(name: string): Projection {
  const found = projections.find((one) => one.name === name.replaceAll('_', '-'));
  if (!found)
    throw unknownView(
      name,
      projections.map((one) => one.name),
    );
  return found;
}

export function unknownView(view: string, views: readonly string[]): CliError {
  return new CliError('VIEW.UNKNOWN', 'view.unknown', { view, views: views.join(', ') }, WRONG_USAGE);
}
