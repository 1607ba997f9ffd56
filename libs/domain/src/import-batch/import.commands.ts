import { Fits, IsSha256, IsText } from '../kernel/validators.js';
import { count, importKindName } from './import.fields.js';

const IsCount = () => Fits(count, 'a whole number, not below 0');

/** Begin to record what a file says. */
export class StartImport {
  /** Kind of the sheet. @example employees */
  @Fits(importKindName, 'a kind of sheet, as employees') kind!: string;
  /** Of the file as it came. */
  @IsSha256() fileSha256!: string;
  /** Rows below the heading. */
  @IsCount() rows!: number;
}

/** All rows were tried. */
export class FinishImport {
  @IsCount() added!: number;
  @IsCount() changed!: number;
  /** Rows that were there as they say. */
  @IsCount() same!: number;
  @IsCount() refused!: number;
}

/** Begin to take back what an import recorded. */
export class UndoImport {
  /** Why. Sealed under a key of whoever undoes it. */
  @IsText(3, 500) reason!: string;
}

/** Everything was taken back that could be. */
export class FinishUndo {
  /** Events that were taken back. */
  @IsCount() undone!: number;
  /** Events that were left, because something builds on them or nothing takes them back. */
  @IsCount() left!: number;
}
