import type { Projection, ReportingReader } from '@jejak/projection-engine';

/** Where the page stands. */
export const PAGE = 'docs/reference/data-dictionary.md';

const HEAD = `# Data dictionary

Every column of every view in schema \`reporting\`. Generated (\`npm run dictionary\`) from the descriptions beside the
views' SQL (\`projections/*/reporting.ts\`), which PostgreSQL holds as comments too (\`\\d+ reporting.audit_trail\`), and
from the types that PostgreSQL gives. Ids are opaque: there are no names and no NIP. How figures come about:
[views](views.md). How to connect: [Metabase, Superset, psql](../how-to/connect-bi.md).
`;

/** The page, from a database on which these projections are installed. */
export async function dictionary(
  projections: readonly Projection[],
  installed: ReportingReader,
): Promise<string> {
  const parts: string[] = [HEAD];
  for (const { name, version, reporting } of projections)
    for (const view of reporting.filter(({ schema }) => schema !== 'serving')) {
      const columns = await columnsOf(installed, view.name);
      parts.push(`## ${view.name}

${escaped(view.comment)} Folded by \`${name}\`, version ${version}.

| Column | Type | Meaning |
| --- | --- | --- |
${columns.map(({ column, type, meaning }) => `| \`${column}\` | ${type} | ${escaped(meaning)} |`).join('\n')}
`);
    }
  return parts.join('\n');
}

interface ColumnOfView {
  column: string;
  type: string;
  meaning: string;
}

function columnsOf(installed: ReportingReader, view: string): Promise<ColumnOfView[]> {
  return installed.query<ColumnOfView>(
    `SELECT attname AS column, format_type(atttypid, atttypmod) AS type,
       coalesce(col_description(attrelid, attnum), '') AS meaning
     FROM pg_attribute WHERE attrelid = ('reporting.' || quote_ident($1))::regclass AND attnum > 0 AND NOT attisdropped
     ORDER BY attnum`,
    [view],
  );
}

/** As Markdown shows it unchanged. */
function escaped(text: string): string {
  return text.replace(/[*|<>[\]\\{}]/g, '\\$&');
}
