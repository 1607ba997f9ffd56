import type { ImportKind } from '../kind.js';
import { units } from './units.js';

/** All kinds of sheets, in the order in which a city begins with them: each builds on those before it. */
export const importKinds: readonly ImportKind[] = [units];

/** The kind of this name. */
export const importKind = (name: string): ImportKind | undefined =>
  importKinds.find((kind) => kind.name === name);
