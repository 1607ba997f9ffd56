import { FORMATS, type ExportFormat } from '@jejak/exports';
import { ApiProperty } from '@nestjs/swagger';
import { Matches, IsIn, IsOptional } from 'class-validator';

/** A view of schema `reporting`. */
export class ViewName {
  /** @example learning_hours */
  @Matches(/^[a-z][a-z_-]{0,62}$/, { message: 'must be the name of a view, such as learning_hours' })
  view!: string;
}

/** As what the view is written. */
export class ExportQuery {
  /** Default: csv. */
  @IsOptional()
  @IsIn(Object.keys(FORMATS))
  @ApiProperty({ enum: Object.keys(FORMATS), required: false })
  format?: ExportFormat;
}

const SHEET_FORMATS = ['csv', 'xlsx'] as const;

/** As what a sheet is written. */
export class SheetQuery {
  /** Default: xlsx. */
  @IsOptional()
  @IsIn(SHEET_FORMATS)
  @ApiProperty({ enum: SHEET_FORMATS, required: false })
  format?: (typeof SHEET_FORMATS)[number];
}
