/** A policy that was enacted. Days are in Medan, `YYYY-MM-DD`. */
export interface KnownDevelopmentPolicy {
  readonly status: 'enacted' | 'repealed';
  readonly id: string;
  /** As people cite it. */
  readonly number: string;
  /** Title in Indonesian and, where there is one, English. */
  readonly title: { readonly id: string; readonly en?: string | undefined };
  /** First day on which it is in force. */
  readonly from: string;
  /** Last day on which it is in force; undefined: until it is repealed. */
  readonly until?: string | undefined;
  readonly objectives: readonly { readonly id: string; readonly en?: string | undefined }[];
  readonly legalBasis: string;
  /** How often it was amended. */
  readonly amendments: number;
  /** First day on which it is in force no more, of one that was repealed. */
  readonly repealedOn?: string;
}

/** A policy of development. */
export type DevelopmentPolicy = { readonly status: 'unknown' } | KnownDevelopmentPolicy;

/** Whether the policy is in force on a day of this year at least. */
export function inForceIn({ from, until, repealedOn }: KnownDevelopmentPolicy, year: number): boolean {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  if (from > last || (until !== undefined && until < first)) return false;
  return repealedOn === undefined || (repealedOn > first && repealedOn > from);
}
