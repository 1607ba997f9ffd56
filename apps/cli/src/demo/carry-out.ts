import { insistently, type Order, react, type Receipt } from '@jejak/commands';
import { policies, Refusal } from '@jejak/domain';
import type { Cause, EventLog, RecordedEvent } from '@jejak/event-log';
import { type Wanted, wantedBy } from '@jejak/projection-engine';
import type { CityOrder } from '@jejak/city';
import type { WriteSide } from '../write-side.js';
import { Places } from './places.js';

/** As much of an order as finds its events again. */
type Sent = Pick<Order, 'aggregate' | 'commandId'>;

/** What was carried out, and what came of it. */
type Done = readonly [Sent, Receipt];

/** Commands at the same time, of orders and of policies: more would wait longer and not be done sooner. */
const COMMANDS_AT_ONCE = 128;

/** A clock that stands where the made-up city is. */
export class CityClock {
  #now = new Date(0);

  readonly now = (): Date => this.#now;

  /** Begins something at a moment: whatever asks for the time before its first await is told that one. */
  at<T>(moment: number, begin: () => T): T {
    this.#now = new Date(moment);
    return begin();
  }
}

/** Carries out an order, and at the same moment what policies want because of it, as their runner would do later. */
export class CarryOut {
  private readonly places = new Places(COMMANDS_AT_ONCE);

  /** @param signal ends the trying again */
  constructor(
    private readonly side: WriteSide,
    private readonly clock: CityClock,
    private readonly names: { readonly id: string; readonly commandId: (order: string) => string },
    private readonly signal: AbortSignal | undefined,
  ) {}

  /** @throws whatever the command is refused with, unless the order is a mistake that must be */
  async order(one: CityOrder): Promise<void> {
    const order: Order = {
      ...{ aggregate: one.aggregate, id: one.id, command: one.command, actor: one.actor },
      ...{ commandId: this.names.commandId(one.name), correlationId: this.names.id },
      occurredAt: one.occurredAt === undefined ? undefined : new Date(one.occurredAt),
    };
    try {
      const receipt = await this.send(one.at, () => this.side.executor.execute(order));
      if (one.refused) throw new Error(`${one.name} was to be refused with ${one.refused}`);
      await this.heard(order, receipt, one.at);
    } catch (error) {
      if (!(error instanceof Refusal)) throw new Error(`${one.name} failed`, { cause: error });
      if (error.code !== one.refused)
        throw new Error(`${one.name} was refused with ${error.code}`, { cause: error });
    }
  }

  /**
   * What policies want because of what commands did, then what they want because of that. What a policy wants comes in
   * order; only where it is the same command for many streams, one for each of many people, these do not wait for each other.
   */
  private async heard(order: Sent, receipt: Receipt, at: number): Promise<void> {
    let done: readonly Done[] = [[order, receipt]];
    while (done.length > 0) {
      const events = (await Promise.all(done.map((one) => this.recordedBy(...one)))).flat();
      const next: Done[] = [];
      for (const policy of policies) {
        const wanted = events.flatMap((event) => wantedBy(policy, event));
        const alike = new Set(wanted.map(({ reaction }) => reaction.command.constructor)).size === 1;
        const chains = alike ? byStream(wanted) : [wanted];
        const receipts = new Map((await Promise.all(chains.map((one) => this.inOrder(one, at)))).flat());
        for (const one of wanted) {
          const came = receipts.get(one);
          if (came) next.push([{ ...one.reaction, commandId: one.commandId }, came]);
        }
      }
      done = next;
    }
  }

  private async inOrder(wanted: readonly Wanted<Cause>[], at: number): Promise<[Wanted<Cause>, Receipt][]> {
    const receipts: [Wanted<Cause>, Receipt][] = [];
    for (const one of wanted)
      try {
        const receipt = await this.send(at, () => react(this.side.executor, one));
        if (receipt) receipts.push([one, receipt]);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error; // a refusal is a final answer, as for the runner
      }
    return receipts;
  }

  private async recordedBy(order: Sent, receipt: Receipt): Promise<readonly Cause[]> {
    return receipt.recorded ?? this.inTurn(() => eventsOf(this.side.log, order, receipt));
  }

  private send<T>(at: number, command: () => Promise<T>): Promise<T> {
    return this.inTurn(() => this.clock.at(at, command));
  }

  /** Nobody waits for the answer of one command, so a log that is slow for a while is no failure. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.places.hold(() => insistently(this.signal, work));
  }
}

function byStream(wanted: readonly Wanted<Cause>[]): Wanted<Cause>[][] {
  const streams = new Map<string, Wanted<Cause>[]>();
  for (const one of wanted) {
    const stream = `${one.reaction.aggregate.stream}-${one.reaction.id}`;
    const ofOne = streams.get(stream);
    if (ofOne) ofOne.push(one);
    else streams.set(stream, [one]);
  }
  return [...streams.values()];
}

/** The events of a command that had been carried out; none of one that changed nothing. */
async function eventsOf(
  log: EventLog,
  { aggregate, commandId }: Sent,
  { id }: Receipt,
): Promise<RecordedEvent[]> {
  const trace = (log.known(aggregate, id) ?? (await log.load(aggregate, id))).commands.get(commandId);
  if (!trace) return [];
  const events = await log.read(`${aggregate.stream}-${id}`, trace.first);
  return events.filter(({ revision }) => revision <= trace.last);
}
