import { Controller, Get, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { SUBMISSION_KINDS, type SubmissionKind } from '@jejak/domain';
import type { ReportingReader } from '@jejak/projection-engine';
import {
  peopleOf,
  submissionList,
  SubmissionPage,
  submissionsOf,
  type SubmissionsQuery,
} from '@jejak-projections/siasn-submissions';
import type { FastifyRequest } from 'fastify';
import { Allowed, grantedTo, type Granted } from '../../access/request-access.js';
import { SubjectFacts } from '../../access/subject-facts.js';
import { HeavyRoute } from '../../http/rate-limits/limit-rates.js';
import { ListKindParam } from '../../siasn/list-kind.pipe.js';
import { Seen } from '../seen.js';
import { ViewRoute } from '../view-route.js';
import { Reconciler } from './reconciler.js';
import { ReconciliationQuery, SubmissionPageQuery } from './siasn.queries.dto.js';
import { ReconciliationPage, SubmissionRowPage } from './siasn.dto.js';
import { SubmissionRows } from './submission-rows.js';

/** What goes to SIASN (*pengiriman ke SIASN*), and whether it arrived. */
@ApiTags('SIASN')
@Controller('siasn')
export class SiasnViewsController {
  constructor(
    private readonly facts: SubjectFacts,
    private readonly rows: SubmissionRows,
    private readonly reconciler: Reconciler,
  ) {}

  /** Submissions with reason and age, the longest waiting first; the employee sees their own. */
  @Get('submissions')
  @ViewRoute('siasn-submissions')
  async list(
    @Seen() views: ReportingReader,
    @Query() query: SubmissionPageQuery,
    @Allowed() granted: Granted,
  ): Promise<SubmissionPage> {
    const { items, next } = await submissionList(views, await this.wanted(query, granted));
    const shown = granted.masked.includes('free-text') ? items.map(({ detail: _, ...item }) => item) : items;
    return { items: shown, ...(next !== undefined && { next }) };
  }

  /** What of each submission goes to SIASN now, in its shape, with what is missing. For a purpose only. */
  @Get('rows')
  @ViewRoute('siasn-submissions')
  async inFull(
    @Seen() views: ReportingReader,
    @Query() query: SubmissionPageQuery,
    @Allowed() granted: Granted,
  ): Promise<SubmissionRowPage> {
    const { items, next } = await submissionList(views, await this.wanted(query, granted));
    return { items: await this.rows.inFull(items), ...(next !== undefined && { next }) };
  }

  /**
   * A file of all rows that can be sent and were not confirmed, in SIASN's shape, for who uploads by hand. Everybody of whom it
   * tells is entered in the access log. For a purpose only.
   */
  @Get('files/:listKind')
  @HeavyRoute()
  @ApiParam({ name: 'listKind', enum: SUBMISSION_KINDS })
  @ApiProduces('text/csv')
  @ViewRoute('siasn-submissions')
  async file(
    @Req() request: FastifyRequest,
    @Seen() views: ReportingReader,
    @ListKindParam() kind: SubmissionKind,
    @Query() query: SubmissionPageQuery,
  ): Promise<StreamableFile> {
    const decided = grantedTo(request);
    const wanted = await this.wanted(query, decided.granted);
    const file = await this.rows.file(decided, views, wanted, kind);
    return new StreamableFile(file, {
      ...{ type: 'text/csv; charset=utf-8; header=present' },
      disposition: `attachment; filename="siasn-${kind.toLowerCase()}.csv"`,
    });
  }

  /** What differs between both sides, for some employees: rows only here, only there, with other values, there twice. For a purpose only. */
  @Get('reconciliation')
  @HeavyRoute()
  @ViewRoute('siasn-submissions')
  async reconciliation(
    @Seen() views: ReportingReader,
    @Query() { all, year, ...query }: ReconciliationQuery,
    @Allowed() granted: Granted,
  ): Promise<ReconciliationPage> {
    const page = await peopleOf(views, await this.wanted(query, granted));
    const submissions = await submissionsOf(views, page.items, year);
    const items = await this.reconciler.compare(page.items, submissions, year);
    return {
      items: all === 'true' ? items : items.filter(({ finding }) => finding !== 'SAME'),
      employees: page.items.length,
      ...(page.next !== undefined && { next: page.next }),
    };
  }

  private async wanted<Query extends { readonly unitId?: string }>(
    { unitId, ...query }: Query,
    { narrow }: Granted,
  ): Promise<Omit<Query, 'unitId'> & Pick<SubmissionsQuery, 'units' | 'narrow'>> {
    return {
      ...query,
      ...(unitId !== undefined && { units: await this.facts.subtrees([unitId]) }),
      ...(narrow && { narrow }),
    };
  }
}
