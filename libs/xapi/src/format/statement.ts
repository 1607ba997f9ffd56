import { z } from 'zod';
import { activity, contextActivities, statementRef } from './activities.js';
import { group, somebody } from './agents.js';
import { duration, extensions, iri, languageMap, languageTag, timestamp, uuid } from './values.js';

const score = z
  .strictObject({
    scaled: z.number().min(-1).max(1).optional(),
    raw: z.number().optional(),
    min: z.number().optional(),
    max: z.number().optional(),
  })
  .refine(({ min, max }) => min === undefined || max === undefined || min < max, 'min must be less than max')
  .refine(
    ({ raw, min = -Infinity, max = Infinity }) => raw === undefined || (raw >= min && raw <= max),
    'raw must lie between min and max',
  );

const result = z.strictObject({
  score: score.optional(),
  success: z.boolean().optional(),
  completion: z.boolean().optional(),
  response: z.string().optional(),
  duration: duration.optional(),
  extensions: extensions.optional(),
});

const context = z.strictObject({
  registration: uuid.optional(),
  instructor: somebody.optional(),
  team: group.optional(),
  contextActivities: contextActivities.optional(),
  revision: z.string().optional(),
  platform: z.string().optional(),
  language: languageTag.optional(),
  statement: statementRef.optional(),
  extensions: extensions.optional(),
});

/**
 * A statement of xAPI 1.0.3 (part 2, §2), strictly: no field that the standard does not name, none that is null. Who acts is
 * somebody; what it is about an activity or another statement; attachments there are none. Others are refused before this
 * is asked, with codes of their own.
 */
export const statement = z
  .strictObject({
    id: uuid.optional(),
    actor: somebody,
    verb: z.strictObject({ id: iri, display: languageMap.optional() }),
    object: z.union([statementRef, activity]),
    result: result.optional(),
    context: context.optional(),
    timestamp: timestamp.optional(),
    stored: timestamp.optional(),
    authority: somebody.optional(),
    version: z
      .string()
      .regex(/^1\.0(\.\d+)?$/, 'must be 1.0 or 1.0.x')
      .optional(),
    attachments: z.array(z.never()).optional(),
  })
  .refine(
    ({ object, context: said }) =>
      object.objectType !== 'StatementRef' || (said?.platform === undefined && said?.revision === undefined),
    { path: ['context'], message: 'platform and revision stand only where the object is an activity' },
  );

/** A statement that is well-formed. */
export type Statement = z.output<typeof statement>;
