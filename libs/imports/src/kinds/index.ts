import type { ImportKind } from '../kind.js';
import { employees } from './employees.js';
import { units } from './units.js';

/** All kinds of sheets, in the order in which a city begins with them: each builds on those before it. */
export const importKinds: readonly ImportKind[] = [units, employees];

/** The kind of this name. */
export const importKind = (name: string): ImportKind | undefined =>
  importKinds.find((kind) => kind.name === name);
