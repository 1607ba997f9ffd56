/** How much a table may hold. What goes beyond is refused with a report, never read half. */
export interface TableLimits {
  /** Of the file as it comes. */
  readonly bytes: number;
  /** XLSX: of everything in the archive when it is unpacked. */
  readonly unpackedBytes: number;
  /** XLSX: files in the archive. */
  readonly entries: number;
  /** XLSX: unpacked bytes for each packed one; XML of real sheets stays far below. */
  readonly ratio: number;
  /** Below the heading. */
  readonly rows: number;
  readonly columns: number;
  /** Rows that cannot be read: nobody mends a file by so many. */
  readonly faults: number;
  /** Characters of a cell. Spreadsheets hold 32,767. */
  readonly cellLength: number;
  /** About how many bytes a row may have. None is this long; an open quote that swallows the file is. */
  readonly rowBytes: number;
  /** XLSX: different texts that cells refer to; these are the one thing held in memory. */
  readonly sharedStrings: number;
  readonly sharedStringBytes: number;
}

const MIB = 1024 * 1024;

export const DEFAULT_LIMITS: TableLimits = {
  bytes: 256 * MIB,
  unpackedBytes: 1024 * MIB,
  entries: 1_000,
  ratio: 200,
  rows: 1_048_575,
  columns: 500,
  faults: 10_000,
  cellLength: 32_767,
  rowBytes: 2 * MIB,
  sharedStrings: 1_000_000,
  sharedStringBytes: 64 * MIB,
};
