import { Injectable } from '@nestjs/common';
import { feedback, FeedbackResponded, fold } from '@jejak/domain';
import { EventLog, type RecordedEvent } from '@jejak/event-log';
import { LazyKeys, opening } from '@jejak/personal-data';
import { Problem } from '../http/problem.js';
import type { TicketState } from './public.dto.js';
import { feedbackIdOf } from './ticket.js';

/** Tells whoever has a ticket what became of it, from the log: an answer is there as soon as it is recorded. */
@Injectable()
export class TicketReader {
  constructor(
    private readonly log: EventLog,
    private readonly keys: LazyKeys,
  ) {}

  /** @throws Problem TICKET.UNKNOWN, the same for a wrong ticket and for what is none; LogUnavailable, KeysUnavailable */
  async read(ticket: string): Promise<TicketState> {
    const id = feedbackIdOf(ticket);
    if (id === undefined) throw new Problem('TICKET.UNKNOWN');
    const events = await this.log.read(`${feedback.stream}-${id}`);
    const state = fold(feedback, events);
    if (state.status === 'unknown') throw new Problem('TICKET.UNKNOWN');
    const response = await this.response(events, state.round);
    return {
      state: state.status,
      ...(state.status !== 'submitted' && { dueOn: state.dueOn }),
      ...(response !== undefined && { response }),
    };
  }

  /** What was answered in the round; undefined where nothing was, or where it was erased. */
  private async response(events: readonly RecordedEvent[], round: number): Promise<string | undefined> {
    const answers = events
      .filter(({ type }) => type === FeedbackResponded.type)
      .map(({ data }) => FeedbackResponded.data.parse(data));
    const text = answers.find((answer) => answer.round === round)?.text;
    if (!text) return undefined;
    const shown = (await opening(this.keys, [text]))(text);
    return shown.state === 'value' ? shown.value : undefined;
  }
}
