import { CliError, WRONG_USAGE } from '../failure.js';

/** What `jejak import` was told. */
export interface ImportChoices {
  readonly kind?: string;
  readonly mapping?: string;
  readonly undo?: string;
  readonly reason?: string;
  readonly api?: string;
  readonly report?: string;
  readonly dryRun?: boolean;
  readonly list?: boolean;
}

/**
 * `jejak import`: a sheet of a kind, training records by a mapping, an import to be undone, or the list of imports.
 *
 * @returns whether all of it is done
 * @throws CliError IMPORT.CHOOSE and what each of them throws
 */
export async function importChosen(file: string | undefined, choices: ImportChoices): Promise<boolean> {
  const { kind, mapping, undo, reason, list = false } = choices;
  if (list && file === undefined) {
    const { listImports } = await import('./import-sheet.js');
    await listImports(kind, choices);
    return true;
  }
  if (undo !== undefined && reason !== undefined && file === undefined) {
    const { undoImport } = await import('./import-sheet.js');
    return undoImport(undo, reason, choices);
  }
  if (file !== undefined && kind !== undefined) {
    const { importSheet } = await import('./import-sheet.js');
    return importSheet(file, kind, choices);
  }
  if (file !== undefined && mapping !== undefined) {
    const { importFile } = await import('./import.js');
    return importFile(file, { ...choices, mapping });
  }
  throw new CliError('IMPORT.CHOOSE', 'import.choose', {}, WRONG_USAGE);
}
