import TinyQueue from 'tinyqueue';
import type { CityOrder, Story } from './order.js';

/** What comes next of a source of stories, or of a story that has begun. */
interface Next {
  readonly at: number;
  /** Of what comes at the same moment, the earlier one. */
  readonly serial: number;
  readonly follow: () => CityOrder | undefined;
}

/**
 * All orders in the order of time. Each source tells its stories by when they begin; only stories that have begun are held in
 * memory, and of them what their generators hold.
 */
export function* merged(sources: readonly Iterable<Story>[]): Generator<CityOrder> {
  let serial = 0;
  const queue = new TinyQueue<Next>([], (a, b) => a.at - b.at || a.serial - b.serial);

  const advance = (orders: Iterator<CityOrder>): void => {
    const next = orders.next();
    if (next.done === true) return;
    const order = next.value;
    const follow = () => {
      advance(orders);
      return order;
    };
    queue.push({ at: order.at, serial: serial++, follow });
  };
  const open = (stories: Iterator<Story>): void => {
    const next = stories.next();
    if (next.done === true) return;
    const story = next.value;
    const follow = () => {
      open(stories);
      advance(story.orders()[Symbol.iterator]());
      return undefined;
    };
    queue.push({ at: story.from, serial: serial++, follow });
  };

  for (const source of sources) open(source[Symbol.iterator]());
  for (let next = queue.pop(); next; next = queue.pop()) {
    const order = next.follow();
    if (order) yield order;
  }
}
