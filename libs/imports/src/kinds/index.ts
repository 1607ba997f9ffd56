import type { ImportKind } from '../kind.js';
import { employees } from './employees.js';
import { appraisalFinals, appraisals } from './appraisals.js';
import { siasnIds } from './siasn-ids.js';
import { standards } from './standards.js';
import { surveys } from './surveys.js';
import { training, trainingVerifications } from './training.js';
import { units } from './units.js';

/** All kinds of sheets, in the order in which a city begins with them: each builds on those before it. */
export const importKinds: readonly ImportKind[] = [
  ...[units, employees, standards, training, trainingVerifications],
  ...[appraisals, appraisalFinals, surveys, siasnIds],
];

/** The kind of this name. */
export const importKind = (name: string): ImportKind | undefined =>
  importKinds.find((kind) => kind.name === name);
