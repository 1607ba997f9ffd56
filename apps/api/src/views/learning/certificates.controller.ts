import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ReportingReader } from '@jejak/projection-engine';
import {
  CertificatePage,
  certificatesOf,
  CertificateVerification,
  verificationOf,
} from '@jejak-projections/certificates';
import { CertificateProof, proofOf } from '@jejak-projections/certificate-proof';
import { Allowed, type Granted } from '../../access/request-access.js';
import { SubjectFacts } from '../../access/subject-facts.js';
import { IdParam } from '../../http/id.pipe.js';
import { found } from '../found.js';
import { CertificatePageQuery, CertificateVerificationQuery } from './certificates.queries.dto.js';
import { Seen } from '../seen.js';
import { ViewRoute } from '../view-route.js';

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
    @Query() { unitId, ...query }: CertificatePageQuery,
    @Allowed() { narrow }: Granted,
  ): Promise<CertificatePage> {
    return certificatesOf(views, {
      ...query,
      ...(narrow && { narrow }),
      ...(unitId !== undefined && { units: await this.facts.subtrees([unitId]) }),
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

  /**
   * All that a certificate rests on, on one page: the run, attendance, outcome and hours, the letter that approved its plan, the
   * papers by their digests, and who did each step, with the places of the events.
   */
  @Get(':certificateId/proof')
  @ViewRoute('certificate-proof')
  async proof(
    @Seen() views: ReportingReader,
    @IdParam('certificateId') id: string,
  ): Promise<CertificateProof> {
    return found(await proofOf(views, id));
  }
}
