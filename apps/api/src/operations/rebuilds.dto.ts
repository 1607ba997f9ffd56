import { projections } from '@jejak-projections';
import type { RebuildStatus } from '@jejak/projection-engine';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn } from 'class-validator';
import { Optional } from '@jejak/domain';

const NAMES = projections.map(({ name }) => name);

/** Which views to build anew. */
export class RequestRebuild {
  /** Names of views, all read from the log at once; every view where absent. */
  @Optional()
  @IsArray()
  @ArrayMaxSize(NAMES.length)
  @ArrayUnique()
  @IsIn(NAMES, { each: true })
  views?: string[];
}

/** A rebuild of views (*pembangunan ulang tampilan*): asked for, at work, or ended. */
export class RebuildEntry {
  id: string;
  views: string[];
  /**
   * `interrupted`: whoever carried it out was killed. If the projector was asked for it, it goes on by itself; what was
   * built stays for the next in any case.
   */
  state: 'requested' | 'running' | 'interrupted' | 'done' | 'failed' | 'cancelled';
  /** `reading`, `indexing`, `switching` or `done`; null before it began. */
  phase: string | null;
  /** Events read. */
  events: number;
  eventsPerSecond: number | null;
  /** Per cent of the log that was read. */
  percent: number;
  /** Until the log is read, at the speed so far; null while there is nothing to judge by. */
  secondsLeft: number | null;
  /** Why it failed. */
  error: string | null;
  requestedAt: string;
  startedAt: string | null;
  endedAt: string | null;

  constructor(status: RebuildStatus) {
    this.id = status.id;
    this.views = [...status.projections];
    this.state = status.state;
    this.phase = status.phase ?? null;
    this.events = status.events;
    this.eventsPerSecond = status.eventsPerSecond === undefined ? null : Math.round(status.eventsPerSecond);
    this.percent = Math.floor(status.fraction * 1000) / 10;
    this.secondsLeft = status.secondsLeft === undefined ? null : Math.ceil(status.secondsLeft);
    this.error = status.error ?? null;
    this.requestedAt = status.requestedAt.toISOString();
    this.startedAt = status.startedAt?.toISOString() ?? null;
    this.endedAt = status.endedAt?.toISOString() ?? null;
  }
}

/** Rebuilds, the newest first. */
export class RebuildList {
  rebuilds: RebuildEntry[];
}
