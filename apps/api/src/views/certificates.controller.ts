import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ReportingReader } from '@jejak/projection-engine';
import {
  CertificatePage,
  certificatesOf,
  CertificateVerification,
  verificationOf,
} from '@jejak-projections/certificates';
import { Allowed, type Granted } from '../access/request-access.js';
import { SubjectFacts } from '../access/subject-facts.js';
import { CertificatePageQuery, CertificateVerificationQuery } from './learning-queries.dto.js';
import { Seen } from './seen.js';
import { ViewRoute } from './view-route.js';

/** Certificates of programmes (*sertifikat, STTP*). */
@ApiTags('Views')
@Controller('certificates')
export class CertificatesController {
  constructor(private readonly facts: SubjectFacts) {}

  /** Certificates, the latest issued first (by day, then by id). */
  @Get()
  @ViewRoute('certificates')
  async list(
    @Seen() views: ReportingReader,
    @Query() { unitId, employeeId, programmeId, state, from, to, limit, cursor }: CertificatePageQuery,
    @Allowed() { narrow }: Granted,
  ): Promise<CertificatePage> {
    return certificatesOf(views, {
      limit,
      ...(narrow && { narrow }),
      ...(unitId !== undefined && { units: await this.facts.subtrees([unitId]) }),
      ...(employeeId !== undefined && { employeeId }),
      ...(programmeId !== undefined && { programmeId }),
      ...(state !== undefined && { state }),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(cursor !== undefined && { cursor }),
    });
  }

  /** Whether a certificate that somebody shows was issued with this content, and stands. */
  @Get('verification')
  @ViewRoute('certificates')
  verify(
    @Seen() views: ReportingReader,
    @Query() { number, contentHash }: CertificateVerificationQuery,
    @Allowed() { narrow }: Granted,
  ): Promise<CertificateVerification> {
    return verificationOf(views, { number, contentHash, ...(narrow && { narrow }) });
  }
}
