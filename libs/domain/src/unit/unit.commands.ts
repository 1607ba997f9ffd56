import { IsIn } from 'class-validator';
import { Fits, IsDay, IsId, IsText, Optional, Part } from '../kernel/validators.js';
import { unitCode } from './unit.fields.js';
import { UnitName } from './unit.parts.dto.js';
import { UNIT_KINDS, type UnitKind } from './unit.vocabulary.js';

/** Enter a unit in the tree. */
export class EstablishUnit {
  /** The unit to which it belongs; leave it out for one that belongs to none. */
  @Optional() @IsId() parentId?: string;
  @IsIn(UNIT_KINDS) kind!: UnitKind;
  /**
   * Code in the city's own list of units.
   * @example 1.03.01
   */
  @Fits(unitCode, 'a code of a unit, as 1.03.01') code!: string;
  @Part(() => UnitName) name!: UnitName;
  /**
   * Day from which it exists.
   * @example 2026-01-01
   */
  @IsDay() effectiveDate!: string;
}

/** Put a unit, with all below it, under another one. */
export class MoveUnit {
  /** The unit to which it belongs from then on; leave it out where it belongs to none. */
  @Optional() @IsId() parentId?: string;
  /** Day from which it counts; not before that of the last change. */
  @IsDay() effectiveDate!: string;
  /** Why. No names: it is kept in the clear for ever. */
  @IsText(3, 500) reason!: string;
}

/** Give a unit another name. */
export class RenameUnit {
  @Part(() => UnitName) name!: UnitName;
  /** Day from which it counts; not before that of the last change. */
  @IsDay() effectiveDate!: string;
  /** Why. No names: it is kept in the clear for ever. */
  @IsText(3, 500) reason!: string;
}

/** End a unit. Nothing can be put under it any more; it stays in the tree for what was recorded of it. */
export class DissolveUnit {
  /** Day from which it exists no more; not before that of the last change. */
  @IsDay() effectiveDate!: string;
  /** Why. No names: it is kept in the clear for ever. */
  @IsText(3, 500) reason!: string;
}
