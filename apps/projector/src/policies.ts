import { CommandExecutor, CommandIdReused } from '@jejak/commands';
import { policies } from '@jejak/domain';
import type { EventLog } from '@jejak/event-log';
import type { PolicyOptions } from '@jejak/projection-engine';

/**
 * Policies, whose reactions are carried out like anybody's commands. A reaction belongs to the work that caused it
 * (same correlation id), names the event (causation id), and takes effect when the event happened.
 */
export function policiesOn(log: EventLog): PolicyOptions {
  const executor = new CommandExecutor(log);
  return {
    policies,
    execute: async ({ aggregate, id, command }, { id: causationId, metadata }, commandId, { name }) => {
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
    },
  };
}
