import { asActor, type Policy, type Reaction } from '@jejak/domain';
import type { Cause, EventLog, RecordedEvent } from '@jejak/event-log';
import { CommandIdReused } from './errors.js';
import type { CommandExecutor } from './executor.js';
import { foresee, type Foreseen } from './foresee.js';
import type { Order, Receipt } from './order.js';

/**
 * Carries out a reaction of a policy like anybody's command. A reaction belongs to the work that caused it (same
 * correlation id), names the event (causation id) and the policy (actor), and takes effect when the event happened.
 *
 * @returns undefined where an earlier version of the policy reacted to this event in another way: that reaction stands
 * @throws as {@link CommandExecutor.execute}
 */
export async function react(
  executor: CommandExecutor,
  { reaction, cause, commandId, policy }: Caused,
): Promise<Receipt | undefined> {
  try {
    return await executor.execute(orderOf(reaction, cause, commandId, policy));
  } catch (error) {
    if (!(error instanceof CommandIdReused)) throw error;
    return undefined;
  }
}

/** A reaction, and what it is one to. */
interface Caused {
  readonly reaction: Reaction;
  readonly cause: Cause;
  readonly commandId: string;
  readonly policy: Policy;
}

/** {@link react}, for a runner of policies. */
export function reactWith(executor: CommandExecutor) {
  return async (
    reaction: Reaction,
    cause: RecordedEvent,
    commandId: string,
    policy: Policy,
  ): Promise<void> => {
    await react(executor, { reaction, cause, commandId, policy });
  };
}

/** What a reaction would come to, for a dry run: nothing is carried out. */
export function foreseeWith(log: Pick<EventLog, 'load'>) {
  return (reaction: Reaction, cause: Cause, commandId: string, policy: Policy): Promise<Foreseen> =>
    foresee(log, orderOf(reaction, cause, commandId, policy));
}

function orderOf(
  { aggregate, id, command }: Reaction,
  { id: causationId, metadata }: Cause,
  commandId: string,
  policy: Policy,
): Order & { readonly id: string } {
  return {
    aggregate,
    id,
    command,
    commandId,
    correlationId: metadata.correlationId,
    causationId,
    actor: asActor(policy),
    occurredAt: new Date(metadata.occurredAt),
  };
}
