/** What a rule rests on, and from when to when it holds. */
export interface LegalBasis {
  /** The provision, as people cite it. */
  readonly source: string;
  /** First day on which it holds, `YYYY-MM-DD`. */
  readonly from: string;
  /** Last day on which it holds; absent as long as it holds. */
  readonly until?: string;
  /** Whether excerpts or copies of the source say so, and agree. The gazette itself was not compared. */
  readonly verified: boolean;
  /** What is in doubt. */
  readonly note?: string;
}
