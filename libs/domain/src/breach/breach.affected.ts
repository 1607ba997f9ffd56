import type { AffectedGroup } from './breach.parts.dto.js';
import type { Affected, KnownBreach } from './breach.state.js';

/** People that one event names at most: more would not fit into an append. */
export const MOST_AFFECTED = 20_000;

const lacks = <T>(known: readonly T[], more: readonly T[]) => more.some((one) => !known.includes(one));
const union = <T>(known: readonly T[], more: readonly T[]) => [...new Set([...known, ...more])];

/** What is new of a person. */
const news = (known: Affected | undefined, { classes, sources }: AffectedGroup): boolean =>
  known === undefined || lacks(known.classes, classes) || lacks(known.sources, sources);

/** Of the people found, those who are not on the list with all that is known now, as many as one event names; and how many more. */
export function fresh(
  affected: KnownBreach['affected'],
  people: readonly AffectedGroup[],
): { readonly groups: AffectedGroup[]; readonly left: number } {
  const groups: AffectedGroup[] = [];
  let [room, left] = [MOST_AFFECTED, 0];
  for (const group of people) {
    const all = [...new Set(group.subjectIds)].filter((id) => news(affected.get(id), group));
    const subjectIds = all.slice(0, room);
    room -= subjectIds.length;
    left += all.length - subjectIds.length;
    if (subjectIds.length > 0)
      groups.push({ classes: [...group.classes], sources: [...group.sources], subjectIds });
  }
  return { groups, left };
}

/** The list with these on it. */
export function listed(breach: KnownBreach, groups: readonly AffectedGroup[]): KnownBreach {
  let { affected, untold } = breach;
  for (const { classes, sources, subjectIds } of groups)
    for (const id of subjectIds) {
      const known = affected.get(id) ?? { classes: [], sources: [], told: false };
      if (!affected.has(id)) untold++;
      affected = affected.with(id, {
        ...{ classes: union(known.classes, classes), sources: union(known.sources, sources) },
        told: known.told,
      });
    }
  return { ...breach, affected, untold };
}

/** The list with these told. */
export function toldTo(breach: KnownBreach, subjectIds: readonly string[]): KnownBreach {
  let { affected, untold } = breach;
  for (const id of subjectIds) {
    const known = affected.get(id);
    if (!known || known.told) continue;
    untold--;
    affected = affected.with(id, { ...known, told: true });
  }
  return { ...breach, affected, untold };
}
