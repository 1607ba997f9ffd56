import { SERVICE_SORT } from '@jejak-projections/service-measures';
import { Fits, month } from '@jejak/domain';
import type { SortOf } from '@jejak/projection-engine';
import { IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from '../page.queries.dto.js';
import { SortBy } from '../sort-by.js';

/** Which services and months. */
export class ServiceMeasuresQuery extends PageQuery {
  /** A unit, with all units below it. */
  @IsOptional() @IsUUID() unitId?: string;

  /** One service. */
  @IsOptional() @IsUUID() serviceId?: string;

  @SortBy(SERVICE_SORT) sort?: SortOf<typeof SERVICE_SORT>;

  /** First month. @example 2026-01 */
  @IsOptional() @Fits(month, 'a calendar month, as 2026-03') from?: string;

  /** Last month. @example 2026-12 */
  @IsOptional() @Fits(month, 'a calendar month, as 2026-03') to?: string;
}
