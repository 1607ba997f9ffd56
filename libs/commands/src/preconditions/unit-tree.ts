import { parentsFrom, Refusal, unit } from '@jejak/domain';
import type { LoadState } from '../load-state.js';

/** How deep the tree of units may be; a city needs about six levels. */
const MOST_LEVELS = 20;

interface Belongs {
  readonly parentId?: string;
  readonly effectiveDate: string;
}

/**
 * Whether the unit may belong to the parent from that day on: the parent exists then, and the unit is not above it, on
 * that day or on one for which a move is recorded already.
 *
 * @throws Refusal
 */
export async function checkParent(
  { parentId, effectiveDate }: Belongs,
  unitId: string,
  load: LoadState,
): Promise<void> {
  if (parentId === undefined) return;
  const parent = await load(unit, parentId);
  if (parent.status === 'unknown') throw new Refusal('UNIT.PARENT_UNKNOWN', { parentId });
  if (parent.status === 'dissolved') throw new Refusal('UNIT.DISSOLVED', { since: parent.since });
  const [first] = parent.belongs;
  if (first && effectiveDate < first.from) throw new Refusal('UNIT.PARENT_NOT_YET', { since: first.from });

  const seen = new Set([parentId]);
  let level = parentsFrom(parent, effectiveDate);
  for (let levels = 2; level.length > 0; levels++) {
    if (level.includes(unitId)) throw new Refusal('UNIT.OWN_ANCESTOR', { parentId });
    if (levels >= MOST_LEVELS) throw new Refusal('UNIT.TOO_DEEP');
    const next: string[] = [];
    for (const id of level.filter((one) => !seen.has(one))) {
      seen.add(id);
      next.push(...parentsFrom(await load(unit, id), effectiveDate));
    }
    level = next;
  }
}
