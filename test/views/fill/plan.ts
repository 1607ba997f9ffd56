import type { ReportingReader } from '@jejak/projection-engine';

/** How PostgreSQL answers a question. */
export interface Plan {
  /** Indexes that it uses, as `table (columns)`. */
  readonly indexes: readonly string[];
  /** Tables that it reads from end to end. */
  readonly scanned: readonly string[];
  /** Whether figures are made of rows that are not shown: something is summed up below the limit. */
  readonly figuresOfAll: boolean;
}

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly Node[];
}

/** A reader that answers nothing and tells what the plan of each question would be. */
export function explaining(reader: ReportingReader, onPlan: (plan: Plan) => void): ReportingReader {
  return {
    query: async (sql, params) => {
      onPlan(await planOf(reader, sql, params));
      return reader.query(sql, params);
    },
  };
}

/** The plan of a statement. */
export async function planOf(reader: ReportingReader, sql: string, params: unknown[] = []): Promise<Plan> {
  const [row] = await reader.query<{ 'QUERY PLAN': [{ Plan: Node }] }>(
    `EXPLAIN (FORMAT JSON) ${sql.replace(/;\s*$/, '')}`,
    params,
  );
  const nodes = row ? [...all(row['QUERY PLAN'][0].Plan)] : [];
  const names = nodes.flatMap((node) => node['Index Name'] ?? []);
  const columns = await reader.query<{ shown: string }>(
    `SELECT tablename || substring(indexdef FROM '\\(.*\\)') AS shown FROM pg_indexes WHERE indexname = ANY ($1) ORDER BY 1`,
    [names],
  );
  const scanned = nodes.filter((node) => node['Node Type'] === 'Seq Scan');
  return {
    indexes: [...new Set(columns.map(({ shown }) => shown))],
    figuresOfAll: figuresOfAll(nodes),
    scanned: [...new Set(scanned.map((node) => node['Relation Name'] ?? ''))].sort(),
  };
}

/** The limit of a page stands before those that pick one row for each of the page. */
function figuresOfAll(nodes: readonly Node[]): boolean {
  const limit = nodes.find((node) => node['Node Type'] === 'Limit');
  return limit !== undefined && [...all(limit)].some((node) => node['Node Type'] === 'Aggregate');
}

function* all(node: Node): Generator<Node> {
  yield node;
  for (const child of node.Plans ?? []) yield* all(child);
}
