import { type AnyDecider, decide, type DomainEvent, Refusal, type RefusalCode } from '@jejak/domain';
import type { EventLog } from '@jejak/event-log';
import { contextOf } from './facts.js';
import type { Order } from './order.js';
import { checkPreconditions } from './preconditions/index.js';

/**
 * What a command would come to now.
 *
 * - `done`: it has been carried out; its events are in the log
 * - `accepted`: these events would be appended
 * - `nothing`: it would be accepted and change nothing
 * - `refused`: with the code of the refusal
 */
export type Foreseen =
  | { readonly outcome: 'done' | 'nothing' }
  | { readonly outcome: 'accepted'; readonly events: readonly string[] }
  | { readonly outcome: 'refused'; readonly code: RefusalCode };

/** What deciding needs of the log: the reading of aggregates. */
type Reading = Pick<EventLog, 'load'>;

/**
 * Decides a command without carrying it out: it is given no more of the log than the reading of aggregates.
 *
 * @throws LogUnavailable if the log does not answer
 */
export async function foresee(
  log: Reading,
  order: Order & { readonly id: string },
  now = new Date(),
): Promise<Foreseen> {
  const { commands } = await log.load(order.aggregate, order.id);
  if (commands.has(order.commandId)) return { outcome: 'done' };
  try {
    const decided = await decideAhead(log, order, now);
    return decided.length === 0
      ? { outcome: 'nothing' }
      : { outcome: 'accepted', events: decided.map(({ type }) => type) };
  } catch (error) {
    if (error instanceof Refusal) return { outcome: 'refused', code: error.code };
    throw error;
  }
}

/**
 * The events to which a command would lead now, which are not appended.
 *
 * @throws Refusal; LogUnavailable if the log does not answer
 */
export async function decideAhead(
  log: Reading,
  order: Order & { readonly id: string },
  now = new Date(),
): Promise<readonly DomainEvent[]> {
  const { aggregate, id, command } = order;
  const { state } = await log.load(aggregate, id);
  const decided = decide(aggregate, command, state, contextOf(order, id, now));
  if (decided.length === 0) return decided;
  const load = async <State>(decider: AnyDecider<State>, other: string) =>
    (await log.load(decider, other)).state;
  await checkPreconditions(command, id, load, now, order.actor);
  return decided;
}
