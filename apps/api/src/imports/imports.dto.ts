import { ApiProperty } from '@nestjs/swagger';
import { importKinds } from '@jejak/imports';
import { Fits, IsText, Optional } from '@jejak/domain';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { z } from 'zod';

const FORMATS = ['csv', 'xlsx'] as const;
const OUTCOMES = ['added', 'changed', 'same', 'refused', 'left'] as const;
const KINDS = importKinds.map(({ name }) => name);

/** A kind of sheet. */
export class KindName {
  /** @example units */
  @Fits(z.string().regex(/^[a-z][a-z-]{1,39}$/), 'the name of a kind of sheet')
  @ApiProperty({ enum: KINDS })
  kind!: string;
}

/** As what a template is written. */
export class TemplateQuery {
  /** Default: xlsx. */
  @IsOptional()
  @IsIn(FORMATS)
  @ApiProperty({ enum: FORMATS, required: false })
  format?: (typeof FORMATS)[number];
}

/** Whether a file is imported, or only looked at. */
export class ImportQuery {
  /** `true`: nothing is recorded; what it would come to is shown row by row. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  dryRun?: boolean;
}

/** Which rows of an import are shown. */
export class ImportRowsQuery {
  /** Only those that came to this. */
  @IsOptional()
  @IsIn(OUTCOMES)
  @ApiProperty({ enum: OUTCOMES, required: false })
  outcome?: (typeof OUTCOMES)[number];
  /** Rows behind this line. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => Number(value))
  @IsInt()
  @Min(0)
  @Max(10_000_000)
  after?: number;
  /** At most so many. Default: 100. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => Number(value))
  @IsInt()
  @Min(1)
  @Max(1000)
  limit?: number;
}

/** Why an import is undone. */
export class UndoBody {
  /** Sealed under a key of whoever undoes it. */
  @IsText(3, 500) reason!: string;
}

/** How far an import has come. */
export class ImportProgress {
  batchId: string;
  kind: string;
  /** `import`, `dry-run` or `undo`. */
  work: string;
  /** `waiting` while it is worked on, `finished`, or `failed` with a code; the same file goes on where it stopped. */
  state: string;
  failure?: string;
  /** Rows below the heading. */
  rows: number;
  /** Rows that were tried. */
  done: number;
  added: number;
  changed: number;
  same: number;
  refused: number;
  /** Rows a second, since this try began. */
  rate?: number;
  /** Until it is done at this rate. */
  secondsLeft?: number;
  /** Of an undo: events that were taken back, and that were left. */
  undone?: number;
  left?: number;
}

/** What is wrong with a row. */
export class ImportFault {
  column?: string;
  code: string;
  /** What is wrong and what to do, in Indonesian, or in English for whoever prefers it. */
  text: string;
}

/** What a row would change. */
export class ImportDifference {
  column: string;
  before?: string;
  after?: string;
}

/** What a row came to. */
export class ImportRowOutcome {
  line: number;
  outcome: string;
  faults: ImportFault[];
  differences: ImportDifference[];
}

/** Rows of an import, in the order of the file. */
export class ImportRows {
  items: ImportRowOutcome[];
  /** `after` of the next page. */
  @Optional()
  next?: number;
}
