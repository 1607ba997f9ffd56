import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ReportingReader } from '@jejak/projection-engine';
import { unitSubtree } from '@jejak-projections/access';
import { dataQualityOf, DataQualityPage } from '@jejak-projections/data-quality';
import { Allowed, type Granted } from '../../access/request-access.js';
import { DataQualityQuery } from './data-quality.queries.dto.js';
import { Seen } from '../seen.js';
import { ViewRoute } from '../view-route.js';

/** The quality of the data about people (*kualitas data*); how it is counted: docs/reference/views.md. */
@ApiTags('Views')
@Controller('data-quality')
export class DataQualityController {
  /** Units in which somebody works today, by unit id: what is missing, late, inaccurate or in contradiction. */
  @Get()
  @ViewRoute('data-quality')
  async units(
    @Seen() views: ReportingReader,
    @Query() { unitId, ...query }: DataQualityQuery,
    @Allowed() { narrow }: Granted,
  ): Promise<DataQualityPage> {
    const units = unitId === undefined ? undefined : await unitSubtree(views, unitId);
    return dataQualityOf(views, { ...query, ...(units && { units }), ...(narrow && { narrow }) });
  }
}
