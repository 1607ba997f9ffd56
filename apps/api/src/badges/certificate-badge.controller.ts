import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ReportingReader } from '@jejak/projection-engine';
import { Allowed, type Granted } from '../access/request-access.js';
import { IdParam } from '../http/id.pipe.js';
import { Seen } from '../views/seen.js';
import { ViewRoute } from '../views/view-route.js';
import { CertificateBadge } from './badges.dto.js';
import { Badges } from './badges.js';

/** Badges of certificates (*lencana digital*), for their holders and for officers. */
@ApiTags('Views')
@Controller('certificates')
export class CertificateBadgeController {
  constructor(private readonly badges: Badges) {}

  /**
   * A certificate as an Open Badge 3.0: signed by the city, verified by anybody without asking it. It names neither the holder nor
   * their NIP: who holds it is shown by the paper, whose SHA-256 is in it.
   */
  @Get(':certificateId/badge')
  @ViewRoute('certificate-proof')
  badge(
    @Seen() views: ReportingReader,
    @IdParam('certificateId') id: string,
    @Allowed() { narrow }: Granted,
  ): Promise<CertificateBadge> {
    return this.badges.of(id, views, narrow);
  }
}
