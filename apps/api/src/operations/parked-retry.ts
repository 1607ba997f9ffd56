import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { projections } from '@jejak-projections';
import { findRetry, type Projection, requestRetry } from '@jejak/projection-engine';
import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from '../http/problem.js';
import { Views } from '../views/views.js';

/** What a retry did to one view. */
export interface RetriedView {
  readonly projection: string;
  readonly applied: number;
  readonly left: number;
}

/** How long the projector is waited for, and how often it is looked whether it is done. */
const PATIENCE_MS = 20_000;
const LOOK_MS = 50;

/**
 * Has parked events applied, as `jejak parked retry` does. The projector does it, for the API's account may not write
 * rows. Who waits too long is told to ask again; the projector goes on, and nothing is applied twice.
 */
@Injectable()
export class ParkedRetry implements BeforeApplicationShutdown {
  private readonly stopped = new AbortController();

  constructor(private readonly views: Views) {}

  beforeApplicationShutdown(): void {
    this.stopped.abort();
  }

  /**
   * @param name a view; all that have parked events where absent
   * @throws Problem VIEW.UNAVAILABLE, VIEW.NOT_BUILT
   */
  async retry(name: string | undefined): Promise<RetriedView[]> {
    const retried: RetriedView[] = [];
    const end = Date.now() + PATIENCE_MS;
    for (const projection of await this.chosen(name)) retried.push(await this.retryOne(projection, end));
    return retried;
  }

  private async chosen(name: string | undefined): Promise<readonly Projection[]> {
    const { projections: known, heartbeat } = await this.views.status().catch((cause: unknown) => {
      throw new Problem('VIEW.UNAVAILABLE', { cause });
    });
    if (heartbeat.state !== 'alive')
      throw new Problem('VIEW.UNAVAILABLE', { cause: 'no projector is alive' });
    if (name !== undefined) return projections.filter((one) => one.name === name);
    const parked = new Set(known.filter((one) => one.parked > 0).map((one) => one.name));
    return projections.filter((one) => parked.has(one.name));
  }

  private async retryOne({ name }: Projection, end: number): Promise<RetriedView> {
    const id = await this.views.ask((pool) => requestRetry(pool, name));
    while (Date.now() < end && !this.stopped.signal.aborted) {
      const retry = await this.views.ask((pool) => findRetry(pool, id));
      if (retry?.state === 'done') return { projection: name, applied: retry.applied, left: retry.left };
      if (retry?.state === 'failed') throw failure(retry.error ?? '');
      await sleep(LOOK_MS);
    }
    throw new Problem('VIEW.UNAVAILABLE', { cause: 'the projector did not retry in time' });
  }
}

/** A view that is not there, or not in the version of the projector's program; all else is for the operator. */
function failure(why: string): Error {
  return /^PROJECTION\.(NOT_LIVE|VERSION|UNKNOWN)$/.test(why)
    ? new Problem('VIEW.NOT_BUILT', { cause: why })
    : new Error(`the projector could not retry parked events: ${why}`);
}
