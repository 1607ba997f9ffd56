import type { Policy, Reaction } from '@jejak/domain';
import type { EventLog, RecordedEvent } from '@jejak/event-log';
import { CommandIdReused } from './errors.js';
import type { CommandExecutor } from './executor.js';
import { foresee, type Foreseen } from './foresee.js';
import type { Order } from './order.js';

/**
 * Carries out the reactions of policies like anybody's commands. A reaction belongs to the work that caused it (same
 * correlation id), names the event (causation id) and the policy (actor), and takes effect when the event happened.
 */
export function reactWith(executor: CommandExecutor) {
  return async (
    reaction: Reaction,
    cause: RecordedEvent,
    commandId: string,
    policy: Policy,
  ): Promise<void> => {
    await executor.execute(orderOf(reaction, cause, commandId, policy)).catch((error: unknown) => {
      // an earlier version of the policy reacted to this event, in another way: that reaction stands
      if (!(error instanceof CommandIdReused)) throw error;
    });
  };
}

/** What a reaction would come to, for a dry run: nothing is carried out. */
export function foreseeWith(log: Pick<EventLog, 'load'>) {
  return (reaction: Reaction, cause: RecordedEvent, commandId: string, policy: Policy): Promise<Foreseen> =>
    foresee(log, orderOf(reaction, cause, commandId, policy));
}

function orderOf(
  { aggregate, id, command }: Reaction,
  { id: causationId, metadata }: RecordedEvent,
  commandId: string,
  { name }: Policy,
): Order & { readonly id: string } {
  return {
    aggregate,
    id,
    command,
    commandId,
    correlationId: metadata.correlationId,
    causationId,
    actor: { id: `policy:${name}`, role: 'policy' },
    occurredAt: new Date(metadata.occurredAt),
  };
}
