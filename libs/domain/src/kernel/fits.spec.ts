import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { z } from 'zod';
import { eventTypes } from '../event-types.js';
import { fits } from './fits.js';

const types = [...eventTypes.values()];
const example = (type: string, version: number): unknown =>
  JSON.parse(readFileSync(join(__dirname, `../../fixtures/${type}.v${version}.json`), 'utf8'));

/** What stands near the bounds of the fields, and what JSON can bring in their place. */
const odd = fc.oneof(
  fc.jsonValue(),
  fc.string({ unit: 'binary', maxLength: 3 }),
  fc.uuid(),
  fc.uuid().map((id) => id.toUpperCase()),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  fc.constantFrom(
    '2026-02-30',
    '2024-02-29',
    '2023-02-29T08:00:00+07:00',
    '1899-01-01',
    'LEARNING',
    ' ',
    '😀',
  ),
  fc.constantFrom(0, -0, 0.1, 0.3, 0.5, 1.5, -1, 100, 100.5, 2 ** 53, 1e21, -1e-7, Number.NaN, Infinity),
  fc.constantFrom(undefined, null, {}, [], [[]], Object.create(null)),
);

/** Tables of numbers, a few in a year. */
const RARE: ReadonlySet<string> = new Set(['RuleSetPublished']);

/** The value with something odd in one place of it. */
function changed(value: unknown, place: number, into: unknown): unknown {
  if (typeof value !== 'object' || value === null || place === 0) return into;
  const fields = Object.entries<unknown>({ ...value });
  const index = place % (fields.length + 1);
  const rest = Math.floor(place / (fields.length + 1));
  const [name, before] = fields[index] ?? ['other', undefined];
  const after = changed(before, rest, into);
  return Array.isArray(value) ? value.toSpliced(index, 1, after) : { ...value, [name]: after };
}

describe.each(types)('the quick check of $type', ({ type, version, data, personal }) => {
  const quick = fits(data);

  const known = personal.length === 0 && !RARE.has(type);

  it(known ? 'knows its whole schema' : 'leaves what is sealed, and rare, to zod', () =>
    expect(quick(example(type, version))).toBe(known),
  );

  it('lets nothing pass that parsing refuses or changes', () => {
    fc.assert(
      fc.property(fc.nat(9999), odd, (place, into) => {
        const value = changed(example(type, version), place, into);
        if (quick(value)) expect(data.parse(value)).toStrictEqual(value);
      }),
      { numRuns: 1000 },
    );
  });
});

it.each<[string, z.ZodType, unknown]>([
  ['a transformation', z.string().transform(Number), '1'],
  ['a default', z.object({ a: z.number().default(1) }), {}],
  ['a check of our own', z.string().refine((text) => text === 'b'), 'b'],
  ['a changing check', z.string().trim(), ' a'],
  ['a format that is more than a pattern', z.url(), 'https://example.org'],
  ['a check of an object', z.object({ a: z.string() }).refine(() => false), { a: 'a' }],
  [
    'a union of which an earlier part may fit',
    z.union([z.object({}), z.strictObject({ a: z.int() })]),
    { a: 1 },
  ],
  ['a field that is dropped', z.object({ a: z.int() }), { a: 1, b: 2 }],
  ['a text that may be too short in code points', z.string().min(3), '😀😀'],
  ['a class that has the fields', z.array(z.int()), new Set([1])],
])('leaves to zod %s', (_, schema, value) => expect(fits(schema)(value)).toBe(false));
