import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { certificateNumber } from '@jejak/domain';
import { certificatesOfNumber } from '@jejak-projections/certificate-proof';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Badges } from '../badges/badges.js';
import { prefers } from '../http/problem.filter.js';
import { style } from '../public/pages/assets.js';
import { PublicRead } from '../public/public-route.js';
import { PaperDesk } from '../views/papers/paper-desk.js';
import { Views } from '../views/views.js';
import { certificateCode } from './certificate-code.js';
import { certificatePage } from './certificate-page.js';
import { CertificateCheckQuery } from './certificate-page.queries.dto.js';

/** Where the QR code of a certificate leads (*pemeriksaan sertifikat*): a page for whoever is shown the paper. */
@Controller('verify')
export class CertificatePageController {
  constructor(
    private readonly views: Views,
    private readonly desk: PaperDesk,
    private readonly badges: Badges,
  ) {}

  /** Whether the certificate stands, and what it was issued for; nobody's name. Also that number and code are of none is an answer. */
  @Get()
  @PublicRead()
  @ApiProduces('text/html')
  async page(
    @Query() { number = '', code = '', hash, lang }: CertificateCheckQuery,
    @Req() { headers }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const isNumber = certificateNumber.safeParse(number).success;
    const found = isNumber ? await certificatesOfNumber(this.views.as({ scope: 'all' }), number) : [];
    const certificate = found.find((one) => certificateCode(one) === code.toLowerCase());
    void reply.type('text/html; charset=utf-8');
    return certificatePage({
      ...{ number, code, hash, certificate, asOf: new Date(), issuer: this.desk.letterhead },
      language: lang ?? prefers(headers['accept-language']) ?? 'id',
      badge: certificate && this.badges.pictureAddress(certificate.certificateId),
    });
  }

  /** The style of the page. */
  @Get('style.css')
  @PublicRead()
  @ApiProduces('text/css')
  style(@Res({ passthrough: true }) reply: FastifyReply): string {
    void reply.type(style.type);
    return style.text;
  }
}
