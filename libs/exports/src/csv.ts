import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { ReportingRelation } from './columns.js';
import type { Output } from './output.js';

/**
 * Writes a view as CSV, as PostgreSQL streams it.
 *
 * @param onRows told now and then how many rows there are so far (lines, so a text with a line break counts twice)
 * @returns rows written
 */
export async function writeCsv(
  client: pg.Client,
  view: ReportingRelation,
  output: Output,
  onRows: (rows: number) => void,
): Promise<number> {
  const copy = client.query(copyTo(copyStatement(view)));
  let lines = 0;
  for await (const chunk of copy as AsyncIterable<Buffer>) {
    for (let at = chunk.indexOf(LF); at >= 0; at = chunk.indexOf(LF, at + 1)) lines++;
    await output.write(chunk);
    onRows(lines);
  }
  return copy.rowCount;
}

const LF = 0x0a;

/**
 * `COPY … TO STDOUT` of a reporting view. A text that a spreadsheet would run as a formula gets an apostrophe in
 * front (OWASP: CSV injection), and one more where it has some already, so that taking one away gives the text back;
 * numbers stay numbers.
 */
export function copyStatement({ from, columns }: ReportingRelation): string {
  const selected = columns.map(({ name, isText }) => {
    const quoted = pg.escapeIdentifier(name);
    return isText
      ? `CASE WHEN ${quoted} ~ '^''*[=+@\\t\\r\\n-]' THEN '''' || ${quoted} ELSE ${quoted} END AS ${quoted}`
      : quoted;
  });
  return `COPY (SELECT ${selected.join(', ')} FROM ${from}) TO STDOUT (FORMAT csv, HEADER true, ENCODING 'UTF8')`;
}
