import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { auditEvents, AuditPage } from '@jejak-projections/audit-trail';
import { AuditPageQuery } from './queries.dto.js';
import { ViewRoute } from './view-route.js';
import { Views } from './views.js';

/** The audit trail (*jejak audit*). */
@ApiTags('Views')
@Controller('audit-trail')
export class AuditTrailController {
  constructor(private readonly views: Views) {}

  /** Every event: who, in which role, what, when it happened, when it was recorded, why, and where it stands. */
  @Get()
  @ViewRoute('audit-trail')
  events(@Query() { actor, from, to, ...query }: AuditPageQuery): Promise<AuditPage> {
    return auditEvents(this.views, {
      ...query,
      ...(actor !== undefined && { actorId: actor }),
      ...(from !== undefined && { from: new Date(from) }),
      ...(to !== undefined && { to: new Date(to) }),
    });
  }
}
