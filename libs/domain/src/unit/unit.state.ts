import type { UnitKind } from './unit.vocabulary.js';

/** To which unit a unit belongs from a day on. */
export interface Belonging {
  /** Undefined where it belongs to none. */
  readonly parentId: string | undefined;
  readonly from: string;
}

/** A unit in the tree. */
export interface KnownUnit {
  readonly status: 'active' | 'dissolved';
  readonly id: string;
  /** To which units it ever belonged and will belong, in the order of their days; never empty. */
  readonly belongs: readonly Belonging[];
  readonly kind: UnitKind;
  readonly code: string;
  readonly name: { readonly id: string; readonly en?: string | undefined };
  /** Day of the last change. */
  readonly since: string;
}

export type Unit = { readonly status: 'unknown' } | KnownUnit;
