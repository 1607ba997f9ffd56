import { z } from 'zod';
import { text } from '../kernel/fields.js';
import { clear } from '../kernel/tags.js';

/** Name of a view that people query, as the data dictionary has it. */
export const viewName = clear('the name of a view', z.string().regex(/^[a-z][a-z0-9_]{0,62}$/));

/** Name of a stream: a category and an opaque id. */
export const streamName = clear(
  'the name of a stream: an opaque id',
  z.string().regex(/^[a-z]{3,20}-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
);

/**
 * In what something of a person could be seen: `look:` a read of the API by its name in the policy table, `view:` a view,
 * `event:` a type of event, `named`: somebody said so.
 */
export const source = clear(
  'the name of a read, a view or an event type',
  z.string().regex(/^(named|(look|view|event):[A-Za-z][A-Za-z0-9_-]{0,99})$/),
);

/** By what a notice is found in the files: the number of a letter, an address of a page. */
export const textReference = clear('the number of a notice', text(200));
