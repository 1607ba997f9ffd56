import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Commands } from '@jejak/commands';
import { CITIZEN, RateSatisfaction, SubmitFeedback, nameId } from '@jejak/domain';
import { v7 as uuidv7 } from 'uuid';
import { Problem } from '../http/problem.js';
import { PublicFeedback, PublicRating, Thanks, TicketGiven, TicketState } from './public.dto.js';
import { PublicRead, PublicWrite } from './public-route.js';
import { RandomKey } from './random-key.js';
import { feedbackIdOf, newTicket } from './ticket.js';
import { TicketReader } from './ticket.reader.js';

/** What citizens say for themselves, without an account. These routes are there only where `JEJAK_PUBLIC_FORMS` is `on`. */
@Controller('public')
export class PublicFeedbackController {
  constructor(
    private readonly commands: Commands,
    private readonly tickets: TicketReader,
  ) {}

  /** Say something about a service. Keep the ticket: with it, and only with it, the answer can be seen. */
  @Post('feedback')
  @PublicWrite()
  async submit(@Body() said: PublicFeedback, @RandomKey() key: string | undefined): Promise<TicketGiven> {
    const ticket = newTicket(key);
    const id = idOf(ticket);
    const command = Object.assign(new SubmitFeedback(), said, { channel: 'WEB' });
    await this.commands.send({ id, command, ...by(nameId('submitted', id)) });
    return { ticket };
  }

  /** What became of it. */
  @Get('feedback/:ticket')
  @PublicRead()
  read(@Param('ticket') ticket: string): Promise<TicketState> {
    return this.tickets.read(ticket);
  }

  /** Answer the nine questions of a satisfaction survey. */
  @Post('satisfaction')
  @PublicWrite()
  async rate(
    @Body() { surveyId, ...answer }: PublicRating,
    @RandomKey() key: string | undefined,
  ): Promise<Thanks> {
    const command = Object.assign(new RateSatisfaction(), { answers: [answer] });
    const commandId = key === undefined ? uuidv7() : nameId(`rated ${key}`, surveyId);
    await this.commands.send({ id: surveyId, command, ...by(commandId) });
    return { surveyId };
  }
}

const by = (commandId: string) => ({ commandId, correlationId: commandId, actor: CITIZEN });

function idOf(ticket: string): string {
  const id = feedbackIdOf(ticket);
  if (id === undefined) throw new Problem('TICKET.UNKNOWN');
  return id;
}
