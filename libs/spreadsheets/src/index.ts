export { type TableFaultCode, tableFaultTexts } from './fault-texts.js';
export { isTableFaultCode, TableError, tableFaultText } from './faults.js';
export { DEFAULT_LIMITS, type TableLimits } from './limits.js';
export { type OpenTable, openTable, type TableFormat, type TableOptions } from './open-table.js';
export { isFault, type Cell, type CellKind, type Table, type TableFault, type TableRow } from './table.js';
