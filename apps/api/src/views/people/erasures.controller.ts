import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ReportingReader } from '@jejak/projection-engine';
import { ErasurePage, erasureRequests } from '@jejak-projections/erasures';
import { Allowed, type Granted } from '../../access/request-access.js';
import { ErasurePageQuery } from './erasures.queries.dto.js';
import { Seen } from '../seen.js';
import { ViewRoute } from '../view-route.js';

/** The register of requests for erasure (*register permintaan subjek data*). */
@ApiTags('Privacy')
@Controller('erasures')
export class ErasuresController {
  /** Requests, the earliest deadline first (3 × 24 hours, UU 27/2022); the whole of one is at /privacy/{subjectId}. */
  @Get()
  @ViewRoute('erasures')
  list(
    @Seen() views: ReportingReader,
    @Query() { running, limit, cursor }: ErasurePageQuery,
    @Allowed() { narrow }: Granted,
  ): Promise<ErasurePage> {
    return erasureRequests(views, {
      ...{ running: running === 'true', limit },
      ...(cursor !== undefined && { cursor }),
      ...(narrow && { narrow }),
    });
  }
}
