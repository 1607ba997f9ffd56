import { setTimeout as sleep } from 'node:timers/promises';
import { projections } from '@jejak-projections';
import { EventLog } from '@jejak/event-log';
import type { Projection } from '@jejak/projection-engine';
import type { Random } from '../random.js';
import { faultsOf } from './check.js';
import { FactWriter, type Sent } from './fact-writer.js';
import { Services, type Victim } from './services.js';
import { settled } from './settled.js';

const WRITERS = 3;
/** How long is written before a kill and after it, at most, in milliseconds. */
const BEFORE_MS = 500;
const AFTER_MS = 150;

/** One log and its views through many kills. */
export class Rounds {
  readonly #sent = new Map<string, Sent>();
  readonly #log: EventLog;
  readonly #writers: readonly FactWriter[];
  #next: Projection;

  private constructor(
    private readonly services: Services,
    private readonly random: Random,
  ) {
    this.#next = this.#someView();
    this.#log = EventLog.connect(services.eventStoreUrl);
    this.#writers = Array.from(
      { length: WRITERS },
      () => new FactWriter(this.#log, random.fork(), this.#sent),
    );
  }

  static async start(dataDir: string, random: Random): Promise<Rounds> {
    return new Rounds(await Services.start(dataDir), random);
  }

  /**
   * Kills the victim while facts are recorded, lets everything come up and catch up, and checks it. One view is
   * compared with a fresh fold: the one that is rebuilt next, so that no rebuild mends unseen what an earlier round broke.
   */
  async round(victim: Victim): Promise<void> {
    const { random, services } = this;
    const moment = random.between(0, BEFORE_MS);
    const late = random.between(0, AFTER_MS);
    if (victim === 'rebuild' || random.percent(20)) await services.beginRebuild(this.#next);
    else if (random.percent(25)) await services.requestRebuild(this.#next);
    let running = true;
    const writing = Promise.all(this.#writers.map((writer) => writer.write(() => running)));
    try {
      await sleep(moment);
      await services.kill(victim, random);
      await sleep(late);
    } finally {
      running = false;
    }
    await writing;
    await services.rebuildEnded();
    this.#next = this.#someView();
    await this.#check([this.#next]);
  }

  /** Compares all views with a fresh fold. */
  checkAll(): Promise<void> {
    return this.#check(projections);
  }

  async #check(views: readonly Projection[]): Promise<void> {
    await settled(this.services, this.#log);
    const faults = await faultsOf(this.services, this.#log, this.#sent, views);
    if (faults.length > 0) throw new Error(faults.slice(0, 20).join('\n'));
  }

  #someView(): Projection {
    return projections[this.random.between(0, projections.length - 1)]!;
  }

  /** How many events were acknowledged. */
  get events(): number {
    return [...this.#sent.values()].filter(({ acknowledged }) => acknowledged).length;
  }

  /** Stops what is up. Returns the last words of the programs. */
  async end(): Promise<string> {
    await this.#log.close();
    return this.services.end();
  }
}
