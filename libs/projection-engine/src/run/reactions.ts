import { nameId, type Policy, type Reaction } from '@jejak/domain';
import type { Cause, RecordedEvent } from '@jejak/event-log';

/** What a policy wants because of an event. */
export interface Wanted<Event extends Cause = RecordedEvent> {
  readonly policy: Policy;
  readonly cause: Event;
  readonly reaction: Reaction;
  /** The same one however often it is tried. */
  readonly commandId: string;
}

const namespace = '5b0f1a52-6a0c-4f3e-9a37-0a1c5d2f7e64';

/** The id of the command that a policy's n-th reaction to an event leads to: the same one however often it is tried. */
export function reactionId(policy: Policy, cause: Cause, reaction: Reaction, ordinal: number): string {
  const { aggregate, id } = reaction;
  return nameId(`${policy.name} ${cause.id} ${aggregate.stream}-${id} ${ordinal}`, namespace);
}

/** The reactions of a policy to an event, in the order in which they are carried out. */
export function wantedBy<Event extends Cause>(policy: Policy, cause: Event): Wanted<Event>[] {
  const reactions = policy.on.get(cause.type)?.(cause, new Date(cause.metadata.recordedAt)) ?? [];
  return reactions.map((reaction, ordinal) => ({
    policy,
    cause,
    reaction,
    commandId: reactionId(policy, cause, reaction, ordinal),
  }));
}
