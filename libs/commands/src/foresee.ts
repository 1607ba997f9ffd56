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

/**
 * Decides a command without carrying it out: it is given no more of the log than the reading of aggregates.
 *
 * @throws LogUnavailable if the log does not answer
 */
export async function foresee(
  log: Pick<EventLog, 'load'>,
  order: Order & { readonly id: string },
  now = new Date(),
): Promise<Foreseen> {
  const { aggregate, id, command, commandId } = order;
  const { state, commands } = await log.load(aggregate, id);
  if (commands.has(commandId)) return { outcome: 'done' };
  let decided: readonly DomainEvent[];
  try {
    decided = decide(aggregate, command, state, contextOf(order, id, now));
    if (decided.length === 0) return { outcome: 'nothing' };
    const load = async <State>(decider: AnyDecider<State>, other: string) =>
      (await log.load(decider, other)).state;
    await checkPreconditions(command, id, load, now, order.actor);
  } catch (error) {
    if (error instanceof Refusal) return { outcome: 'refused', code: error.code };
    throw error;
  }
  return { outcome: 'accepted', events: decided.map(({ type }) => type) };
}
