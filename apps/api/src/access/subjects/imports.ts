import type { CommandOf } from '@jejak/access';
import { nobody, type Tell } from './told.js';

/** Commands that the import itself sends: about nobody. */
export const importsSubjects: Pick<Tell, CommandOf<'imports'>> = {
  StartImport: nobody,
  FinishImport: nobody,
  UndoImport: nobody,
  FinishUndo: nobody,
};
