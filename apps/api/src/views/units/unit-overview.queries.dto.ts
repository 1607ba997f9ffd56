import { IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { Whole, PageQuery } from '../page.queries.dto.js';

/** Which units. */
export class UnitPageQuery extends PageQuery {
  /** This unit and all below it, as of today; default: all. */
  @IsOptional() @IsUUID() unitId?: string;

  /** Entries of a page, 1 to 100: each is made from what all its people did. */
  @IsOptional() @Whole() @IsInt() @Min(1) @Max(100) override limit = 50;

  /** Calendar year; default: this one. @example 2026 */
  @IsOptional() @Whole() @IsInt() @Min(1900) @Max(2999) year?: number;
}
