/** A version that was published. */
export interface PublishedVersion {
  readonly version: number;
  /** First day on which it holds. */
  readonly effectiveFrom: string;
  /** Whether it was withdrawn: then it holds on no day. */
  readonly withdrawn: boolean;
}

/** The versions of the rules of a kind that people published, in the order in which they did. */
export interface RuleSet {
  readonly versions: readonly PublishedVersion[];
}
