import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { certificatePdf, type HashedFile, type Language, LANGUAGES } from '@jejak/papers';
import type { ReportingReader } from '@jejak/projection-engine';
import { earnedRun, issuedCertificate } from '@jejak-projections/certificate-proof';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { certificateAddress } from '../../certificate-page/certificate-code.js';
import { Allowed, type Granted } from '../../access/request-access.js';
import { IdParam } from '../../http/id.pipe.js';
import { Problem } from '../../http/problem.js';
import { found } from '../found.js';
import { Seen } from '../seen.js';
import { ViewRoute } from '../view-route.js';
import { PaperDesk } from './paper-desk.js';
import { PaperFile } from './paper-file.js';
import { languageOf } from './paper-language.js';
import { CertificateDraftQuery } from './papers.queries.dto.js';

/** In which the SHA-256 of the file is told, in hexadecimal: the `contentHash` of the command that issues it. */
const HASH_HEADER = 'Jejak-Content-Hash';

/** Certificates as PDF (*sertifikat*): first the file, then its hash is recorded, and it can be printed again. */
@ApiTags('Papers')
@Controller('learning-records/:employeeId')
export class CertificatePapersController {
  constructor(private readonly desk: PaperDesk) {}

  /** The file of a certificate that is to be issued, with its SHA-256 in `Jejak-Content-Hash`. Nothing is recorded. */
  @Get('papers/certificate.pdf')
  @ViewRoute('certificate-proof', 'people')
  @ApiProduces('application/pdf')
  async draft(
    @Seen() views: ReportingReader,
    @IdParam('employeeId') id: string,
    @Query() wanted: CertificateDraftQuery,
    @Allowed() granted: Granted,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PaperFile> {
    const make = await this.maker(views, id, wanted, granted);
    return this.send(await make(languageOf(wanted, request)), id, reply);
  }

  /** The same file again, in the language in which it was issued with its hash; any other one is refused. */
  @Get('certificates/:certificateId/papers/certificate.pdf')
  @ViewRoute('certificate-proof', 'people')
  @ApiProduces('application/pdf')
  async issued(
    @Seen() views: ReportingReader,
    @IdParam('employeeId') id: string,
    @IdParam('certificateId') certificateId: string,
    @Allowed() granted: Granted,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PaperFile> {
    const certificate = found(await issuedCertificate(views, id, certificateId));
    const make = await this.maker(views, id, certificate, granted);
    for (const language of LANGUAGES) {
      const file = await make(language);
      if (file.sha256 === certificate.contentHash) return this.send(file, id, reply);
    }
    throw new Problem('PAPER.OTHER_CONTENT');
  }

  /** What draws the certificate in a language. */
  private async maker(
    views: ReportingReader,
    employeeId: string,
    { programmeId, number, issuedOn }: Pick<CertificateDraftQuery, 'programmeId' | 'number' | 'issuedOn'>,
    granted: Granted,
  ): Promise<(language: Language) => Promise<HashedFile>> {
    const { titleId: title, ...run } = found(await earnedRun(views, employeeId, programmeId));
    const person = (await this.desk.named(views, [employeeId], granted)).get(employeeId);
    if (person?.name === undefined) throw new Problem('PAPER.NAME_UNKNOWN');
    const { name, employeeNumber } = person;
    const address = this.desk.address(certificateAddress({ employeeId, programmeId, number, issuedOn }));
    const { letterhead } = this.desk;
    return (language) =>
      certificatePdf({
        ...{ ...run, title, name, employeeNumber, number, issuedOn },
        ...{ language, letterhead, address },
      });
  }

  private send({ bytes, sha256 }: HashedFile, employeeId: string, reply: FastifyReply): PaperFile {
    void reply.header(HASH_HEADER, sha256);
    return new PaperFile(Readable.from([bytes], { objectMode: false }), {
      ...{ type: 'application/pdf', filename: 'sertifikat.pdf', people: [employeeId] },
    });
  }
}
