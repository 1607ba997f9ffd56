import 'reflect-metadata';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsObject,
  ValidateBy,
  ValidateIf,
  ValidateNested,
  buildMessage,
  type ValidationOptions,
} from 'class-validator';
import type { z } from 'zod';
import { competencyCode, day, id, jp, moment, newText, sha256 } from './fields.js';

/**
 * Decorators for the fields of commands. They are built on the schemas of the events' fields, so that a command
 * which is valid never makes an event which is not: class-validator's own `IsUUID`, `IsRFC3339`, `Length`,
 * `IsDivisibleBy` and `IsOptional` differ from them in upper case, leap seconds, control characters, fractions and null.
 */

/** The field fits the schema. The schema is the decorator's first constraint, for whoever documents the field. */
export const Fits = (schema: z.ZodType, rule: string, options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'fits',
      constraints: [schema],
      validator: {
        validate: (value) => schema.safeParse(value).success,
        defaultMessage: buildMessage((each) => `${each}$property must be ${rule}`, options),
      },
    },
    options,
  );

/** An opaque id, see {@link id}. */
export const IsId = (options?: ValidationOptions) => Fits(id, 'a UUID in lower case', options);

/** A moment with its offset, see {@link moment}. */
export const IsMoment = () => Fits(moment, 'a moment with its offset, as 2026-03-02T08:00:00+07:00');

/** A calendar day, see {@link day}. */
export const IsDay = () => Fits(day, 'a calendar day, as 2026-03-02');

/** Lesson hours of one thing, more than none, in halves. */
export const IsJp = () => Fits(jp.positive().max(1000), 'lesson hours: 0.5 to 1000, in halves');

/** The digest of a paper or a file, see {@link sha256}. */
export const IsSha256 = () => Fits(sha256, 'a SHA-256 in lower-case hexadecimal');

/** A text that every store can hold and every reader sees as it stands, see {@link newText}. */
export const IsText = (min: number, max: number, options?: ValidationOptions) =>
  Fits(
    newText(max, min),
    `a text of ${min} to ${max} characters, not blank, without control characters, marks of writing direction or ` +
      'more than 8 combining marks in a row',
    options,
  );

/** Code of a competency, see {@link competencyCode}. */
export const IsCompetencyCode = (options?: ValidationOptions) =>
  Fits(competencyCode, 'a code of a competency, as MAN-03', options);

/** The field may be left out. Unlike with `IsOptional`, null is a value, and a wrong one. */
export const Optional = () => ValidateIf((_, value) => value !== undefined);

/** The field is one object of this class. */
export const Part = (part: () => new () => object): PropertyDecorator =>
  all(IsObject(), ValidateNested(), Type(part));

/** The field is a list of objects of this class. */
export const ListOf = (part: () => new () => object): PropertyDecorator =>
  all(IsArray(), IsObject({ each: true }), ValidateNested({ each: true }), Type(part));

function all(...decorators: readonly PropertyDecorator[]): PropertyDecorator {
  return (target, property) => decorators.forEach((decorate) => decorate(target, property));
}
