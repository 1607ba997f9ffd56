import { projections } from '@jejak-projections';
import type { Projection } from '@jejak/projection-engine';
import { CliError, WRONG_USAGE } from './failure.js';

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
