import type { Role } from '../account/account.vocabulary.js';
import type { Actor } from '../kernel/decider.js';
import { repeated } from '../kernel/lists.js';
import { Refusal } from '../kernel/refusal.js';
import type { AssessedCompetency } from './employee.parts.dto.js';
import type { Levels } from './employee.state.js';

/** Levels by competency code. */
export const levelsOf = (items: readonly AssessedCompetency[]): Map<string, Levels> =>
  new Map(
    items.map(({ competencyCode, requiredLevel, actualLevel }) => [
      competencyCode,
      { requiredLevel, actualLevel },
    ]),
  );

/** Whether both say the same, in whatever order. */
export const sameLevels = (a: ReadonlyMap<string, Levels>, b: ReadonlyMap<string, Levels>): boolean =>
  a.size === b.size &&
  [...a].every(([code, { requiredLevel, actualLevel }]) => {
    const other = b.get(code);
    return other?.requiredLevel === requiredLevel && other.actualLevel === actualLevel;
  });

/** Refuses items that name a competency twice. */
export function refuseRepeated(items: readonly AssessedCompetency[]): void {
  const competencyCodes = repeated(items.map(({ competencyCode }) => competencyCode));
  if (competencyCodes.length > 0) throw new Refusal('EMPLOYEE.COMPETENCY_TWICE', { competencyCodes });
}

/**
 * Job person match: Σ actual levels, each at most the required one, / Σ required levels, in per cent with two
 * decimals. More than required of one competency does not make up for less of another.
 */
export function jobPersonMatch(items: readonly AssessedCompetency[]): number {
  let held = 0;
  let required = 0;
  for (const { requiredLevel, actualLevel } of items) {
    held += Math.min(actualLevel, requiredLevel);
    required += requiredLevel;
  }
  return Math.round((held / required) * 10_000) / 100;
}

/** Roles in which somebody records what they found themselves. */
const ASSESSES: ReadonlySet<string> = new Set<Role>(['employee', 'assessor', 'unit-head']);

/**
 * Who assesses does so in nobody else's name: as whom one is named decides whose record one may read.
 *
 * @throws Refusal EMPLOYEE.ASSESSOR_IS_ANOTHER
 */
export function refuseAnothersName({ id, role, employeeId }: Actor, assessorId: string | undefined): void {
  if (assessorId === undefined || !ASSESSES.has(role)) return;
  if (assessorId !== id && assessorId !== employeeId) throw new Refusal('EMPLOYEE.ASSESSOR_IS_ANOTHER');
}
