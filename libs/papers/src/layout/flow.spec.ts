import fc from 'fast-check';
import { type Flowable, paginate } from './flow.js';

const FRAME = { first: 40, top: 10, bottom: 110 };
const draw = () => undefined;
const head: Flowable = { height: 5, draw };
const item = fc.record({
  height: fc.integer({ min: 0, max: 60 }),
  draw: fc.constant(draw),
  keepWithNext: fc.boolean(),
});

it('keeps every item once, in order, above the foot, and no page empty but the first, which has a head', () => {
  fc.assert(
    fc.property(fc.array(item), fc.boolean(), (flow, withHead) => {
      const items: Flowable[] = withHead ? flow.map((one) => ({ ...one, head })) : flow;
      const pages = paginate(items, FRAME);
      expect(
        pages
          .flat()
          .filter((placed) => placed.item !== head)
          .map((placed) => placed.item),
      ).toEqual(items);
      for (const [nth, page] of pages.entries()) {
        if (nth > 0) expect(page.length).toBeGreaterThan(0);
        for (const [
          at,
          {
            y,
            item: { height },
          },
        ] of page.entries()) {
          const before = page[at - 1];
          expect(y).toBe(before ? before.y + before.item.height : nth === 0 ? FRAME.first : FRAME.top);
          if (at > 0) expect(y + height).toBeLessThanOrEqual(FRAME.bottom);
        }
      }
    }),
  );
});

it('moves what belongs together, with the heading of its table, and splits what no page has room for', () => {
  const row = (height: number, keepWithNext = false): Flowable => ({ height, keepWithNext, head, draw });
  const heights = (flow: readonly Flowable[]) =>
    paginate(flow, FRAME).map((page) => page.map(({ item: { height } }) => height));
  expect(heights([row(30), row(20, true), row(30)])).toEqual([[30], [5, 20, 30]]);
  expect(heights([row(20, true), row(60, true), row(40)])).toEqual([[20], [5, 60], [5, 40]]);
});
