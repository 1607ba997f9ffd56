/**
 * A stable SQL view for queries, exports and BI tools. It outlives rebuilds: each one points it at the new tables.
 */
export interface ReportingView {
  /**
   * `reporting` (default) is for everybody who may read views, analysts too, and holds nothing personal; `serving` is
   * for the API, which asks who may see what.
   */
  readonly schema?: 'reporting' | 'serving';
  readonly name: string;
  readonly comment: string;
  /** The SELECT; `{schema}` stands for the schema that holds the projection's tables. */
  readonly sql: string;
  /** What each column means, with its unit or formula. Every column of the view, and no other. */
  readonly columns: Readonly<Record<string, string>>;
}
