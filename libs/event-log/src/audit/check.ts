import type { RawEvent } from '../copy/raw-event.js';
import { LogChain, type LogAnchor } from './chain.js';

/** What a check of a log against anchors found. */
export interface LogCheck {
  /** The end of the log; undefined where it is empty. */
  readonly head?: LogAnchor;
  /** The first anchor that does not hold: events up to it are other ones than they were, or fewer. */
  readonly broken?: LogAnchor;
}

/**
 * Computes the chain from the first event on, and holds anchors that were noted before against it. They are found by how many
 * events they cover: in a copy of the log positions are others.
 */
export async function checkLog(
  events: AsyncIterable<RawEvent>,
  anchors: readonly LogAnchor[],
  onEvent: (events: number) => void = () => undefined,
): Promise<LogCheck> {
  const chain = new LogChain();
  const waiting = [...anchors].sort((a, b) => a.events - b.events);
  let head: LogAnchor | undefined;
  for await (const event of events) {
    head = chain.add(event);
    onEvent(head.events);
    while (waiting[0]?.events === head.events) {
      const anchor = waiting.shift();
      if (anchor && anchor.digest.toLowerCase() !== head.digest) return { head, broken: anchor };
    }
  }
  const [beyond] = waiting;
  return { ...(head && { head }), ...(beyond && { broken: beyond }) };
}
