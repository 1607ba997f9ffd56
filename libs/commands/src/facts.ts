import {
  eventTypes,
  mapPersonal,
  Personal,
  personalIn,
  type Context,
  type DomainEvent,
  type Found,
  type PersonalClass,
  nameId,
} from '@jejak/domain';
import { REASON, type Metadata, type NewEvent } from '@jejak/event-log';
import { digest, seal, type KeyDatabase, type SubjectKey } from '@jejak/personal-data';
import type { Order } from './order.js';

/** The keys of personal data, as far as recording needs them. */
export type Keys = Pick<KeyDatabase, 'origin' | 'keyFor' | 'keys'>;

/** What a decision may know of its order. Ids are counted from the command id: the same command makes the same ones. */
export function contextOf({ commandId, actor }: Order, id: string, now: Date): Context {
  let ids = 0;
  return { id, now, actor, newId: () => nameId(`id/${ids++}`, commandId) };
}

/**
 * What was decided, as it goes into the log: whatever is personal is sealed under a key of whom it is about.
 *
 * @throws KeyErased if that person was erased; KeysUnavailable
 */
export async function factsOf(
  keys: Keys,
  stream: string,
  order: Order,
  decided: readonly DomainEvent[],
  now: Date,
): Promise<NewEvent[]> {
  const facts: NewEvent[] = [];
  for (const [index, event] of decided.entries())
    facts.push(await factOf(keys, stream, order, event, index, now));
  return facts;
}

async function factOf(
  keys: Keys,
  stream: string,
  order: Order,
  event: DomainEvent,
  index: number,
  now: Date,
): Promise<NewEvent> {
  const { commandId, correlationId, causationId } = order;
  const { id: actorId, role, onBehalfOf } = order.actor;
  const actor = { id: actorId, role, ...(onBehalfOf !== undefined && { onBehalfOf }) };
  const { type } = event;
  const { version: schemaVersion = 0, personal: fields = [] } = eventTypes.get(type) ?? {};
  const reason = reasonOf(order);
  const held = await keysFor(keys, order, event, personalIn(fields, event.data), reason);
  const digests = ({ path, personal }: Pick<Found, 'path' | 'personal'>) =>
    digest(held(path), `${commandId}/${index}/${path}`, plain(personal)).toString('base64');
  const told = reason && digests({ path: REASON, personal: reason });
  // A server takes an event id that it knows for a repetition and answers that all is well, whatever else it is
  // sent: so the content is part of the id, and another command under the same command id is not mistaken. Of what is
  // personal it is a digest that only the person's key makes, as an id cannot be erased.
  const content = JSON.stringify([index, type, mapPersonal(fields, event.data, digests), told ?? null]);
  const id = nameId(content, commandId);
  const sealed = ({ path, personal }: Pick<Found, 'path' | 'personal'>) => {
    const place = { stream, eventId: id, type, path };
    return Personal.sealed(seal(held(path), keys.origin, place, plain(personal)), place);
  };
  const metadata: Metadata = {
    commandId,
    correlationId,
    ...(causationId && { causationId }),
    actor,
    occurredAt: (order.occurredAt ?? now).toISOString(),
    recordedAt: now.toISOString(),
    schemaVersion,
    ...(reason && { reason: sealed({ path: REASON, personal: reason }) }),
  };
  return { id, event: { type, data: mapPersonal(fields, event.data, sealed) }, metadata };
}

/** The key for each path. What is about nobody in particular is the actor's own. */
async function keysFor(
  keys: Keys,
  { actor }: Order,
  { data }: DomainEvent,
  found: readonly Found[],
  reason: Personal | undefined,
): Promise<(path: string) => SubjectKey> {
  const wanted = new Map<string, readonly [subject: string, of: PersonalClass]>(
    found.map(({ path, about, field }) => [path, [about ?? actor.id, field.class]]),
  );
  if (reason) wanted.set(REASON, [subjectOf(data) ?? actor.id, 'free-text']);
  const owners = new Map([...wanted.values()].map((owner) => [owner.join(' '), owner]));
  const held = new Map<string, SubjectKey>(
    // asked for at once, so that they come together
    await Promise.all(
      [...owners].map(async ([name, [subject, of]]) => [name, await keys.keyFor(subject, of)] as const),
    ),
  );
  return (path) => {
    const key = held.get(wanted.get(path)?.join(' ') ?? '');
    if (!key) throw new Error(`no key was asked for ${path}`);
    return key;
  };
}

/** The employee, else the account, else the feedback of a citizen or the facilitator, that an event is about. */
function subjectOf(data: unknown): string | undefined {
  const { employeeId, accountId, feedbackId, facilitatorId } = data as Readonly<Record<string, unknown>>;
  const subject = employeeId ?? accountId ?? feedbackId ?? facilitatorId;
  return typeof subject === 'string' ? subject : undefined;
}

function plain({ content }: Personal<unknown>): string {
  if (content.form !== 'plain' || typeof content.value !== 'string')
    throw new Error('A decision makes plain personal values only');
  return content.value;
}

/** The reason that the command gives, if it is one that gives a reason. */
export function reasonOf({ command }: Order): Personal | undefined {
  return 'reason' in command && typeof command.reason === 'string' ? Personal.of(command.reason) : undefined;
}
