import type { Rule } from '../../rule.js';
import { all, city, nobody } from '../permits.js';

const planner = city({ 'hr-planner': all() });
/** Who sees what such a sheet says of people. */
const named = city({ 'hr-planner': all('identity') });
const told = city({ 'hr-planner': all('identity', 'free-text') });

/** The record of an import itself; who may have one made, {@link importsOperations} say. */
export const importsCommands = {
  StartImport: nobody,
  FinishImport: nobody,
  UndoImport: nobody,
  FinishUndo: nobody,
} as const satisfies Record<string, Rule>;

/**
 * Who may import which kind of sheet: whoever may send the commands of its rows one by one. Each of these is decided again
 * as if they had. What became of an import is shown to whoever began it. What stands leaves as sheets for whoever may
 * bring it in: with names, so for a purpose.
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
  'sheet-units': planner,
  'sheet-employees': named,
  'sheet-standards': planner,
  'sheet-training': told,
  'sheet-training-verifications': told,
  'sheet-appraisals': told,
  'sheet-appraisal-finals': told,
  'sheet-surveys': planner,
  'import-list': planner,
  'import-read': planner,
  'import-undo': planner,
} as const satisfies Record<string, Rule>;
