import type { Envelope, Place } from '@jejak/domain';
import { open, seal, type LazyKeys } from '@jejak/personal-data';

/** Where a reason belongs: to one look, told by the id that the access log keeps of it. */
const placeOf = (correlationId: string): Place => ({
  stream: 'access-log',
  eventId: correlationId,
  type: 'identity-reveal',
  path: 'reason',
});

/** The reason of a look, sealed under a key of whom it is about: it goes with them. @throws KeyErased, KeysUnavailable */
export async function sealReason(
  keys: LazyKeys,
  subject: string,
  correlationId: string,
  reason: string,
): Promise<Envelope> {
  const key = await keys.keyFor(subject, 'free-text');
  return seal(key, keys.origin, placeOf(correlationId), reason);
}

/** The reason; undefined if none was given, or its key is gone. @throws SealBroken, KeysUnavailable */
export async function openReason(
  keys: LazyKeys,
  correlationId: string,
  sealed: unknown,
): Promise<string | undefined> {
  if (sealed === null || sealed === undefined) return undefined;
  const { k } = sealed as Envelope;
  const key = (await keys.keys([k])).get(k);
  return typeof key === 'object' ? open(key, keys.origin, placeOf(correlationId), sealed) : undefined;
}
