import type { Projection } from '../description/projection.js';
import type { EngineLog } from '../log.js';
import type { EventSource } from '../source.js';
import type { OnProgress } from './progress.js';

export interface RebuildAllOptions {
  readonly databaseUrl: string;
  readonly source: EventSource;
  readonly projections: readonly Projection[];
  readonly onProgress?: OnProgress;
  /** Told of the events that a first build parks. */
  readonly log?: EngineLog;
  /** Ends the rebuild; the live view stays as it is, and what was built for the next rebuild to go on with. */
  readonly signal?: AbortSignal;
  /** After {@link signal}, nothing of what was built stays. */
  readonly dropOnAbort?: boolean;
  /** Of a request in the registry that this carries out. Where the rebuild can be tried again, it stays open. */
  readonly request?: string;
  /** Drops the generation that was replaced at once. Otherwise it stays until the next rebuild, or `dropOld`. */
  readonly dropOld?: boolean;
}

export type RebuildOptions = Omit<RebuildAllOptions, 'projections'> & { readonly projection: Projection };

/** What a rebuild made. */
export interface Rebuilt {
  readonly name: string;
  readonly generation: number;
  readonly version: number;
  /** Checkpoint at the switch; undefined if the log is empty. */
  readonly position: bigint | undefined;
  /** Sequences that wait behind an event which was parked: only where nothing was shown before. */
  readonly parked: number;
}
