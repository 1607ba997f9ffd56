import { isDeepStrictEqual } from 'node:util';
import { decide, eventTypes, fold, Refusal, type Context, type DomainEvent } from '@jejak/domain';
import {
  empty,
  WrongRevision,
  type EventLog,
  type Loaded,
  type Metadata,
  type NewEvent,
  type Trace,
} from '@jejak/event-log';
import { v5 as uuidv5 } from 'uuid';
import { CommandIdReused, Contended, OccurredInFuture, StaleRevision } from './errors.js';
import type { Order, Receipt } from './order.js';
import { checkPreconditions } from './preconditions.js';

/** How often a command is decided anew because others were first, before the caller hears of it. */
const MOST_TRIES = 6;

/** How far the caller's clock may be ahead of ours. */
const CLOCK_TOLERANCE_MS = 60_000;

/**
 * Carries out commands: load, decide, append at the exact revision; if somebody else was first, load and decide
 * again. Every id is derived from the command id, and a stream remembers the commands that it saw; so a command
 * that is tried again, at the same moment or after a restart, is carried out once and answered the same.
 */
export class CommandExecutor {
  constructor(
    private readonly log: EventLog,
    private readonly clock: () => Date = () => new Date(),
  ) {}

  /**
   * @throws Refusal if the domain does not permit it
   * @throws OrderError if it was sent in a way that cannot be carried out
   * @throws LogUnavailable if the log does not answer
   */
  async execute(order: Order): Promise<Receipt> {
    const { aggregate } = order;
    const id = order.id ?? uuidv5('id', order.commandId);
    const now = this.clock();
    if (order.occurredAt && order.occurredAt.getTime() > now.getTime() + CLOCK_TOLERANCE_MS) {
      throw new OccurredInFuture();
    }
    const begins = order.id === undefined && order.unheard === true;
    let loaded = begins ? empty(aggregate) : this.log.known(aggregate, id);
    let certain = false;
    for (let tries = 1; ;) {
      if (!loaded) {
        loaded = await this.log.load(aggregate, id);
        certain = true;
      }
      try {
        return await this.attempt(order, id, now, loaded);
      } catch (error) {
        if (error instanceof WrongRevision) {
          if (tries++ === MOST_TRIES) throw new Contended(error.actual);
        } else if (certain || !(error instanceof Refusal || error instanceof StaleRevision)) {
          throw error;
        }
        loaded = undefined; // what this process knew may be old: ask the log before saying no
      }
    }
  }

  private async attempt(order: Order, id: string, now: Date, loaded: Loaded<unknown>): Promise<Receipt> {
    const { aggregate, command, expectedRevision } = order;
    const trace = loaded.commands.get(order.commandId);
    if (trace) {
      await this.checkSameCommand(order, id, trace);
      return { id, revision: trace.last, position: trace.position, replayed: true };
    }
    if (expectedRevision !== undefined && expectedRevision !== loaded.revision) {
      throw new StaleRevision(loaded.revision);
    }
    const decided = decide(aggregate, command, loaded.state, contextOf(order, id, now));
    if (decided.length === 0) {
      return { id, revision: loaded.revision, position: loaded.position ?? 0n, replayed: true };
    }
    await checkPreconditions(command, async (decider, other) => (await this.log.load(decider, other)).state);
    const { revision, position } = await this.log.append(
      aggregate,
      id,
      loaded,
      this.record(order, decided, now),
    );
    return { id, revision, position: position ?? 0n, replayed: false };
  }

  /**
   * A command id that was seen is answered as before only if it stands for the same command: what was decided then
   * must be decided again from the same state.
   */
  private async checkSameCommand(order: Order, id: string, { first, last }: Trace): Promise<void> {
    const events = await this.log.read(`${order.aggregate.stream}-${id}`);
    const before = events.filter(({ revision }) => revision < first);
    const then = events.filter(({ revision }) => revision >= first && revision <= last);
    const now = new Date(then[0]?.metadata.recordedAt ?? 0);
    let again: readonly DomainEvent[];
    try {
      again = decide(
        order.aggregate,
        order.command,
        fold(order.aggregate, before),
        contextOf(order, id, now),
      );
    } catch (cause) {
      throw new CommandIdReused('the command id stands for another command', { cause });
    }
    const same =
      isDeepStrictEqual(plain(again), plain(then)) &&
      then.every(({ metadata }) => metadata.reason === reasonOf(order));
    if (!same) throw new CommandIdReused('the command id stands for another command');
  }

  private record(order: Order, events: readonly DomainEvent[], now: Date): NewEvent[] {
    const { commandId, correlationId, causationId, actor } = order;
    const reason = reasonOf(order);
    return events.map((event, index) => ({
      // A server takes an event id that it knows for a repetition and answers that all is well, whatever else it is
      // sent: so the content is part of the id, and another command under the same command id is not mistaken.
      id: uuidv5(JSON.stringify([index, event.type, event.data, reason ?? null]), commandId),
      event,
      metadata: {
        commandId,
        correlationId,
        ...(causationId && { causationId }),
        actor,
        occurredAt: (order.occurredAt ?? now).toISOString(),
        recordedAt: now.toISOString(),
        schemaVersion: eventTypes.get(event.type)?.version ?? 0,
        ...(reason && { reason }),
      } satisfies Metadata,
    }));
  }
}

/** Ids are counted from the command id, so that the same command makes the same ones again. */
function contextOf({ commandId, actor }: Order, id: string, now: Date): Context {
  let ids = 0;
  return { id, now, actor, newId: () => uuidv5(`id/${ids++}`, commandId) };
}

/** The reason that the command gives, if it is one that gives a reason. */
function reasonOf({ command }: Order): string | undefined {
  return 'reason' in command && typeof command.reason === 'string' ? command.reason : undefined;
}

/** Type and data as they stand in the log. */
const plain = (events: readonly DomainEvent[]): unknown =>
  JSON.parse(JSON.stringify(events.map(({ type, data }) => ({ type, data }))));
