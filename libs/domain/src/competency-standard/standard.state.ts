import type { CompetencyKind } from './standard.vocabulary.js';

/** A competency and the level that a position requires of it. */
export interface RequiredLevel {
  readonly competencyCode: string;
  readonly kind: CompetencyKind;
  readonly level: number;
}

/** A duty of a position (*uraian tugas*). */
export interface Duty {
  readonly code: string;
  readonly statement: { readonly id: string; readonly en?: string | undefined };
  /** Of the required competencies those that it needs. */
  readonly competencyCodes: readonly string[];
}

/** What somebody says of a position. */
export interface Said {
  readonly effectiveFrom: string;
  readonly items: readonly RequiredLevel[];
  /** Family of positions (*rumpun jabatan*). */
  readonly family?: string | undefined;
  readonly duties?: readonly Duty[] | undefined;
}

/** What somebody proposed and nobody has published yet. */
export interface Proposal extends Said {
  readonly id: string;
  readonly proposedBy: string;
}

/** The newest version that was published. */
export interface StandardVersion extends Said {
  readonly version: number;
}

interface Known {
  /** Id of the position. */
  readonly id: string;
  readonly proposal: Proposal | undefined;
}

/** Proposed, and never published yet. */
export interface ProposedStandard extends Known {
  readonly status: 'proposed';
}

/** Published once or more often; `withdrawn` from the day `since` on. */
export interface PublishedStandard extends Known {
  readonly status: 'published' | 'withdrawn';
  readonly newest: StandardVersion;
  /** Day of the last change. */
  readonly since: string;
  /** Families by the days from which the position belongs to them, in the order of these. */
  readonly families: readonly { readonly from: string; readonly family: string | undefined }[];
}

export type KnownStandard = ProposedStandard | PublishedStandard;

/** What a position requires. */
export type CompetencyStandard = { readonly status: 'unknown' } | KnownStandard;

/** The family to which the position belongs on a day, `YYYY-MM-DD`; undefined where no standard of that day says so. */
export function familyOn(standard: CompetencyStandard, day: string): string | undefined {
  if (standard.status !== 'published' && standard.status !== 'withdrawn') return undefined;
  return standard.families.findLast(({ from }) => from <= day)?.family;
}
