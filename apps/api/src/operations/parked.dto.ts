import { projections } from '@jejak-projections';
import { Optional } from '@jejak/domain';
import type { ParkedEvent } from '@jejak/projection-engine';
import { IsIn } from 'class-validator';

const NAMES = projections.map(({ name }) => name);

/** Which parked events to apply. */
export class RetryParked {
  /** The view; all of them where absent. */
  @Optional() @IsIn(NAMES) projection?: string;
}

/** What a retry did to one view. */
export class RetriedEntry {
  projection: string;
  /** Events that are in the rows now, and no longer parked. */
  applied: number;
  /** Still parked. */
  left: number;
}

/** What a retry did; views that had nothing parked are not named. */
export class RetriedList {
  views: RetriedEntry[];
}

/** An event that a view could not take in, or that waits behind such a one (*peristiwa yang ditahan*). */
export class ParkedEntry {
  /** The view that lacks it. */
  projection: string;
  /** Place in the log. */
  position: string;
  /** What waits for each other has the same. */
  sequence: string;
  eventId: string;
  stream: string;
  /** Place in its stream, from 0. */
  revision: string;
  type: string;
  /** Why it cannot be applied; null for one that waits behind another of its sequence. */
  error: string | null;
  parkedAt: string;

  constructor(event: ParkedEvent) {
    this.projection = event.projection;
    this.position = String(event.position);
    this.sequence = event.sequence;
    this.eventId = event.eventId;
    this.stream = event.stream;
    this.revision = String(event.revision);
    this.type = event.type;
    this.error = event.error ?? null;
    this.parkedAt = event.parkedAt.toISOString();
  }
}

/** What is parked. */
export class ParkedList {
  /** Parked events per view, also those that are not listed. */
  counts: Record<string, number>;
  /** Those at fault, by view and position; the first 100. */
  events: ParkedEntry[];
}
