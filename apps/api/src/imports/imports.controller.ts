import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { csvTemplate, importKind, importKinds, xlsxTemplate } from '@jejak/imports';
import { ApiBody, ApiConsumes, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { ReportingReader } from '@jejak/projection-engine';
import { ImportPage, importsOf } from '@jejak-projections/imports';
import { Readable } from 'node:stream';
import { grantedTo } from '../access/request-access.js';
import { IdParam } from '../http/id.pipe.js';
import { Problem } from '../http/problem.js';
import { prefers } from '../http/problem.filter.js';
import { SHEET_TYPES, sheetFormat, SheetRoute } from '../http/sheet-route.js';
import { Seen } from '../views/seen.js';
import { ViewRoute } from '../views/view-route.js';
import { Imports, type Language } from './imports.js';
import { ImportPageQuery } from './imports.queries.dto.js';
import {
  ImportProgress,
  ImportQuery,
  ImportRows,
  ImportRowsQuery,
  KindName,
  TemplateQuery,
  UndoBody,
} from './imports.dto.js';

const TYPES = [...SHEET_TYPES.keys()];

/** Faults of rows are told in Indonesian, but to who prefers English. */
const languageOf = ({ headers }: FastifyRequest): Language =>
  prefers(headers['accept-language']) === 'en' ? 'en' : 'id';

/** Sheets that are imported (*impor lembar*): templates, dry runs, imports, and what undoes them. */
@ApiTags('Imports')
@Controller('imports')
export class ImportsController {
  constructor(private readonly imports: Imports) {}

  /** A sheet to fill in: its columns with an example, and, as XLSX, what each of them means. */
  @Get('templates/:kind')
  @ApiProduces(...TYPES)
  async template(
    @Param() { kind: name }: KindName,
    @Query() { format = 'xlsx' }: TemplateQuery,
  ): Promise<StreamableFile> {
    const kind = importKind(name);
    if (!kind) throw new Problem('IMPORT.KIND_UNKNOWN');
    const file = format === 'csv' ? csvTemplate(kind) : await xlsxTemplate(kind);
    const type = TYPES.find((one) => sheetFormat(one) === format) ?? '';
    return new StreamableFile(file, {
      type,
      disposition: `attachment; filename="jejak-${name}.${format}"`,
    });
  }

  /** Import a sheet, or see what it would come to. It is worked on behind the answer; ask for its progress. */
  @Post(importKinds.map(({ name }) => name))
  @HttpCode(202)
  @SheetRoute()
  @ApiConsumes(...TYPES)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  receive(@Req() request: FastifyRequest, @Query() { dryRun = false }: ImportQuery): Promise<ImportProgress> {
    const format = sheetFormat(request.headers['content-type']);
    const { body } = request;
    if (!format || !(body instanceof Readable)) throw new Problem('IMPORT.MEDIA_TYPE');
    const kind = request.routeOptions.url?.split('/').at(-1) ?? '';
    return this.imports.receive(grantedTo(request), {
      ...{ kind, format, dryRun, body, language: languageOf(request) },
    });
  }

  /** Imports of sheets: who, which file, what its rows came to, and what was undone; the earliest first. */
  @Get()
  @ViewRoute('imports')
  list(@Seen() views: ReportingReader, @Query() query: ImportPageQuery): Promise<ImportPage> {
    return importsOf(views, query);
  }

  /** How far an import has come, with its rate and the time left. */
  @Get(':batchId')
  progress(@IdParam('batchId') batchId: string): Promise<ImportProgress> {
    return this.imports.progress(batchId);
  }

  /** What its rows came to, for whoever imported them; kept for thirty days. */
  @Get(':batchId/rows')
  rows(
    @Req() request: FastifyRequest,
    @IdParam('batchId') batchId: string,
    @Query() query: ImportRowsQuery,
  ): Promise<ImportRows> {
    return this.imports.rows(grantedTo(request), batchId, query, languageOf(request));
  }

  /** Take back what an import recorded, as far as nothing builds on it. */
  @Post(':batchId/undo')
  @HttpCode(202)
  undo(
    @Req() request: FastifyRequest,
    @IdParam('batchId') batchId: string,
    @Body() { reason }: UndoBody,
  ): Promise<ImportProgress> {
    return this.imports.undo(grantedTo(request), batchId, reason);
  }
}
