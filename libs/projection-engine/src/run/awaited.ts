import type pg from 'pg';

/** Hears of readers who wait for a position (`CheckpointWatcher` tells), on the connection that holds the lock. */
export class Awaited {
  #next = new AbortController();

  constructor(leader: pg.Client) {
    leader.on('notification', ({ channel }) => {
      if (channel === 'jejak_awaited') this.#next.abort();
    });
  }

  /** Aborts at the first reader that is heard from now on. */
  next(): AbortSignal {
    this.#next = new AbortController();
    return this.#next.signal;
  }
}
