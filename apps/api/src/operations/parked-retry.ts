import type { BeforeApplicationShutdown } from '@nestjs/common';
import { projections } from '@jejak-projections';
import { type EventLog, LogUnavailable } from '@jejak/event-log';
import { isProjectionError, type Projection, type Retried, retryParked } from '@jejak/projection-engine';
import type { Logger } from '@jejak/runtime';
import { Problem } from '../http/problem.js';
import { isPassing, type Views } from '../views/views.js';

/** What a retry did to one view. */
export type RetriedView = Retried & { readonly projection: string };

/** Applies parked events on request, as `jejak parked retry` does. It may be cut off anywhere, and done again. */
export class ParkedRetry implements BeforeApplicationShutdown {
  private readonly stopped = new AbortController();

  constructor(
    private readonly databaseUrl: string,
    private readonly log: EventLog,
    private readonly views: Views,
    private readonly logger: Logger,
  ) {}

  beforeApplicationShutdown(): void {
    this.stopped.abort();
  }

  /**
   * @param name a view; all that have parked events where absent
   * @throws Problem VIEW.UNAVAILABLE, VIEW.NOT_BUILT
   * @throws LogUnavailable
   */
  async retry(name: string | undefined): Promise<RetriedView[]> {
    const retried: RetriedView[] = [];
    for (const projection of await this.chosen(name)) {
      const done = { projection: projection.name, ...(await this.retryOne(projection)) };
      this.logger.info(done, 'parked events retried');
      retried.push(done);
    }
    return retried;
  }

  private async chosen(name: string | undefined): Promise<readonly Projection[]> {
    if (name !== undefined) return projections.filter((one) => one.name === name);
    const { projections: known } = await this.views.status().catch((cause: unknown) => {
      throw new Problem('VIEW.UNAVAILABLE', { cause });
    });
    const parked = new Set(known.filter((one) => one.parked > 0).map((one) => one.name));
    return projections.filter((one) => parked.has(one.name));
  }

  private async retryOne(projection: Projection): Promise<Retried> {
    const { databaseUrl, log, stopped } = this;
    try {
      return await retryParked({ databaseUrl, log, projection, signal: stopped.signal });
    } catch (cause) {
      if (cause instanceof LogUnavailable) throw cause;
      if (isProjectionError(cause, 'PROJECTION.NOT_LIVE') || isProjectionError(cause, 'PROJECTION.VERSION'))
        throw new Problem('VIEW.NOT_BUILT', { cause });
      if (stopped.signal.aborted || isPassing(cause)) throw new Problem('VIEW.UNAVAILABLE', { cause });
      throw cause;
    }
  }
}
