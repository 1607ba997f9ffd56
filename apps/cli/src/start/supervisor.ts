import { say } from '../console.js';
import { text } from '../texts.js';
import { shown } from './address.js';
import { Keeper } from './keeper.js';
import type { Part, Task } from './part.js';

/** Widths of the columns. */
const NAME = 12;
const ADDRESS = 40;

/** A server that is not ours to start or stop. */
export interface Given {
  readonly name: string;
  readonly url: string;
  /** The environment variable that names it. */
  readonly variable: string;
}

/** Brings parts up in their order, keeps them up, and takes them down in the opposite order; tasks are done once. */
export class Supervisor {
  private readonly urls = new Map<string, string>();
  private readonly keepers: Keeper[] = [];

  /** Addresses by part. */
  get addresses(): ReadonlyMap<string, string> {
    return this.urls;
  }

  /** @throws what the first part that does not start throws; then stop() takes down those before it */
  async start(parts: readonly (Part | Given | Task)[], signal: AbortSignal): Promise<void> {
    for (const part of parts) {
      const name = part.name.padEnd(NAME);
      if ('url' in part) {
        this.urls.set(part.name, part.url);
        say(
          text('start.given', {
            part: name,
            address: shown(part.url).padEnd(ADDRESS),
            variable: part.variable,
          }),
        );
        continue;
      }
      const began = Date.now();
      const ready = (url = '') =>
        say(text('start.ready', { part: name, address: shown(url).padEnd(ADDRESS), ms: Date.now() - began }));
      if ('run' in part) {
        await part.run(this.urls, signal);
        ready();
        continue;
      }
      const keeper = new Keeper(part, this.urls, say);
      this.keepers.push(keeper);
      const { url } = await keeper.start(signal);
      this.urls.set(part.name, url);
      ready(url);
    }
  }

  async stop(hurry: AbortSignal): Promise<void> {
    for (const keeper of this.keepers.reverse()) {
      const outcome = await keeper.stop(hurry);
      if (outcome) say(text(`start.${outcome}`, { part: keeper.part.name }));
    }
  }
}
