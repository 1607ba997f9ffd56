import { z } from 'zod';
import { fits } from './fits.js';
import { tagsOf, type PersonalField } from './tags.js';

/** A fact as the domain sees it: its name and its data, nothing about where it is stored. */
export interface DomainEvent<Name extends string = string, Data = unknown> {
  readonly type: Name;
  readonly data: Data;
}

/** Lifts the data of one schema version to the next one. */
export type Upcaster = (data: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/**
 * The one declaration of an event type: the TypeScript type, the check before an append and after a read,
 * and the JSON Schema for other systems all come from it. `version` goes into the metadata of every event.
 */
export interface EventType<Name extends string = string, Data extends z.ZodObject = z.ZodObject> {
  readonly type: Name;
  readonly version: number;
  readonly data: Data;
  /** Its personal fields. */
  readonly personal: readonly PersonalField[];
  /** Data of any version that ever existed → today's data, checked. Throws if it is not of that version. */
  lift(version: number, data: unknown): z.output<Data>;
  /** Makes the event. The compiler checks the data; the schema checks it again at run time. */
  (data: z.input<Data>): DomainEvent<Name, z.output<Data>>;
}

/** An event type of which only its name, version and schema count: what storing and reading in general work with. */
export type AnyEventType = Pick<EventType, 'type' | 'version' | 'data' | 'personal' | 'lift'>;

/** The event that an {@link EventType} makes. */
export type EventOf<T> =
  T extends EventType<infer Name, infer Data> ? DomainEvent<Name, z.output<Data>> : never;

/** The union of the events that a module of declarations exports. */
export type EventsOf<Module> = { [K in keyof Module]: EventOf<Module[K]> }[keyof Module];

/**
 * Declares an event type.
 *
 * @param name past tense, stable for ever: it is what the log holds
 * @param version of the schema, from 1
 * @param shape today's data
 * @param upcasters `upcasters[n]` lifts version n to n + 1; one for each older version
 * @throws if an upcaster is missing, or if a field is tagged neither `personal` nor `clear`, so that such a process does
 *   not start: what stands in the log cannot be taken back
 */
export function defineEvent<Name extends string, Shape extends z.ZodRawShape>(
  name: Name,
  version: number,
  shape: Shape,
  upcasters: Readonly<Record<number, Upcaster>> = {},
) {
  const data = z.strictObject(shape);
  const { personal, missing } = tagsOf(data);
  if (missing.length > 0) throw new Error(`${name}: tag as personal(…) or clear(…): ${missing.join(', ')}`);
  const chain = Array.from({ length: version - 1 }, (_, index) => {
    const upcaster = upcasters[index + 1];
    if (!upcaster)
      throw new Error(`${name} is at version ${version} but has no upcaster from version ${index + 1}`);
    return upcaster;
  });
  const isToday = fits(data);
  const lift = (from: number, value: unknown) => {
    if (!Number.isInteger(from) || from < 1 || from > version)
      throw new Error(`${name} version ${from} is unknown here (newest: ${version})`);
    if (from === version) return isToday(value) ? value : data.parse(value);
    const start = z.record(z.string(), z.unknown()).parse(value);
    return data.parse(chain.slice(from - 1).reduce((lifted, upcast) => upcast(lifted), start));
  };
  const make = (value: z.input<typeof data>) => ({ type: name, data: lift(version, value) });
  return Object.assign(make, { type: name, version, data, personal, lift }) satisfies EventType<
    Name,
    typeof data
  >;
}

/**
 * Event types by name.
 *
 * @throws if two have the same name, so that a process which would confuse them does not start
 */
export function register(types: readonly AnyEventType[]): ReadonlyMap<string, AnyEventType> {
  const byName = new Map<string, AnyEventType>();
  for (const type of types) {
    if (byName.has(type.type)) throw new Error(`${type.type} is declared twice`);
    byName.set(type.type, type);
  }
  return byName;
}
