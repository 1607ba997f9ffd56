import type { MeasureSource, ServiceIndicator } from './service.vocabulary.js';

/** How a service did in a month, as it stands. */
export interface Measure {
  readonly value: number;
  readonly n: number;
  readonly source: MeasureSource;
  readonly evidenceSha256?: string | undefined;
}

/** A service that is measured, or was. */
export interface KnownService {
  readonly status: 'measured' | 'ended';
  readonly id: string;
  readonly unitId: string;
  readonly code: string;
  readonly name: { readonly id: string; readonly en?: string | undefined };
  readonly indicator: ServiceIndicator;
  /** What was promised at first. */
  readonly target: number;
  /** Targets that were revised, by the month from which each counts. */
  readonly revised: ReadonlyMap<string, number>;
  /** By month. */
  readonly months: ReadonlyMap<string, Measure>;
}

export type Service = { readonly status: 'unknown' } | KnownService;

/** The target that counts in a month. */
export function targetIn({ target, revised }: KnownService, month: string): number {
  const since = [...revised.keys()].filter((from) => from <= month).sort();
  return revised.get(since.at(-1) ?? '') ?? target;
}
