import { isDeepStrictEqual } from 'node:util';
import { decide, fold, type Context, type DomainEvent } from '@jejak/domain';
import type { RecordedEvent, Trace } from '@jejak/event-log';
import { CommandIdReused } from './errors.js';
import { reasonOf } from './facts.js';
import type { Order } from './order.js';

/**
 * A command whose id was seen is answered as before only if it is the same command: what was decided then must be
 * decided again, from the state of then.
 *
 * @param stream all events of the aggregate
 * @throws CommandIdReused if the id stands for another command
 */
export function checkSameCommand(
  order: Order,
  { first, last }: Trace,
  context: Context,
  stream: readonly RecordedEvent[],
): void {
  const before = stream.filter(({ revision }) => revision < first);
  const then = stream.filter(({ revision }) => revision >= first && revision <= last);
  const now = new Date(then[0]?.metadata.recordedAt ?? context.now);
  let again: readonly DomainEvent[];
  try {
    again = decide(order.aggregate, order.command, fold(order.aggregate, before), { ...context, now });
  } catch (cause) {
    throw new CommandIdReused('the command id stands for another command', { cause });
  }
  const same =
    isDeepStrictEqual(plain(again), plain(then)) &&
    then.every(({ metadata }) => metadata.reason === reasonOf(order));
  if (!same) throw new CommandIdReused('the command id stands for another command');
}

/** Type and data as they stand in the log. */
const plain = (events: readonly DomainEvent[]): unknown =>
  JSON.parse(JSON.stringify(events.map(({ type, data }) => ({ type, data }))));
