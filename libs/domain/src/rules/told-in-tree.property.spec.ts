import fc from 'fast-check';
import { toldInTree, type CountedPlace } from './told-in-tree.js';

const LEAST = 5;

/** Trees of up to eight places; a parent stands before its children. */
const trees = fc
  .array(fc.record({ own: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 9 })), parent: fc.nat() }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((drawn) =>
    drawn.map(({ own, parent }, index): CountedPlace => ({
      ...{ id: String(index), own },
      ...(index > 0 && parent % (index + 1) < index && { parentId: String(parent % (index + 1)) }),
    })),
  );

/** Places below each, itself included. */
function below(places: readonly CountedPlace[], id: string): Set<string> {
  const found = new Set([id]);
  for (const place of places) if (found.has(place.parentId ?? '')) found.add(place.id);
  return found;
}

/** Whether sums and differences of the rows make the wanted one: Gauss, over the rational numbers. */
function follows(rows: readonly (readonly number[])[], wanted: readonly number[]): boolean {
  const basis: number[][] = [];
  const reduce = (row: readonly number[]): number[] =>
    basis.reduce(
      (left, known) => {
        const at = known.findIndex((value) => value !== 0);
        const factor = (left[at] ?? 0) / (known[at] ?? 1);
        return left.map((value, index) => value - factor * (known[index] ?? 0));
      },
      [...row],
    );
  const isNothing = (row: readonly number[]) => row.every((value) => Math.abs(value) < 1e-9);
  for (const row of rows) {
    const left = reduce(row).map((value) => (Math.abs(value) < 1e-9 ? 0 : value));
    if (!isNothing(left)) basis.push(left);
  }
  return isNothing(reduce(wanted));
}

/** Groups of places with too few people that can be reckoned out of what is told. */
function revealed(places: readonly CountedPlace[], told: ReadonlySet<string>): string[] {
  const peopled = places.filter(({ own }) => own > 0);
  const rowOf = (ids: ReadonlySet<string>) => peopled.map(({ id }) => (ids.has(id) ? 1 : 0));
  const rows = [...told].map((id) => rowOf(below(places, id)));
  return Array.from({ length: 2 ** peopled.length - 1 }, (_, bits) => peopled.filter((__, at) => (bits + 1) & (1 << at)))
    .filter((group) => group.reduce((sum, { own }) => sum + own, 0) < LEAST)
    .filter((group) => follows(rows, rowOf(new Set(group.map(({ id }) => id)))))
    .map((group) => group.map(({ id }) => id).join('+'));
} // prettier-ignore

const sizeOf = (places: readonly CountedPlace[], id: string) => {
  const ids = below(places, id);
  return places.reduce((sum, place) => sum + (ids.has(place.id) ? place.own : 0), 0);
};

it.each(['part', 'whole'] as const)(
  'no sum or difference of what is told is over too few (%s)',
  (withheld) => {
    let withheldForOthers = 0;
    fc.assert(
      fc.property(trees, (places) => {
        const told = toldInTree(places, withheld, LEAST);
        expect(revealed(places, told)).toEqual([]);
        for (const { id } of places) if (sizeOf(places, id) >= LEAST && !told.has(id)) withheldForOthers++;
      }),
      { numRuns: 500 },
    );
    expect(withheldForOthers).toBeGreaterThan(50);
  },
);

it('gives up parts before it gives up a whole', () => {
  fc.assert(
    fc.property(trees, (places) => {
      const tops = places.filter(({ parentId }) => parentId === undefined);
      const told = toldInTree(places, 'part', LEAST);
      for (const { id } of tops) expect(told.has(id)).toBe(sizeOf(places, id) >= LEAST);
    }),
    { numRuns: 500 },
  );
});

it('is the same for a part of the tree where wholes are given up', () => {
  fc.assert(
    fc.property(trees, fc.nat(), (places, at) => {
      const { id = '' } = places[at % places.length] ?? {};
      const ids = below(places, id);
      const all = [...toldInTree(places, 'whole', LEAST)].filter((one) => ids.has(one)).sort();
      const part = toldInTree(
        places.filter((place) => ids.has(place.id)),
        ...(['whole', LEAST] as const),
      );
      expect([...part].sort()).toEqual(all);
    }),
    { numRuns: 500 },
  );
});

it('withholds the smallest section where the head of a district and two of his people sit in no section', () => {
  const places = [
    { id: 'district', own: 3 },
    { id: 'a', parentId: 'district', own: 9 },
    { id: 'b', parentId: 'district', own: 6 },
    { id: 'empty', parentId: 'district', own: 0 },
  ];
  expect([...toldInTree(places, 'part', LEAST)].sort()).toEqual(['a', 'district']);
  expect([...toldInTree(places, 'whole', LEAST)].sort()).toEqual(['a', 'b']);
});
