import { z } from 'zod';
import { defineEvent } from '../kernel/event.js';
import { day, id, text } from '../kernel/fields.js';
import { clear, code } from '../kernel/tags.js';
import { professionalismTable, version } from './rule-set.fields.js';
import { RULE_KINDS } from './rule-set.vocabulary.js';

/** A version of rules holds from a day on, until another begins. */
export const RuleSetPublished = defineEvent('RuleSetPublished', 1, {
  ruleSetId: id,
  ruleKind: code(RULE_KINDS),
  version,
  effectiveFrom: day,
  table: professionalismTable,
  /** The provision, as people cite it. */
  sourceText: clear('a provision of a law', text(500)),
  /** Whether whoever published it compared the table with the source. */
  verified: clear('whether a law was compared', z.boolean()),
  /** What is in doubt. */
  note: clear('a remark on a law', text(2000)).optional(),
});

/** A version was published wrongly, and holds no more, on no day. The reason is in the metadata. */
export const RuleSetWithdrawn = defineEvent('RuleSetWithdrawn', 1, {
  ruleSetId: id,
  ruleKind: code(RULE_KINDS),
  version,
});
