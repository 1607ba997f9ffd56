import { IMPORT_STATUSES, type ImportStatus } from '@jejak/domain';
import { ApiProperty } from '@nestjs/swagger';

/** An import of a sheet. */
export class ListedImport {
  /** Correlation id of all that it recorded. */
  batchId: string;

  /** Kind of the sheet. @example employees */
  kind: string;

  /** SHA-256 of the file, in hexadecimal. */
  fileSha256: string;

  /** `running` also where it was broken off and waits. */
  @ApiProperty({ enum: IMPORT_STATUSES }) status: ImportStatus;

  /** Rows below the heading. */
  rows: number;

  /** Rows by what they came to; null until all were tried. */
  @ApiProperty({ type: Number, nullable: true }) added: number | null;
  @ApiProperty({ type: Number, nullable: true }) changed: number | null;
  @ApiProperty({ type: Number, nullable: true }) same: number | null;
  @ApiProperty({ type: Number, nullable: true }) refused: number | null;

  /** Account of whoever imported it. */
  startedBy: string;

  startedAt: Date;

  @ApiProperty({ type: Date, nullable: true }) finishedAt: Date | null;

  /** Account of whoever had it undone; null where nobody did. */
  @ApiProperty({ type: String, nullable: true }) undoneBy: string | null;

  /** When its undo ended. */
  @ApiProperty({ type: Date, nullable: true }) undoneAt: Date | null;

  /** Events that were taken back, and that were left; null until the undo ended. */
  @ApiProperty({ type: Number, nullable: true }) undone: number | null;
  @ApiProperty({ type: Number, nullable: true }) left: number | null;
}

/** A part of the list of imports. */
export class ImportPage {
  items: ListedImport[];

  /** Give this as `cursor` for the next part; absent on the last one. */
  next?: string;
}
