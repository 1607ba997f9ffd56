import { Controller, Get, HttpCode, Post, Put, Query, Req, Res, UseGuards } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { ReportingReader } from '@jejak/projection-engine';
import { newestStored, statementOf, statementsOf } from '@jejak-projections/xapi-statements';
import { tell, VERSION, type ToldStatement } from '@jejak/xapi';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Entering, type RequestAccess } from '../access/request-access.js';
import { readHeaders } from '../http/caller.js';
import { Problem } from '../http/problem.js';
import { CursorSeal } from '../views/cursor-seal.js';
import { found } from '../views/found.js';
import { Seen } from '../views/seen.js';
import { ViewRoute } from '../views/view-route.js';
import { moreOf, openMore } from './more.js';
import { filterOf } from './statement-filter.js';
import { TakeStatements } from './take-statements.js';
import { VersionCheck } from './version-check.js';
import { XapiHome } from './xapi-home.js';
import { StatementIdQuery, StatementsParameters } from './xapi.queries.dto.js';

/**
 * How far the clocks of the event store may step back when another node takes over: what is stored by then is all there
 * before this.
 */
const CLOCK_STEP_MS = 10_000;

const STATEMENT = { type: 'object', additionalProperties: true };

/** Statements of xAPI 1.0.3, taken from platforms and told to stores of learning records (docs/reference/xapi.md). */
@ApiTags('xAPI')
@ApiHeader({ name: 'X-Experience-API-Version', required: true, schema: { type: 'string', example: VERSION } })
@Controller('xapi/statements')
@UseGuards(VersionCheck)
export class StatementsController {
  constructor(
    private readonly statements: TakeStatements,
    private readonly seals: CursorSeal,
    private readonly home: XapiHome,
  ) {}

  /** Take one statement under the id in the address. The same statement again changes nothing; another one is a conflict. */
  @Put()
  @HttpCode(204)
  @ApiBody({ schema: STATEMENT })
  async put(
    @Entering() access: RequestAccess,
    @Query() { statementId }: StatementIdQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.take(access, request, reply, statementId);
  }

  /** Take one statement, or a list of up to 100: all of them or none. Answers with their ids. */
  @Post()
  @HttpCode(200)
  @ApiBody({ schema: { oneOf: [STATEMENT, { type: 'array', items: STATEMENT }] } })
  @ApiOkResponse({ schema: { type: 'array', items: { type: 'string', format: 'uuid' } } })
  post(
    @Entering() access: RequestAccess,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<readonly string[]> {
    return this.take(access, request, reply);
  }

  private async take(
    access: RequestAccess,
    request: FastifyRequest,
    reply: FastifyReply,
    statementId?: string,
  ): Promise<readonly string[]> {
    const given = { body: request.body, ...(statementId !== undefined && { statementId }) };
    const { ids, position } = await this.statements.take(access, given, revisionOf(request));
    void reply.header('Jejak-Position', String(position));
    return ids;
  }

  /** What is on record, as statements; or, with `statementId` or `voidedStatementId`, one of them. */
  @Get()
  @ViewRoute('xapi-statements')
  @ApiOkResponse({ schema: STATEMENT })
  async read(
    @Seen() views: ReportingReader,
    @Query() parameters: StatementsParameters,
    @Req() { subject }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ToldStatement> {
    const newest = (await newestStored(views))?.getTime() ?? CLOCK_STEP_MS;
    const through = new Date(newest - CLOCK_STEP_MS).toISOString();
    void reply.header('X-Experience-API-Consistent-Through', through);
    const { voidedStatementId, format = 'exact' } = parameters;
    const one = oneOf(parameters);
    if (one !== undefined) {
      const told = found(await statementOf(views, one.toLowerCase(), voidedStatementId !== undefined));
      return tell(told, this.home.page, format);
    }
    const asked = { subject, parameters };
    const cursor = openMore(this.seals, asked);
    const filter = filterOf(parameters, this.home.page);
    const { items, next } = filter ? await statementsOf(views, { ...filter, cursor }) : { items: [] };
    const statements = items.map((told) => tell(told, this.home.page, format));
    return { statements, more: moreOf(this.seals, asked, next) };
  }
}

/** As elsewhere: whichever it is, where `*` or nothing is said. @throws Problem HEADER.INVALID */
function revisionOf(request: FastifyRequest): bigint | undefined {
  const { 'if-match': ifMatch } = readHeaders(request);
  return ifMatch === undefined || ifMatch === '*' ? undefined : BigInt(ifMatch.slice(1, -1));
}

/** Beside an id stands nothing that narrows. @throws Problem QUERY.INVALID */
function oneOf({ statementId, voidedStatementId, ...rest }: StatementsParameters): string | undefined {
  const one = statementId ?? voidedStatementId;
  const { format: _, attachments: __, limit, ...narrowing } = rest;
  const more =
    Object.values<string | undefined>(narrowing).some((value) => value !== undefined) || limit !== 0;
  if (one !== undefined && (more || (statementId !== undefined && voidedStatementId !== undefined)))
    throw new Problem('QUERY.INVALID', {
      errors: [{ field: 'statementId', message: 'stands alone, or with format or attachments' }],
    });
  return one;
}
