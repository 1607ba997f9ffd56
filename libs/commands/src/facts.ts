import { eventTypes, type Context, type DomainEvent } from '@jejak/domain';
import type { Metadata, NewEvent } from '@jejak/event-log';
import { v5 as uuidv5 } from 'uuid';
import type { Order } from './order.js';

/** What a decision may know of its order. Ids are counted from the command id: the same command makes the same ones. */
export function contextOf({ commandId, actor }: Order, id: string, now: Date): Context {
  let ids = 0;
  return { id, now, actor, newId: () => uuidv5(`id/${ids++}`, commandId) };
}

/** What was decided, as it goes into the log. */
export function factsOf(order: Order, decided: readonly DomainEvent[], now: Date): NewEvent[] {
  const { commandId, correlationId, causationId } = order;
  const { id, role, onBehalfOf } = order.actor;
  const actor = { id, role, ...(onBehalfOf !== undefined && { onBehalfOf }) };
  const reason = reasonOf(order);
  return decided.map((event, index) => ({
    // A server takes an event id that it knows for a repetition and answers that all is well, whatever else it is
    // sent: so the content is part of the id, and another command under the same command id is not mistaken.
    id: uuidv5(JSON.stringify([index, event.type, event.data, reason ?? null]), commandId),
    event,
    metadata: {
      commandId,
      correlationId,
      ...(causationId && { causationId }),
      actor,
      occurredAt: (order.occurredAt ?? now).toISOString(),
      recordedAt: now.toISOString(),
      schemaVersion: eventTypes.get(event.type)?.version ?? 0,
      ...(reason && { reason }),
    } satisfies Metadata,
  }));
}

/** The reason that the command gives, if it is one that gives a reason. */
export function reasonOf({ command }: Order): string | undefined {
  return 'reason' in command && typeof command.reason === 'string' ? command.reason : undefined;
}
