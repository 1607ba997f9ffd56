import fc from 'fast-check';
import type { Document, Schema } from './document.js';

/** What nobody asked for, as JSON. */
export const anything: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' }),
  fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    '\0',
    '\ud800',
    '\u202e',
    `e${'\u0301'.repeat(50)}`,
    '\u2028',
    'x'.repeat(5_000),
    "' OR 1=1 --",
    '<script>',
    '=1+1',
    '1e999',
    [],
    [[]],
    {},
    { toString: 1 },
    -1,
    0,
    -0,
    0.1,
    1e308,
    5e-324,
    2 ** 31,
    2 ** 53 - 1,
    2 ** 53,
    -(2 ** 63),
    true,
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:59.999+23:59',
    '2024-02-30',
    '00000000-0000-0000-0000-000000000000',
  ),
);

/** What a value may be made of: ids that there are, and how often something else stands in its place. */
export interface Source {
  readonly document: Document;
  readonly ids: readonly string[];
  /** Of a hundred values. */
  readonly wrong: number;
}

/** Values that fit the schema, with something wrong in them now and then. */
export function valueOf(schema: Schema, source: Source): fc.Arbitrary<unknown> {
  const { wrong } = source;
  const fits = fitting(schema, source);
  return fc.oneof({ weight: 100 - wrong, arbitrary: fits }, { weight: wrong, arbitrary: anything });
}

function fitting(schema: Schema, source: Source): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined) {
    const named = source.document.components.schemas[schema.$ref.split('/').at(-1) ?? ''];
    if (!named) throw new Error(`${schema.$ref} is not there`);
    return fitting(named, source);
  }
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if ('const' in schema) return fc.constant(schema.const);
  // what stands beside a type narrows it
  const choices = schema.type === undefined ? (schema.anyOf ?? schema.oneOf ?? schema.allOf) : undefined;
  if (choices?.[0]) return fc.oneof(...choices.map((one) => fitting(one, source)));
  const type = Array.isArray(schema.type) ? (schema.type as string[])[0] : schema.type;
  switch (type) {
    case 'object':
      return object(schema, source);
    case 'array': {
      const least = schema.minItems ?? 0;
      return fc.array(schema.items ? valueOf(schema.items, source) : anything, {
        minLength: least,
        maxLength: Math.max(least, Math.min(schema.maxItems ?? 3, 3)),
      });
    }
    case 'integer':
      return fc.integer(bounds(schema));
    case 'number':
      return fc.oneof(
        { weight: 9, arbitrary: fc.integer(bounds(schema)) },
        { weight: 1, arbitrary: fc.integer(bounds(schema)).map((whole) => whole + 0.5) },
      );
    case 'boolean':
      return fc.boolean();
    case 'string':
      return text(schema, source);
    case undefined:
    default:
      return anything;
  }
}

const bounds = ({ minimum, maximum, exclusiveMinimum }: Schema) => {
  const min = Math.max(minimum ?? exclusiveMinimum ?? 0, -(2 ** 31));
  return { min: Math.ceil(min), max: Math.max(Math.ceil(min), Math.min(maximum ?? 100, 2 ** 31 - 1)) };
};

function object({ properties = {}, required = [] }: Schema, source: Source): fc.Arbitrary<unknown> {
  const known = fc.record(
    Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, valueOf(one, source)])),
    { requiredKeys: [...required] },
  );
  const stray = fc.tuple(
    known,
    fc.constantFrom('role', 'status', 'revision', '__proto__', 'constructor', 'x'),
    anything,
  );
  return fc.oneof(
    { weight: 200 - source.wrong, arbitrary: known },
    {
      weight: source.wrong,
      arbitrary: stray.map(([one, name, value]) =>
        Object.fromEntries([...Object.entries(one), [name, value]]),
      ),
    },
  );
}

function text(
  { format, pattern, minLength = 1, maxLength = 40 }: Schema,
  { ids }: Source,
): fc.Arbitrary<string> {
  // looking ahead is not among what can be turned round
  if (format === undefined && pattern !== undefined && !pattern.includes('(?'))
    return fc.stringMatching(new RegExp(pattern));
  switch (format) {
    case 'uuid':
      return fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: fc.uuid() });
    case 'date':
      return day.map((date) => date.toISOString().slice(0, 10));
    case 'date-time':
      return day.map((date) => date.toISOString().replace('Z', '+07:00'));
    case undefined:
    default:
      return fc.oneof(
        fc.constantFrom('MAN-03', 'III/a', '2024-03-04', 'audit-trail', 'Pelatihan'),
        fc.string({ minLength, maxLength: Math.min(maxLength, 40), unit: 'grapheme' }),
      );
  }
}

const day = fc.date({ min: new Date('2023-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });
