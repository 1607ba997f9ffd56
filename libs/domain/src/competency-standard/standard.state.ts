import type { CompetencyKind } from './standard.vocabulary.js';

/** What somebody proposed and nobody has published yet. */
export interface Proposal {
  readonly id: string;
  readonly effectiveFrom: string;
  readonly proposedBy: string;
  readonly items: readonly RequiredLevel[];
}

/** A competency and the level that a position requires of it. */
export interface RequiredLevel {
  readonly competencyCode: string;
  readonly kind: CompetencyKind;
  readonly level: number;
}

/** The newest version that was published. */
export interface StandardVersion {
  readonly version: number;
  readonly effectiveFrom: string;
  readonly items: readonly RequiredLevel[];
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
}

export type KnownStandard = ProposedStandard | PublishedStandard;

/** What a position requires. */
export type CompetencyStandard = { readonly status: 'unknown' } | KnownStandard;
