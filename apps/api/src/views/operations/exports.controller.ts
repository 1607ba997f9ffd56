import { Controller, Get, Param, Query, Req, StreamableFile } from '@nestjs/common';
import { FORMATS } from '@jejak/exports';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { grantedTo } from '../../access/request-access.js';
import { HeavyRoute } from '../../http/rate-limits/limit-rates.js';
import { Exports } from './exports.js';
import { ExportQuery, ViewName } from './exports.queries.dto.js';

/** Reporting views as files (*ekspor*): under opaque ids, no names, no reasons. */
@ApiTags('Views')
@Controller('exports')
export class ExportsController {
  constructor(private readonly exports: Exports) {}

  /** A whole view as of one moment, streamed. Everybody of whom it tells is entered in the access log. */
  @Get(':view')
  @HeavyRoute()
  @ApiProduces(...Object.values(FORMATS))
  async export(
    @Req() request: FastifyRequest,
    @Param() { view }: ViewName,
    @Query() { format = 'csv' }: ExportQuery,
  ): Promise<StreamableFile> {
    const file = await this.exports.open(grantedTo(request), view, format);
    return new StreamableFile(file, {
      type: FORMATS[format],
      disposition: `attachment; filename="${view}.${format}"`,
    });
  }
}
