import type { Policy, Reaction } from '@jejak/domain';
import type { RecordedEvent } from '@jejak/event-log';
import { CommandIdReused } from './errors.js';
import type { CommandExecutor } from './executor.js';

/**
 * Carries out the reactions of policies like anybody's commands. A reaction belongs to the work that caused it (same
 * correlation id), names the event (causation id) and the policy (actor), and takes effect when the event happened.
 */
export function reactWith(executor: CommandExecutor) {
  return async (
    { aggregate, id, command }: Reaction,
    { id: causationId, metadata }: RecordedEvent,
    commandId: string,
    { name }: Policy,
  ): Promise<void> => {
    const order = {
      aggregate,
      id,
      command,
      commandId,
      correlationId: metadata.correlationId,
      causationId,
      actor: { id: `policy:${name}`, role: 'policy' },
      occurredAt: new Date(metadata.occurredAt),
    };
    await executor.execute(order).catch((error: unknown) => {
      // an earlier version of the policy reacted to this event, in another way: that reaction stands
      if (!(error instanceof CommandIdReused)) throw error;
    });
  };
}
