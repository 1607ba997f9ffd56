import { TableError } from './faults.js';
import type { TableLimits } from './limits.js';

/**
 * The names of the columns, without empty ones behind the last.
 *
 * @throws TableError if a column has no name, or one that another has
 */
export function readHeading(line: number, names: readonly string[], { columns }: TableLimits): string[] {
  const heading = names.slice(0, names.findLastIndex((name) => name !== '') + 1);
  if (heading.length > columns) throw new TableError('TABLE.TOO_MANY_COLUMNS', { limit: columns }, { line });
  const unnamed = heading.indexOf('');
  if (unnamed >= 0) throw new TableError('TABLE.UNNAMED_COLUMN', { number: unnamed + 1 }, { line });
  const seen = new Set<string>();
  for (const name of heading) {
    if (seen.has(name)) throw new TableError('TABLE.DUPLICATE_COLUMN', { name }, { line, column: name });
    seen.add(name);
  }
  return heading;
}
