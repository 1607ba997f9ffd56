import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Receipt } from '@jejak/commands';
import {
  CancelNeedsAssessment,
  ConcludeNeedsAssessment,
  needsAssessment,
  OpenNeedsAssessment,
  RecordFocusGroup,
  RecordNeedsFindings,
  SubmitNeedsResponse,
} from '@jejak/domain';
import type { FastifyReply } from 'fastify';
import { AuthorisedCommands } from '../../access/authorised-commands.js';
import { CallerOf, type Caller } from '../../http/caller.js';
import { CommandRoute } from '../../http/command-route.js';
import { IdParam } from '../../http/id.pipe.js';
import { presentNeeds } from './needs.present.js';
import { NeedsAssessmentState } from './needs.states.dto.js';
import { StateReader } from '../state.reader.js';

/** Assessments of needs (*analisis kebutuhan pengembangan kompetensi*): survey, focus groups, papers, and what follows. */
@ApiTags('Needs assessments')
@Controller('needs-assessments')
export class NeedsAssessmentsController {
  constructor(
    private readonly commands: AuthorisedCommands,
    private readonly states: StateReader,
  ) {}

  /** Begin to find out what development is needed, in some units and all below them. */
  @Post()
  @CommandRoute({ creates: true })
  open(@Body() command: OpenNeedsAssessment, @CallerOf() caller: Caller): Promise<Receipt> {
    return this.commands.send({ ...caller, command });
  }

  /** One assessment as the log tells it now: what is asked, until when, and how much came in. */
  @Get(':needsId')
  read(
    @IdParam('needsId') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NeedsAssessmentState> {
    return this.states.read(needsAssessment, id, presentNeeds, 'NEEDS.UNKNOWN', reply);
  }

  /** Answer the survey for oneself: once, while it is open. */
  @Post(':needsId/responses')
  @CommandRoute()
  respond(
    @IdParam('needsId') id: string,
    @Body() command: SubmitNeedsResponse,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** Record a focus group (*FGD*): who attended, what was said, the digest of the minutes. */
  @Post(':needsId/focus-groups')
  @CommandRoute()
  focusGroup(
    @IdParam('needsId') id: string,
    @Body() command: RecordFocusGroup,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** Record what documents, appraisals or citizens' feedback say is needed. */
  @Post(':needsId/findings')
  @CommandRoute()
  findings(
    @IdParam('needsId') id: string,
    @Body() command: RecordNeedsFindings,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** End the assessment with the gaps that were found. It is final. */
  @Post(':needsId/conclusion')
  @CommandRoute()
  conclude(
    @IdParam('needsId') id: string,
    @Body() command: ConcludeNeedsAssessment,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** Give the assessment up. */
  @Post(':needsId/cancellation')
  @CommandRoute()
  cancel(
    @IdParam('needsId') id: string,
    @Body() command: CancelNeedsAssessment,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }
}
