import type { Projection } from './projection.js';

/** The projections in an order in which each comes after those whose views its own views use. */
export function usedFirst(projections: readonly Projection[]): Projection[] {
  const ordered = new Set<Projection>();
  const place = (projection: Projection): void => {
    projection.uses?.forEach(place);
    if (projections.includes(projection)) ordered.add(projection);
  };
  projections.forEach(place);
  return [...ordered];
}

/** The projection and all whose views its own views use, however far down: what a reader of its views waits for. */
export function withUsed(projection: Projection): readonly Projection[] {
  return [...new Set([projection, ...(projection.uses ?? []).flatMap(withUsed)])];
}
