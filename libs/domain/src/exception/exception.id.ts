import { v3 as uuidv3 } from 'uuid';
import type { ExceptionRule } from './exception.vocabulary.js';

/** Ids of exceptions are derived from what they are about (UUID version 3, which SQL can make as well). */
export const EXCEPTIONS = '5b0f2c3e-8d64-4f0e-9a57-1c7d3e90ab42';

/** The id of the exception to a rule by what it is about: opaque ids in the order that the view `exceptions` has them. */
export const exceptionIdOf = (rule: ExceptionRule, ...ids: readonly string[]): string =>
  uuidv3([rule, ...ids].join(' '), EXCEPTIONS);
