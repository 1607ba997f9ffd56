import { IMPORT_SORT } from '@jejak-projections/imports';
import { IMPORT_STATUSES, IsDay, type ImportStatus } from '@jejak/domain';
import { importKinds } from '@jejak/imports';
import type { SortOf } from '@jejak/projection-engine';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '../views/page.queries.dto.js';
import { SortBy } from '../views/sort-by.js';

const KINDS = importKinds.map(({ name }) => name);

/** Which imports. */
export class ImportPageQuery extends PageQuery {
  @IsOptional()
  @IsIn(KINDS)
  @ApiProperty({ enum: KINDS, required: false })
  kind?: string;

  @IsOptional() @IsIn(IMPORT_STATUSES) status?: ImportStatus;

  /** Begun on this day in Medan or later. @example 2026-01-01 */
  @IsOptional() @IsDay() from?: string;

  /** Begun on this day in Medan or before. @example 2026-12-31 */
  @IsOptional() @IsDay() to?: string;

  @SortBy(IMPORT_SORT) sort?: SortOf<typeof IMPORT_SORT>;
}
