import { z } from 'zod';
import { extensions, iri, languageMap, uuid } from './values.js';

/** Activities and references to statements (part 2, §2.4.4). */

const component = z.array(z.strictObject({ id: z.string().min(1), description: languageMap.optional() }));

const INTERACTIONS = [
  ...['true-false', 'choice', 'fill-in', 'long-fill-in', 'matching', 'performance', 'sequencing'],
  ...['likert', 'numeric', 'other'],
];
const PARTS = ['correctResponsesPattern', 'choices', 'scale', 'source', 'target', 'steps'] as const;

const definition = z
  .strictObject({
    name: languageMap.optional(),
    description: languageMap.optional(),
    type: iri.optional(),
    moreInfo: iri.optional(),
    extensions: extensions.optional(),
    interactionType: z.enum(INTERACTIONS).optional(),
    correctResponsesPattern: z.array(z.string()).optional(),
    choices: component.optional(),
    scale: component.optional(),
    source: component.optional(),
    target: component.optional(),
    steps: component.optional(),
  })
  .refine(
    (value) => value.interactionType !== undefined || PARTS.every((one) => value[one] === undefined),
    'must have an interactionType where it has parts of one',
  );

export const activity = z.strictObject({
  objectType: z.literal('Activity').optional(),
  id: iri,
  definition: definition.optional(),
});

export const statementRef = z.strictObject({ objectType: z.literal('StatementRef'), id: uuid });

/** One stands for a list of one. */
const one = z.union([z.array(activity), activity.transform((value) => [value])]);

export const contextActivities = z.strictObject({
  parent: one.optional(),
  grouping: one.optional(),
  category: one.optional(),
  other: one.optional(),
});
