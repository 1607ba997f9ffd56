import { CliError, WRONG_USAGE } from '../failure.js';

/** What `jejak export` was told. */
export interface ExportChoices {
  readonly format: 'csv' | 'xlsx' | 'parquet';
  readonly kind?: string;
  readonly api?: string;
  readonly out?: string;
}

/**
 * `jejak export`: a view from the database, or a sheet from the API.
 *
 * @throws CliError EXPORT.CHOOSE and what each of them throws
 */
export async function exportChosen(view: string | undefined, choices: ExportChoices): Promise<void> {
  const { kind, format } = choices;
  if (view !== undefined && kind === undefined) {
    const { exportView } = await import('./export.js');
    return exportView(view, choices);
  }
  if (view === undefined && kind !== undefined && format !== 'parquet') {
    const { exportSheet } = await import('./export-sheet.js');
    return exportSheet(kind, { ...choices, format });
  }
  throw new CliError('EXPORT.CHOOSE', 'export.choose', {}, WRONG_USAGE);
}
