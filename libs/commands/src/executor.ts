import { decide, Refusal, nameId } from '@jejak/domain';
import { empty, LogUnavailable, WrongRevision, type EventLog, type Loaded } from '@jejak/event-log';
import { ClaimedOnce } from './claimed-once.js';
import { Contended, OccurredInFuture, StaleRevision } from './errors.js';
import { contextOf, factsOf, type Keys } from './facts.js';
import { enterIdentity, type IdentityIndex } from './identity-index.js';
import type { LoadState } from './load-state.js';
import { enterLogin } from './login-index.js';
import type { Order, Receipt } from './order.js';
import { checkPreconditions } from './preconditions/index.js';
import { checkSameCommand } from './repetition.js';
import { Turns } from './turns.js';

/** How often a command is decided anew because others were first, before the caller hears of it. */
const MOST_TRIES = 6;

/** How long a command may take, however often it is tried. With all that comes before it, callers are told in five seconds. */
const MOST_MS = 3_500;

/** How far the caller's clock may be ahead of ours. */
const CLOCK_TOLERANCE_MS = 60_000;

/**
 * Names of streams that are remembered while this process is alone, some 60 MB of them. Those that come after are asked for
 * at the log.
 */
const MOST_MET = 500_000;

/** What an executor may rely on. */
export interface ExecutorOptions {
  /**
   * Nobody but this process and policies writes what commands look up of other streams: what the process knows of these is
   * taken for what they are, and the log asked only before a refusal.
   */
  readonly alone?: boolean;
  /**
   * The same id is always the same command, as ids follow from what commands are about: one that was carried out before is
   * not compared with what it did, for which its whole stream would be read each time.
   */
  readonly idsTell?: boolean;
}

/**
 * Carries out commands: load, decide, append at the exact revision; if somebody else was first, load and decide
 * again. Those to one aggregate wait for each other here, so that only other processes can be first. Every id is derived from the command id, and a stream remembers the commands that it saw; so a command
 * that is tried again, at the same moment or after a restart, is carried out once and answered the same.
 */
export class CommandExecutor {
  private readonly turns = new Turns();
  private readonly claimed = new ClaimedOnce();
  /** Streams that commands came to; while this process is alone, those that are not among them are most likely not there. */
  private readonly met = new Set<string>();

  constructor(
    private readonly log: EventLog,
    private readonly keys: Keys & IdentityIndex,
    private readonly clock: () => Date = () => new Date(),
    private readonly options: ExecutorOptions = {},
  ) {}

  /**
   * @throws Refusal if the domain does not permit it
   * @throws OrderError if it was sent in a way that cannot be carried out
   * @throws LogUnavailable if the log does not answer, KeysUnavailable if the keys of personal data cannot be had
   * @throws KeyErased if it says something personal of somebody who was erased
   */
  async execute(order: Order): Promise<Receipt> {
    const { aggregate } = order;
    const id = order.id ?? nameId('id', order.commandId);
    const now = this.clock();
    if (order.occurredAt && order.occurredAt.getTime() > now.getTime() + CLOCK_TOLERANCE_MS) {
      throw new OccurredInFuture();
    }
    const until = Date.now() + MOST_MS;
    return this.turns.take(`${aggregate.stream}-${id}`, () => this.inTurn(order, id, now, until));
  }

  private async inTurn(order: Order, id: string, now: Date, until: number): Promise<Receipt> {
    if (Date.now() > until) throw new LogUnavailable();
    const { aggregate } = order;
    const { alone = false } = this.options;
    // A command that begins an aggregate most likely comes for the first time; if not, the append finds out.
    const begins = order.id === undefined || (alone && this.isNew(`${aggregate.stream}-${id}`));
    let loaded = this.log.known(aggregate, id) ?? (begins ? empty(aggregate) : undefined);
    let certain = false;
    let thorough = !alone;
    for (let tries = 1; ;) {
      if (!loaded) {
        loaded = await this.log.load(aggregate, id, until);
        certain = true;
      }
      try {
        const receipt = await this.attempt(order, { id, now, loaded, until, thorough });
        if (certain || receipt.recorded?.length !== 0) return receipt;
      } catch (error) {
        if (error instanceof WrongRevision) {
          if (tries++ === MOST_TRIES) throw new Contended(error.actual);
        } else if ((certain && thorough) || !(error instanceof Refusal || error instanceof StaleRevision)) {
          throw error;
        } else thorough = true;
      }
      loaded = undefined; // what this process knew may be old: ask the log before saying no, or that nothing changes
    }
  }

  private isNew(stream: string): boolean {
    if (this.met.size >= MOST_MET || this.met.has(stream)) return false;
    this.met.add(stream);
    return true;
  }

  private async attempt(order: Order, { id, now, loaded, until, thorough }: Attempt): Promise<Receipt> {
    const { aggregate, command, expectedRevision } = order;
    const trace = loaded.commands.get(order.commandId);
    if (trace) {
      if (!this.options.idsTell) {
        const stream = await this.log.read(`${aggregate.stream}-${id}`, 0n, until);
        await checkSameCommand(this.keys, order, trace, contextOf(order, id, now), stream);
      }
      return { id, revision: trace.last, position: trace.position, replayed: true };
    }
    if (expectedRevision !== undefined && expectedRevision !== loaded.revision) {
      throw new StaleRevision(loaded.revision);
    }
    const decided = decide(aggregate, command, loaded.state, contextOf(order, id, now));
    if (decided.length === 0) {
      return { id, revision: loaded.revision, position: loaded.position, replayed: true, recorded: [] };
    }
    const load: LoadState = async (decider, other) => {
      const { log } = this;
      return (await (thorough ? log.load(decider, other, until) : log.latest(decider, other, until))).state;
    };
    await checkPreconditions(command, id, load, now, order.actor);
    await order.check?.();
    const side = { log: this.log, keys: this.keys, until };
    await this.claimed.check(side, command, id, loaded.revision);
    await enterIdentity(side, command, id);
    await enterLogin(this.keys, command, id, load);
    const facts = await factsOf(this.keys, `${aggregate.stream}-${id}`, order, decided, now);
    const newest = await this.log.newest(until);
    // a process that was stopped meanwhile: what it claimed may be somebody else's by now
    if (Date.now() > until) throw new LogUnavailable();
    const { revision, position } = await this.log.append(aggregate, id, loaded, facts, until);
    this.claimed.appended(command, id, decided, loaded.revision, revision);
    if (position <= newest) return { id, revision, position, replayed: true };
    const recorded = facts.map(({ event, ...fact }) => ({ ...fact, ...event }));
    return { id, revision, position, replayed: false, recorded };
  }
}

/** One try at a command. */
interface Attempt {
  readonly id: string;
  readonly now: Date;
  /** The aggregate as it is taken to be. */
  readonly loaded: Loaded<unknown>;
  /** Milliseconds since 1970. */
  readonly until: number;
  /** Whether the log is asked for every other stream that is looked at. */
  readonly thorough: boolean;
}
