import type { z } from 'zod';

type Fits = (value: unknown) => boolean;

/**
 * A quick check beside zod's own: true only if the value surely has the schema's shape and `parse` would give back the
 * same. False says nothing: then `parse` decides, and says why not. It makes no copies and no lists of issues: the check
 * of every event is a good part of reading a whole log.
 */
export function fits<Schema extends z.core.$ZodType>(
  schema: Schema,
): (value: unknown) => value is z.output<Schema> {
  const check = checkOf(schema);
  return (value): value is z.output<Schema> => check(value);
}

/** What is not known here. */
const unknown: Fits = () => false;

function checkOf(schema: z.core.$ZodType): Fits {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'array') return arrayCheck(def);
  if (def.type === 'string') return stringCheck(def);
  if (def.type === 'number') return numberCheck(def);
  if (!hasNoChecks(def)) return unknown;
  if (def.type === 'boolean') return (value) => typeof value === 'boolean';
  if (def.type === 'object') return objectCheck(def);
  if (def.type === 'literal') return oneOf(def.values);
  if (def.type === 'enum') return enumCheck(def);
  if (def.type === 'union') return unionCheck(def);
  if (def.type === 'optional') return anyOf([(value) => value === undefined, checkOf(def.innerType)]);
  if (def.type === 'nullable') return anyOf([(value) => value === null, checkOf(def.innerType)]);
  return unknown;
}

const hasNoChecks = ({ checks = [] }: z.core.$ZodTypeDef) => checks.length === 0;

function oneOf(values: readonly unknown[]): Fits {
  const all = new Set(values);
  return (value) => all.has(value);
}

const anyOf =
  (checks: readonly Fits[]): Fits =>
  (value) => {
    for (const check of checks) if (check(value)) return true;
    return false;
  };

/** Enums of numbers have their names among the values, too. */
function enumCheck({ entries }: z.core.$ZodEnumDef): Fits {
  const values = Object.values(entries);
  return values.every((value) => typeof value === 'string') ? oneOf(values) : unknown;
}

/** Of other unions the first part that fits in any way would win. */
function unionCheck(def: z.core.$ZodUnionDef): Fits {
  const exact = 'discriminator' in def || def.options.every((option) => option._zod.def.type === 'literal');
  return exact ? anyOf(def.options.map(checkOf)) : unknown;
}

/** Every field, and nothing beside them: whether that is dropped or refused is zod's to say. */
function objectCheck({ shape, catchall }: z.core.$ZodObjectDef): Fits {
  if (catchall && catchall._zod.def.type !== 'never') return unknown;
  const fields = Object.entries(shape).map(([name, schema]) => ({ name, check: checkOf(schema) }));
  return (value) => {
    if (!isRecord(value)) return false;
    let known = 0;
    for (const { name, check } of fields) {
      const field = value[name];
      if (!check(field)) return false;
      if (field !== undefined) known++;
    }
    return Object.keys(value).length === known;
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function arrayCheck({ element, checks = [] }: z.core.$ZodArrayDef): Fits {
  const check = checkOf(element);
  const tests = checks.map((one) => lengthTest(defOf(one)));
  return (value) => {
    if (!Array.isArray(value) || !passes(value, tests)) return false;
    for (const one of value) if (!check(one)) return false;
    return true;
  };
}

function stringCheck(def: z.core.$ZodStringDef): Fits {
  const tests = allChecks(def).map((one) =>
    one.check === 'string_format' ? patternTest(one) : lengthTest(one),
  );
  return (value) => typeof value === 'string' && passes(value, tests);
}

function numberCheck(def: z.core.$ZodNumberDef): Fits {
  const tests = allChecks(def).map(numberTest);
  return (value) => Number.isFinite(value) && passes(value as number, tests);
}

function passes<Value>(value: Value, tests: readonly ((value: Value) => boolean)[]): boolean {
  for (const test of tests) if (!test(value)) return false;
  return true;
}

type CheckDef = z.core.$ZodChecks['_zod']['def'];

const defOf = (check: z.core.$ZodCheck): CheckDef => (check as z.core.$ZodChecks)._zod.def;

/** A format as in `z.uuid()` is a check of its own. */
function allChecks(def: z.core.$ZodTypeDef): CheckDef[] {
  const others = (def.checks ?? []).map(defOf);
  return 'check' in def ? [def as unknown as CheckDef, ...others] : others;
}

/** Formats that are nothing but their pattern. */
const patterns = new Set(['regex', 'lowercase', 'uuid', 'date', 'datetime']);

function patternTest({ format, pattern }: z.core.$ZodCheckStringFormatDef): (text: string) => boolean {
  if (!pattern || !patterns.has(format) || pattern.global || pattern.sticky) return unknown;
  return (text) => pattern.test(text);
}

/** Zod counts the code points of a text: at most as many as `length` says, at least half as many. */
function lengthTest(def: CheckDef): (value: { readonly length: number }) => boolean {
  if (def.check === 'max_length') return ({ length }) => length <= def.maximum;
  if (def.check === 'min_length') return ({ length }) => length >= def.minimum * (def.minimum > 1 ? 2 : 1);
  return unknown;
}

function numberTest(def: CheckDef): (value: number) => boolean {
  if (def.check === 'number_format' && def.format === 'safeint') return Number.isSafeInteger;
  if (!('value' in def)) return unknown;
  const bound = Number(def.value);
  // zod has its own way with large numbers
  if (def.check === 'multiple_of') return (value) => Math.abs(value) < 1e9 && value % bound === 0;
  const { inclusive } = def;
  const beyond: (value: number) => boolean =
    def.check === 'less_than' ? (value) => value < bound : (value) => value > bound;
  return (value) => beyond(value) || (inclusive && value === bound);
}
