import { isDeepStrictEqual } from 'node:util';
import {
  decide,
  eventTypes,
  fold,
  mapPersonal,
  Personal,
  personalIn,
  type Context,
  type DomainEvent,
} from '@jejak/domain';
import { REASON, type RecordedEvent, type Trace } from '@jejak/event-log';
import { opening } from '@jejak/personal-data';
import { CommandIdReused } from './errors.js';
import { reasonOf, type Keys } from './facts.js';
import type { Order } from './order.js';

/**
 * A command whose id was seen is answered as before only if it is the same command: what was decided then must be
 * decided again, from the state of then. What was erased meanwhile cannot be compared, and counts as the same; so does
 * what an event of an older version of its type, as it was before an upgrade, does not say.
 *
 * @param stream all events of the aggregate
 * @throws CommandIdReused if the id stands for another command; KeysUnavailable
 */
export async function checkSameCommand(
  keys: Keys,
  order: Order,
  { first, last }: Trace,
  context: Context,
  stream: readonly RecordedEvent[],
): Promise<void> {
  const before = stream.filter(({ revision }) => revision < first);
  const then = stream.filter(({ revision }) => revision >= first && revision <= last);
  const now = new Date(then[0]?.metadata.recordedAt ?? context.now);
  let again: readonly DomainEvent[];
  try {
    again = decide(order.aggregate, order.command, fold(order.aggregate, before), { ...context, now });
  } catch (cause) {
    throw new CommandIdReused('the command id stands for another command', { cause });
  }
  const reason = reasonOf(order);
  const asDecided = again.map((event) => comparable(event, reason));
  const asRecorded = then.map((event) => comparable(event, event.metadata.reason));
  if (!sameFacts(asDecided, asRecorded, then.map(isOlder)) || !(await sameTexts(keys, asDecided, asRecorded)))
    throw new CommandIdReused('the command id stands for another command');
}

/** An event in two parts: what stands in the clear, and what is personal, by path. */
interface Comparable {
  readonly clear: DomainEvent;
  readonly personal: ReadonlyMap<string, Personal<unknown>>;
}

function comparable({ type, data }: DomainEvent, reason: Personal | undefined): Comparable {
  const fields = eventTypes.get(type)?.personal ?? [];
  const personal = new Map(personalIn(fields, data).map((found) => [found.path, found.personal]));
  if (reason) personal.set(REASON, reason);
  return { clear: { type, data: mapPersonal(fields, data, () => 'personal') }, personal };
}

const isOlder = ({ type, metadata }: RecordedEvent): boolean =>
  metadata.schemaVersion < (eventTypes.get(type)?.version ?? 0);

function sameFacts(
  decided: readonly Comparable[],
  recorded: readonly Comparable[],
  older: readonly boolean[],
): boolean {
  return (
    decided.length === recorded.length &&
    recorded.every((was, index) => {
      const [now, then] = [plain(decided[index]), plain(was)];
      return older[index] ? saysAll(now, then) : isDeepStrictEqual(now, then);
    })
  );
}

/** Whether one says all that the other says. An empty list says nothing: upcasters put it where there was none. */
function saysAll(one: unknown, other: unknown): boolean {
  if (Array.isArray(other))
    return (
      other.length === 0 ||
      (Array.isArray(one) &&
        one.length === other.length &&
        other.every((item, index) => saysAll(one[index], item)))
    );
  if (typeof other !== 'object' || other === null) return one === other;
  if (typeof one !== 'object' || one === null) return false;
  const fields = new Map<string, unknown>(Object.entries(one));
  return Object.entries(other).every(([name, value]) => saysAll(fields.get(name), value));
}

/** Whether the personal values that can still be opened are those that were decided again. */
async function sameTexts(
  keys: Keys,
  decided: readonly Comparable[],
  recorded: readonly Comparable[],
): Promise<boolean> {
  const opened = await opening(
    keys,
    recorded.flatMap(({ personal }) => [...personal.values()]),
  );
  return recorded.every(({ personal }, index) =>
    [...personal].every(([path, one]) => {
      const wanted = decided[index]?.personal.get(path)?.content;
      const was = opened(one);
      return was.state !== 'value' || (wanted?.form === 'plain' && wanted.value === was.value);
    }),
  );
}

/** As JSON would hold it: without fields that are undefined. */
const plain = (event: Comparable | undefined): unknown =>
  event && JSON.parse(JSON.stringify({ ...event.clear, reason: event.personal.has(REASON) }));
