/**
 * A stable SQL view in schema `reporting`, for queries, exports and BI tools. It outlives rebuilds: each one points it
 * at the new tables.
 */
export interface ReportingView {
  readonly name: string;
  readonly comment: string;
  /** The SELECT; `{schema}` stands for the schema that holds the projection's tables. */
  readonly sql: string;
  /** What each column means, with its unit or formula. Every column of the view, and no other. */
  readonly columns: Readonly<Record<string, string>>;
}
