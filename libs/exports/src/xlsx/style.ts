/** Formats of cells, by their place in the workbook's style sheet (`parts.ts`). */
export const STYLE = { plain: 0, heading: 1, day: 2, moment: 3, guarded: 4, text: 5 } as const;
