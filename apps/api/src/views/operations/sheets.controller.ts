import { Controller, Get, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { FORMATS } from '@jejak/exports';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { grantedTo } from '../../access/request-access.js';
import { HeavyRoute } from '../../http/rate-limits/limit-rates.js';
import { Problem } from '../../http/problem.js';
import { sheetSources } from '../sheets/index.js';
import { ViewRoute } from '../view-route.js';
import { Exports } from './exports.js';
import { SheetQuery } from './exports.queries.dto.js';

/** In which it is told how many rows could not be said. */
const LEFT_OUT = 'Jejak-Rows-Left-Out';

/** What stands as sheets that can be imported again (*ekspor lembar*), with names and numbers of people. */
@ApiTags('Imports')
@Controller('exports/sheets')
export class SheetsController {
  constructor(private readonly exports: Exports) {}

  /** A sheet of a kind with all that stands of it. Everybody of whom it tells is entered in the access log. */
  @Get([...sheetSources.keys()])
  @HeavyRoute()
  @ViewRoute(
    ...['access', 'employment', 'people', 'gap-heat-map', 'external-learning', 'appraisals', 'satisfaction'],
  )
  @ApiProduces(FORMATS.csv, FORMATS.xlsx)
  @ApiResponse({
    status: 200,
    headers: {
      [LEFT_OUT]: {
        description: 'Rows that could not be said: of people without a name or number, or of few answers.',
        schema: { type: 'integer' },
      },
    },
  })
  async sheet(
    @Req() request: FastifyRequest,
    @Query() { format = 'xlsx' }: SheetQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const name = request.routeOptions.url?.split('/').at(-1) ?? '';
    const source = sheetSources.get(name);
    if (!source) throw new Problem('IMPORT.KIND_UNKNOWN');
    const { file, leftOut } = await this.exports.openSheet(grantedTo(request), source, format);
    void reply.header(LEFT_OUT, leftOut);
    return new StreamableFile(file, {
      type: FORMATS[format],
      disposition: `attachment; filename="jejak-${name}.${format}"`,
    });
  }
}
