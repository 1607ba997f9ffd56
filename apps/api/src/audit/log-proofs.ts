import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { CHAIN_START, CopyError, type LogAnchor, LogChain, LogReader } from '@jejak/event-log';
import { Problem } from '../http/problem.js';
import type { LogProof } from './log-proof.dto.js';

/** Events that one answer reads: some seconds' worth. */
const MOST = 50_000;

/** Computes digests over the log from the log itself; nothing is kept, and no view is asked. */
@Injectable()
export class LogProofs implements OnApplicationShutdown {
  private readonly log: LogReader;

  constructor(
    eventStoreUrl: string,
    private readonly most = MOST,
  ) {
    this.log = new LogReader(eventStoreUrl);
  }

  onApplicationShutdown(): Promise<void> {
    return this.log.close();
  }

  /**
   * The digest up to a position, going on where an earlier answer ended.
   *
   * @throws Problem QUERY.INVALID where no event is at that place, LOG.UNAVAILABLE
   */
  async upTo(to: bigint | undefined, from: LogAnchor | undefined): Promise<LogProof> {
    try {
      return await this.read(to, from);
    } catch (error) {
      throw error instanceof CopyError ? new Problem('LOG.UNAVAILABLE', { cause: error }) : error;
    }
  }

  private async read(to: bigint | undefined, from: LogAnchor | undefined): Promise<LogProof> {
    const chain = new LogChain(from ?? CHAIN_START);
    let last = from?.position;
    let read = 0;
    let found = from === undefined;
    const told = (complete: boolean): LogProof => ({
      ...{ from: from ? String(from.position) : null, position: last === undefined ? null : String(last) },
      ...{ ...chain.head, complete },
    });
    for await (const event of this.log.events(from?.position, to)) {
      if (!found) {
        if (event.position !== from?.position) throw nowhere();
        found = true;
        continue;
      }
      if (read === this.most) return told(false);
      chain.add(event);
      last = event.position;
      read++;
    }
    if (!found) throw nowhere();
    return told(true);
  }
}

const nowhere = () =>
  new Problem('QUERY.INVALID', { errors: [{ field: 'from', message: 'no event is at this position' }] });
