import { Personal } from './personal.js';
import type { PersonalField } from './tags.js';

/** A personal value within the data of an event. */
export interface Found {
  readonly personal: Personal<unknown>;
  readonly field: PersonalField;
  /** As in `Place`: `participants.3.overrideReason`. */
  readonly path: string;
  /** The employee, else the account, the feedback or the facilitator, that the nearest object around it names; undefined where none does. */
  readonly about: string | undefined;
}

/** The data with each personal value replaced; what holds none is not copied. */
export function mapPersonal<Data>(
  fields: readonly PersonalField[],
  data: Data,
  replace: (found: Found) => unknown,
): Data {
  let mapped: unknown = data;
  for (const field of fields) mapped = into(mapped, field, 0, '', undefined, replace);
  return mapped as Data;
}

/** Every personal value in the data. */
export function personalIn(fields: readonly PersonalField[], data: unknown): Found[] {
  const found: Found[] = [];
  mapPersonal(fields, data, (one) => {
    found.push(one);
    return one.personal;
  });
  return found;
}

function into(
  value: unknown,
  field: PersonalField,
  depth: number,
  at: string,
  about: string | undefined,
  replace: (found: Found) => unknown,
): unknown {
  const name = field.path[depth];
  if (name === undefined)
    return value instanceof Personal
      ? replace({ personal: value as Personal<unknown>, field, path: at, about })
      : value;
  const deeper = (one: unknown, key: string | number, whose: string | undefined) =>
    into(one, field, depth + 1, at ? `${at}.${key}` : String(key), whose, replace);
  if (name === '*')
    return Array.isArray(value) ? value.map((one, index) => deeper(one, index, about)) : value;
  if (!isRecord(value)) return value;
  const inner = value[name];
  if (inner === undefined) return value;
  const named = value.employeeId ?? value.accountId ?? value.feedbackId ?? value.facilitatorId;
  const whose = typeof named === 'string' ? named : about;
  return { ...value, [name]: deeper(inner, name, whose) };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
