import { defineEvent } from '../kernel/event.js';
import { bilingual, day, id } from '../kernel/fields.js';
import { code } from '../kernel/tags.js';
import { unitCode } from './unit.fields.js';
import { UNIT_KINDS } from './unit.vocabulary.js';

/** A unit entered the tree. */
export const UnitEstablished = defineEvent('UnitEstablished', 1, {
  unitId: id,
  /** The unit to which it belongs; absent where it belongs to none. */
  parentId: id.optional(),
  kind: code(UNIT_KINDS),
  code: unitCode,
  name: bilingual,
  effectiveDate: day,
});

/** A unit, with all below it, was put under another one; the reason is in the metadata. */
export const UnitMoved = defineEvent('UnitMoved', 1, {
  unitId: id,
  /** The unit to which it belongs from then on; absent where it belongs to none. */
  parentId: id.optional(),
  effectiveDate: day,
});

/** A unit got another name; the reason is in the metadata. */
export const UnitRenamed = defineEvent('UnitRenamed', 1, { unitId: id, name: bilingual, effectiveDate: day });

/** A unit ended; the reason is in the metadata. */
export const UnitDissolved = defineEvent('UnitDissolved', 1, { unitId: id, effectiveDate: day });
