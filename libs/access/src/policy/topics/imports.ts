import type { Rule } from '../../rule.js';
import { all, city, nobody } from '../permits.js';

const planner = city({ 'hr-planner': all() });

/** The record of an import itself; who may have one made, {@link importsOperations} say. */
export const importsCommands = {
  StartImport: nobody,
  FinishImport: nobody,
  UndoImport: nobody,
  FinishUndo: nobody,
} as const satisfies Record<string, Rule>;

/**
 * Who may import which kind of sheet: whoever may send the commands of its rows one by one. Each of these is decided again
 * as if they had. What became of an import is shown to whoever began it.
 */
export const importsOperations = {
  'import-template': planner,
  'import-units': planner,
  'import-employees': planner,
  'import-standards': planner,
  'import-training': planner,
  'import-training-verifications': planner,
  'import-appraisals': planner,
  'import-appraisal-finals': planner,
  'import-surveys': planner,
  'import-siasn-ids': planner,
  'import-read': planner,
  'import-undo': planner,
} as const satisfies Record<string, Rule>;
