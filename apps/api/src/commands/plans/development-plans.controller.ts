import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Receipt } from '@jejak/commands';
import {
  AddPlanItem,
  ApprovePlan,
  ClosePlan,
  ConsultStakeholder,
  developmentPlan,
  DraftPlan,
  EvaluatePlan,
  RecordJointFormulation,
  RemovePlanItem,
  ReplacePlanItem,
  ReturnPlan,
  SubmitPlan,
} from '@jejak/domain';
import type { FastifyReply } from 'fastify';
import { AuthorisedCommands } from '../../access/authorised-commands.js';
import { CallerOf, type Caller } from '../../http/caller.js';
import { CommandRoute } from '../../http/command-route.js';
import { IdParam } from '../../http/id.pipe.js';
import { PlanItemRemoval, PlanItemReplacement } from '../bodies.dto.js';
import { presentPlan } from './plan.present.js';
import { DevelopmentPlanState } from './plan.states.dto.js';
import { StateReader } from '../state.reader.js';

/** Development plans (*rencana pengembangan kompetensi*): of the city, of a unit, of an employee. */
@ApiTags('Development plans')
@Controller('development-plans')
export class DevelopmentPlansController {
  constructor(
    private readonly commands: AuthorisedCommands,
    private readonly states: StateReader,
  ) {}

  /** Begin a plan for a year. */
  @Post()
  @CommandRoute({ creates: true })
  draft(@Body() command: DraftPlan, @CallerOf() caller: Caller): Promise<Receipt> {
    return this.commands.send({ ...caller, command });
  }

  /** One plan as the log tells it now. */
  @Get(':planId')
  read(
    @IdParam('planId') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DevelopmentPlanState> {
    return this.states.read(developmentPlan, id, presentPlan, 'PLAN.UNKNOWN', reply);
  }

  /** Record that somebody was heard about the plan. */
  @Post(':planId/consultations')
  @CommandRoute()
  consult(
    @IdParam('planId') id: string,
    @Body() command: ConsultStakeholder,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** Record that others formulated the plan, too, and which items all of them agreed upon. */
  @Post(':planId/joint-formulations')
  @CommandRoute()
  formulate(
    @IdParam('planId') id: string,
    @Body() command: RecordJointFormulation,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** Put an item into the plan. */
  @Post(':planId/items')
  @CommandRoute()
  add(
    @IdParam('planId') id: string,
    @Body() command: AddPlanItem,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** Let an item say something else; of an approved plan for a reason, as its next revision. */
  @Post(':planId/items/:itemId/replacement')
  @CommandRoute()
  replace(
    @IdParam('planId') id: string,
    @IdParam('itemId') itemId: string,
    @Body() body: PlanItemReplacement,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({
      ...caller,
      id,
      command: Object.assign(new ReplacePlanItem(), body, { itemId }),
    });
  }

  /** Take an item out of the plan; of an approved plan for a reason, as its next revision. */
  @Post(':planId/items/:itemId/removal')
  @CommandRoute()
  remove(
    @IdParam('planId') id: string,
    @IdParam('itemId') itemId: string,
    @Body() body: PlanItemRemoval,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({
      ...caller,
      id,
      command: Object.assign(new RemovePlanItem(), body, { itemId }),
    });
  }

  /** Hand the plan in for approval. */
  @Post(':planId/submission')
  @CommandRoute()
  submit(
    @IdParam('planId') id: string,
    @Body() command: SubmitPlan,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** Give the plan back to be worked over. */
  @Post(':planId/return')
  @CommandRoute()
  giveBack(
    @IdParam('planId') id: string,
    @Body() command: ReturnPlan,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** Approve the plan; not whoever handed it in, and nobody their own. */
  @Post(':planId/approval')
  @CommandRoute()
  approve(
    @IdParam('planId') id: string,
    @Body() command: ApprovePlan,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** Say how the approved plan does as a whole, over a period; not whoever approved it. */
  @Post(':planId/evaluations')
  @CommandRoute()
  evaluate(
    @IdParam('planId') id: string,
    @Body() command: EvaluatePlan,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }

  /** End the plan, once it was evaluated, or for a reason without. */
  @Post(':planId/closing')
  @CommandRoute()
  close(
    @IdParam('planId') id: string,
    @Body() command: ClosePlan,
    @CallerOf() caller: Caller,
  ): Promise<Receipt> {
    return this.commands.send({ ...caller, id, command });
  }
}
