import type { KnownEmployee } from '../employee/employee.state.js';

/**
 * Level of a competency that an employee holds: that of the newest assessment which names it, as corrected; of two on one
 * day the one recorded later. What somebody thinks of themselves (`SELF`) makes nobody a mentor. 0 where there is none.
 */
export function heldLevel({ assessments }: KnownEmployee, competencyCode: string): number {
  let newest: { readonly on: string; readonly level: number } | undefined;
  for (const { method, assessedOn, levels } of assessments.values()) {
    const level = levels.get(competencyCode)?.actualLevel;
    if (method === 'SELF' || level === undefined) continue;
    if (!newest || assessedOn >= newest.on) newest = { on: assessedOn, level };
  }
  return newest?.level ?? 0;
}

/** Competencies in which the goal lies above the level that the mentor holds. */
export const goalsAbove = (goals: ReadonlyMap<string, number>, mentor: KnownEmployee): string[] =>
  [...goals].flatMap(([code, toLevel]) => (heldLevel(mentor, code) < toLevel ? [code] : []));
