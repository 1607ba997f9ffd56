import { EstablishUnit, MoveUnit } from '@jejak/domain';
import { checkParent } from './unit-tree.js';
import { when } from './when.js';

/** A unit belongs to one that exists and is not below it. */
export const ofUnits = [when(EstablishUnit, checkParent), when(MoveUnit, checkParent)];
