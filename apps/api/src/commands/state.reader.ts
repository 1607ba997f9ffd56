import { Injectable } from '@nestjs/common';
import { type AnyDecider, Refusal, type RefusalCode } from '@jejak/domain';
import { EventLog } from '@jejak/event-log';
import type { FastifyReply } from 'fastify';

/** Reads one aggregate as its stream tells it at this moment, with its revision as `ETag`. */
@Injectable()
export class StateReader {
  constructor(private readonly log: EventLog) {}

  /** Another aggregate as it stands now, for what is shown beside. */
  async state<State>(decider: AnyDecider<State>, id: string): Promise<State> {
    return (await this.log.load(decider, id)).state;
  }

  /**
   * @param present the state as the API shows it; undefined if there is nothing to show
   * @throws Refusal with the code `unknown` if there is nothing to show
   */
  async read<State, Shown>(
    decider: AnyDecider<State>,
    id: string,
    present: (state: State) => Shown | undefined,
    unknown: RefusalCode,
    reply: FastifyReply,
  ): Promise<Shown> {
    const { state, revision } = await this.log.load(decider, id);
    const shown = present(state);
    if (shown === undefined) throw new Refusal(unknown, { id });
    void reply.header('ETag', `"${revision}"`);
    return shown;
  }
}
