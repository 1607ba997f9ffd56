/** How an import stands: it is worked on or waits, its rows were tried, it is being taken back, or was. */
export const IMPORT_STATUSES = ['running', 'finished', 'undoing', 'undone'] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];
