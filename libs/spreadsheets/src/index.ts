export { isFault, type Cell, type CellKind, type Table, type TableFault, type TableRow } from './table.js';
