/** A day on which a run is expected, with the days among which it begins, both included; `YYYY-MM-DD`, in Medan. */
export interface Occurrence {
  readonly on: string;
  readonly from: string;
  readonly until: string;
}

/** A series whose runs were planned at least once. */
export interface KnownSeries {
  readonly status: 'planned' | 'ended';
  readonly id: string;
  /** Number of the newest plan, from 1. */
  readonly plan: number;
  /** Title in Indonesian and, where there is one, English. */
  readonly title: { readonly id: string; readonly en?: string | undefined };
  readonly rule: string;
  readonly startsOn: string;
  readonly occurrences: readonly Occurrence[];
  /** Last day on which a run is expected. */
  readonly lastOn: string;
}

/** A series of runs (*angkatan*) of one programme. Runs may name one that was never planned. */
export type Series = { readonly status: 'unknown' } | KnownSeries;
