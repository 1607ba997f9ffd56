/** The sheet of a template's workbook that holds the rows; the other one explains the columns. */
export const DATA_SHEET = 'Data';
