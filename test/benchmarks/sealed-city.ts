import { ANY, type EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { eventTypes, Personal, type DomainEvent, type PersonalClass } from '@jejak/domain';
import { REASON } from '@jejak/event-log';
import { seal, type LazyKeys } from '@jejak/personal-data';
import { Random } from '../crash/random.js';
import { City } from './city.js';

/** What became of a city's personal values: how many there are, in how many events. */
export interface Written {
  readonly events: number;
  readonly personalEvents: number;
  readonly values: number;
}

/** Something personal on its way into the log, at its path. */
interface Value {
  readonly of: PersonalClass;
  readonly path: string;
  readonly text: string;
}

const REASONS = ['Kebutuhan organisasi pada unit kerja baru', 'Nilai tertukar dengan peserta lain'] as const;
const withReason = new Set(['EmployeePlacementChanged', 'CompetencyAssessmentCorrected']);

/**
 * Fills a log with a city in which everybody's identity is recorded and changes have reasons: sealed as the application
 * seals, or, without keys, in the clear as before there were seals. The same seed gives the same city either way.
 */
export async function fillWithPeople(
  client: EventStoreDBClient,
  wanted: number,
  keys?: LazyKeys,
): Promise<Written> {
  const [city, random] = [new City(7), new Random(7)];
  const sum = { events: 0, personalEvents: 0, values: 0 };
  while (sum.events < wanted) {
    const appends: Promise<unknown>[] = [];
    for (const { stream, events, at } of city.week()) {
      const encoded = [];
      for (const [event, values] of events.flatMap((one) => withPeople(one, random))) {
        encoded.push(await encode(stream, event, values, at, random, keys));
        sum.events++;
        sum.values += values.length;
        if (values.length > 0) sum.personalEvents++;
      }
      appends.push(client.appendToStream(stream, encoded, { expectedRevision: ANY }));
    }
    await Promise.all(appends);
  }
  return sum;
}

/** The event with what is personal in it; behind a registration comes the identity. */
function withPeople(event: DomainEvent, random: Random): (readonly [DomainEvent, readonly Value[]])[] {
  const reason = { of: 'free-text', path: REASON, text: random.pick(REASONS) } as const;
  if (event.type !== 'EmployeeRegistered') return [[event, withReason.has(event.type) ? [reason] : []]];
  const { employeeId } = event.data as { readonly employeeId: string };
  const digits = String(random.between(1_000_000, 9_999_999));
  const identity = (path: string, text: string): Value => ({ of: 'identity', path, text });
  return [
    [event, []],
    [
      { type: 'EmployeeIdentityRecorded', data: { employeeId } },
      [
        identity('name', `Siti Aminah ${digits}, S.Kom.`),
        identity('employeeNumber', `1990031520${digits}9`),
        identity('birthDate', '1990-03-15'),
        identity('phone', `+62812${digits}`),
      ],
    ],
  ];
}

async function encode(
  stream: string,
  { type, data }: DomainEvent,
  values: readonly Value[],
  at: string,
  random: Random,
  keys: LazyKeys | undefined,
) {
  const id = random.uuid();
  const written = new Map<string, unknown>();
  for (const { of, path, text } of values) {
    const key = await keys?.keyFor(stream.slice('employee-'.length), of);
    const sealed = key && keys && seal(key, keys.origin, { stream, eventId: id, type, path }, text);
    written.set(path, sealed ? Personal.sealed(sealed) : Personal.clear(text));
  }
  const reason = written.get(REASON);
  written.delete(REASON);
  const metadata = {
    commandId: random.uuid(),
    correlationId: random.uuid(),
    actor: { id: random.uuid(), role: 'programme-officer' },
    ...{ occurredAt: at, recordedAt: at, schemaVersion: eventTypes.get(type)?.version ?? 1 },
    ...(reason !== undefined && { reason }),
  };
  // as JSON at once: what is personal writes itself
  const plain = JSON.parse(
    JSON.stringify({ data: { ...(data as object), ...Object.fromEntries(written) }, metadata }),
  ) as {
    readonly data: Record<string, unknown>;
    readonly metadata: Record<string, unknown>;
  };
  return jsonEvent({ id, type, ...plain });
}
