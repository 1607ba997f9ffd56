import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ReportingReader } from '@jejak/projection-engine';
import { auditEvents, AuditPage } from '@jejak-projections/audit-trail';
import { maskReasons } from '../../access/masks.js';
import { Allowed, type Granted } from '../../access/request-access.js';
import { AuditPageQuery } from './audit-trail.queries.dto.js';
import { Seen } from '../seen.js';
import { ViewRoute } from '../view-route.js';

/** The audit trail (*jejak audit*). */
@ApiTags('Views')
@Controller('audit-trail')
export class AuditTrailController {
  /** Every event: who, in which role, what, when it happened, when it was recorded, why, and where it stands. */
  @Get()
  @ViewRoute('audit-trail')
  async events(
    @Seen() views: ReportingReader,
    @Query() { actor, from, to, ...query }: AuditPageQuery,
    @Allowed() granted: Granted,
  ): Promise<AuditPage> {
    const page = await auditEvents(views, {
      ...query,
      ...(actor !== undefined && { actorId: actor }),
      ...(from !== undefined && { from: new Date(from) }),
      ...(to !== undefined && { to: new Date(to) }),
    });
    return maskReasons(page, granted);
  }
}
