import { disclosureRules } from './disclosure.rules.js';

/** A place in a tree, such as a unit, and how many people count in it itself, without those below it. */
export interface CountedPlace {
  readonly id: string;
  /** Undefined, or of a place that is not in the list: it stands at the top. */
  readonly parentId?: string | undefined;
  readonly own: number;
}

/** A place that is told, and what is told right below it. */
interface Told {
  readonly id: string;
  /** People in it and below. */
  readonly people: number;
  /** Of these: those whom no place that is told below it has. */
  readonly rest: number;
  readonly below: readonly Told[];
}

/**
 * Which places may be told of, each as a sum over itself and all below it, so that no sums and differences of what is told are
 * over fewer people than may be told of (complementary suppression).
 *
 * What is told of nested places is as good as telling of each its rest: the people whom nothing below it that is told has.
 * All that can be reckoned out are rests and what they make together. So no rest may be too small. Where one is, either
 *
 * - `part`: the smallest places below are not told until the rest is large enough, so that the larger ones stay; or
 * - `whole`: the place itself is not told. That asks for nothing above it, so it can be worked out for a part of the tree.
 *
 * It follows from the counts alone, not from who asks for which place, so two who compare answers learn no more.
 *
 * @returns ids of the places that may be told of
 */
export function toldInTree(
  places: readonly CountedPlace[],
  withheld: 'part' | 'whole',
  least = disclosureRules.leastPeople,
): ReadonlySet<string> {
  const known = new Set(places.map(({ id }) => id));
  const children = new Map<string | undefined, CountedPlace[]>();
  for (const place of places) {
    const parentId = place.parentId !== undefined && known.has(place.parentId) ? place.parentId : undefined;
    children.set(parentId, [...(children.get(parentId) ?? []), place]);
  }
  const tooFew = (people: number) => people > 0 && people < least;

  const visit = ({ id, own }: CountedPlace): { readonly people: number; readonly told: readonly Told[] } => {
    const below = (children.get(id) ?? []).map(visit);
    const people = below.reduce((sum, one) => sum + one.people, own);
    let told = below.flatMap((one) => one.told);
    let rest = people - told.reduce((sum, one) => sum + one.people, 0);
    while (withheld === 'part' && tooFew(rest) && told.length > 0) {
      const [smallest, ...others] = [...told].sort(smallestFirst);
      if (!smallest) break;
      told = [...others, ...smallest.below];
      rest += smallest.rest;
    }
    return { people, told: people === 0 || tooFew(rest) ? told : [{ id, people, rest, below: told }] };
  };

  const ids = new Set<string>();
  const collect = (told: readonly Told[]): void => {
    for (const one of told) {
      ids.add(one.id);
      collect(one.below);
    }
  };
  for (const top of children.get(undefined) ?? []) collect(visit(top).told);
  return ids;
}

/** Those first whose rest helps; of these the one with the fewest people. */
const smallestFirst = (one: Told, other: Told): number =>
  Number(one.rest === 0) - Number(other.rest === 0) ||
  one.people - other.people ||
  (one.id < other.id ? -1 : 1);
