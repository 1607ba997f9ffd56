import { z } from 'zod';
import { envelope, Personal, type Envelope, type PersonalClass } from './personal.js';

/** Whether a field of an event is personal, or why it may stand in the clear. */
export type Tag = { readonly personal: PersonalClass } | { readonly clear: string };

const tags = z.registry<Tag>();

function tagged<S extends z.ZodType>(schema: S, tag: Tag): S {
  const copy = schema.clone(undefined, { parent: true });
  tags.add(copy, tag);
  return copy;
}

/** A field that may be read by everybody who may read the log, for ever: `reason` says why that harms nobody. */
export const clear = <S extends z.ZodType>(reason: string, schema: S): S => tagged(schema, { clear: reason });

/** One of a fixed list of codes. */
export const code = <const V extends readonly string[]>(values: V) =>
  clear('one of a fixed list of codes', z.enum(values));

/**
 * A field about a person, sealed under a key of theirs: of the employee whom the nearest object around it names
 * (`employeeId`, else `accountId`, else `feedbackId` or `facilitatorId`: a citizen and a speaker from outside have no other
 * id), otherwise of whoever acts.
 */
export function personal(of: PersonalClass, inner: z.ZodType<string, string>) {
  const fits = (value: unknown) =>
    value instanceof Personal &&
    (value.content.form !== 'plain' || inner.safeParse(value.content.value).success);
  const schema: z.ZodType<Personal, Personal | Envelope | { $clear: string }> = z.union([
    z.custom<Personal>(fits),
    envelope.transform((sealed) => Personal.sealed(sealed)),
    z.strictObject({ $clear: inner }).transform(({ $clear }) => Personal.clear($clear)),
  ]);
  return tagged(schema, { personal: of });
}

/** A personal field within the data of an event: the names that lead to it, `*` for each element of a list. */
export interface PersonalField {
  readonly path: readonly string[];
  readonly class: PersonalClass;
}

/** What the tags of a schema say. */
export interface Tags {
  readonly personal: readonly PersonalField[];
  /** Fields that nobody thought about. */
  readonly missing: readonly string[];
}

/** Reads the tags of all fields, however deep. */
export function tagsOf(schema: z.ZodType, path: readonly string[] = []): Tags {
  const tag = tags.get(schema);
  if (tag) return { personal: 'personal' in tag ? [{ path, class: tag.personal }] : [], missing: [] };
  const inner = within(schema, path);
  if (!inner) return { personal: [], missing: [path.join('.')] };
  const all = inner.map(([one, at]) => tagsOf(one, at));
  return {
    personal: all.flatMap(({ personal }) => personal),
    missing: all.flatMap(({ missing }) => missing),
  };
}

/** What a schema is made of; undefined where it is a field itself. */
function within(
  schema: z.ZodType,
  path: readonly string[],
): (readonly [z.ZodType, readonly string[]])[] | undefined {
  if (schema instanceof z.ZodLiteral) return [];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return [[schema.unwrap() as z.ZodType, path]];
  if (schema instanceof z.ZodArray) return [[schema.element as z.ZodType, [...path, '*']]];
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape as Record<string, z.ZodType>).map(([name, field]) => [
      field,
      [...path, name],
    ]);
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).map((option) => [option, path]);
  return undefined;
}

/** The JSON Schema (2020-12) of data as it stands in the log; personal fields are envelopes, with their class. */
export function jsonSchemaOf(data: z.ZodType): object {
  return z.toJSONSchema(data, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const tag = tags.get(zodSchema);
      if (!tag || !('personal' in tag)) return;
      delete jsonSchema.anyOf;
      const { type, properties, required, additionalProperties } = z.toJSONSchema(envelope);
      Object.assign(jsonSchema, { type, properties, required, additionalProperties });
      Object.assign(jsonSchema, { 'x-personal': tag.personal });
    },
  });
}
