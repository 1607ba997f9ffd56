import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { StaleRevision, type Receipt } from '@jejak/commands';
import { ConfirmException, ExplainException, LinkMendingEvent, recordException } from '@jejak/domain';
import { EventLog } from '@jejak/event-log';
import type { ReportingReader } from '@jejak/projection-engine';
import { unitSubtree } from '@jejak-projections/access';
import {
  eventAt,
  exceptionOf,
  ExceptionPage,
  exceptionsOf,
  ListedException,
} from '@jejak-projections/exceptions';
import type { FastifyReply } from 'fastify';
import { AuthorisedCommands } from '../../access/authorised-commands.js';
import { Gate } from '../../access/gate.js';
import { CallerOf, type Caller } from '../../http/caller.js';
import { CommandRoute } from '../../http/command-route.js';
import { IdParam } from '../../http/id.pipe.js';
import { found } from '../../views/found.js';
import { ExceptionPageQuery } from '../../views/oversight/exceptions.queries.dto.js';
import { Seen } from '../../views/seen.js';
import { ViewRoute } from '../../views/view-route.js';
import { Views } from '../../views/views.js';
import { ExceptionMending, ExceptionReason } from '../bodies.dto.js';

/**
 * Exceptions in the records (*anomali*). What an exception is, the view tells; what is said of it is a command, which takes
 * over what the view told. So these commands need the views.
 */
@ApiTags('Exceptions')
@Controller('exceptions')
export class ExceptionsController {
  constructor(
    private readonly commands: AuthorisedCommands,
    private readonly gate: Gate,
    private readonly views: Views,
    private readonly log: EventLog,
  ) {}

  /** Exceptions, the latest first. */
  @Get()
  @ViewRoute('exceptions')
  async list(
    @Seen() views: ReportingReader,
    @Query() { unitId, ...query }: ExceptionPageQuery,
  ): Promise<ExceptionPage> {
    const units = unitId === undefined ? undefined : await unitSubtree(views, unitId);
    return exceptionsOf(views, { ...query, ...(units && { units }) });
  }

  /** One exception; with an ETag once something was said of it. Before, commands name `*`. */
  @Get(':exceptionId')
  @ViewRoute('exceptions')
  async read(
    @Seen() views: ReportingReader,
    @IdParam('exceptionId') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ListedException> {
    const exception = found(await exceptionOf(views, id));
    const { state, revision } = await this.log.load(recordException, id);
    if (state.status !== 'unknown') void reply.header('ETag', `"${revision}"`);
    return exception;
  }

  /** Say that it is a fault in the record; from a severity on a follow-up comes of it. */
  @Post(':exceptionId/confirmation')
  @CommandRoute()
  async confirm(
    @IdParam('exceptionId') id: string,
    @Body() body: ExceptionReason,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    const { facts } = await this.told(caller, id);
    return this.commands.send({ ...caller, id, command: Object.assign(new ConfirmException(), facts, body) });
  }

  /** Say why it is none. */
  @Post(':exceptionId/explanation')
  @CommandRoute()
  async explain(
    @IdParam('exceptionId') id: string,
    @Body() body: ExceptionReason,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    const { facts } = await this.told(caller, id);
    return this.commands.send({ ...caller, id, command: Object.assign(new ExplainException(), facts, body) });
  }

  /** Name the event that put it right. */
  @Post(':exceptionId/mending')
  @CommandRoute()
  async mend(
    @IdParam('exceptionId') id: string,
    @Body() { position, reason }: ExceptionMending,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    const { facts, views } = await this.told(caller, id);
    const { eventId, recordedAt } = found(await eventAt(views, position));
    const mending = { eventId, recordedAt: recordedAt.toISOString(), reason };
    const command = Object.assign(new LinkMendingEvent(), facts, mending);
    return this.commands.send({ ...caller, id, command });
  }

  /**
   * What the view tells of it, to whoever may say something of it.
   *
   * @throws Problem of the denial, VIEW.NOT_FOUND; StaleRevision where another revision was named of what is not there
   */
  private async told({ access, expectedRevision }: Caller, id: string) {
    await this.gate.permit(access, {});
    const views = this.views.as({ scope: 'all' });
    const exception = await exceptionOf(views, id);
    if (!exception && expectedRevision !== undefined) {
      const { revision } = await this.log.load(recordException, id);
      if (revision !== expectedRevision) throw new StaleRevision(revision);
    }
    const { rule, severity, employeeId, programmeId, eventIds, causedBy, detectedAt } = found(exception);
    const about = {
      ...(employeeId !== undefined && { employeeId }),
      ...(programmeId !== undefined && { programmeId }),
    };
    const record = { eventIds, causedBy, detectedAt: detectedAt.toISOString() };
    return { facts: { rule, severity, ...about, ...record }, views };
  }
}
