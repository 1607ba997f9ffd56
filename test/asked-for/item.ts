import type { Action } from '@jejak/access';

/** Something that the city asks for, and where it is in the system. */
export interface Item {
  /** In the words of the city's founding documents, shortened. */
  readonly asked: string;
  /** Commands and reads, as the policy table calls them. */
  readonly actions: readonly Action[];
  /** Projections, policies, CLI commands, files with rules: whatever else answers it. */
  readonly also?: readonly string[];
  /** Files of the tests that show it, from the top of the repository. */
  readonly tests: readonly string[];
  /** What is not there yet. Absent where nothing is missing. */
  readonly missing?: string;
}

/** A founding document, and what it asks for, in its order. */
export interface Document {
  readonly title: string;
  readonly items: readonly Item[];
}
