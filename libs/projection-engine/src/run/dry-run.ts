import type { Policy } from '@jejak/domain';
import { ProjectionError } from '../errors.js';
import { type OnProgress, ProgressMeter } from '../rebuild/progress.js';
import type { EventSource } from '../source.js';
import { type Wanted, wantedBy } from './reactions.js';

export interface DryRunOptions {
  readonly source: EventSource;
  readonly policies: readonly Policy[];
  /** Only events behind this position, one that the log gave; from the start of the log where absent. */
  readonly after?: bigint | undefined;
  readonly onProgress?: OnProgress;
  readonly signal: AbortSignal;
}

/**
 * What policies would have done over the history up to now, in its order: reads the log and does nothing else.
 *
 * @throws ProjectionError `POLICY.WAITS` at the first event that cannot be read: there policies wait
 */
export async function* dryRun(options: DryRunOptions): AsyncGenerator<Wanted> {
  const { source, policies, after, signal } = options;
  const meter = await ProgressMeter.start(source, options.onProgress, after);
  for await (const batch of source.follow({ ...(after !== undefined && { after }), most: 1_000, signal })) {
    for (const event of batch.events) {
      if ('unreadable' in event)
        throw new ProjectionError('POLICY.WAITS', `at ${event.position}: ${event.unreadable.message}`);
      for (const policy of policies) yield* wantedBy(policy, event);
    }
    meter.read(batch);
    if (batch.caughtUp) break;
  }
  signal.throwIfAborted();
  meter.phase('done');
}
