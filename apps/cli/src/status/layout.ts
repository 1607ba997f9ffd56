/** A column of a table: how its cells stand, and how readily it is given up where there is no room. */
export interface Column {
  readonly align: 'left' | 'right';
  /** Where lines are too long, the column with the highest number goes first; those without stay. */
  readonly expendable?: number;
}

const GAP = 2;

/**
 * Lines of equal columns, none wider than `width`: columns are left out, and what is then still too long is cut.
 *
 * @param rows cells, as many in each row as there are columns
 */
export function layOut(
  rows: readonly (readonly string[])[],
  columns: readonly Column[],
  width: number,
): string[] {
  const widths = columns.map((_, index) => Math.max(0, ...rows.map((row) => row[index]?.length ?? 0)));
  const shown = new Set(columns.keys());
  const total = () =>
    [...shown].reduce((sum, index) => sum + (widths[index] ?? 0) + GAP, 0) - (shown.size > 0 ? GAP : 0);
  const expendable = [...columns.keys()]
    .filter((index) => columns[index]?.expendable !== undefined)
    .sort((a, b) => (columns[b]?.expendable ?? 0) - (columns[a]?.expendable ?? 0));
  for (const index of expendable) if (total() > width) shown.delete(index);
  return rows.map((row) => {
    const cells = [...shown].map((index) => {
      const cell = row[index] ?? '';
      const wide = widths[index] ?? 0;
      return columns[index]?.align === 'right' ? cell.padStart(wide) : cell.padEnd(wide);
    });
    return cut(cells.join(' '.repeat(GAP)).trimEnd(), width);
  });
}

/** The text, or as much of it as there is room for. */
export function cut(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, Math.max(0, width - 1))}…`;
}

/** A time in at most two units: `0 s`, `4.2 s`, `3 m 20 s`, `5 h 2 m`, `3 d 4 h`. */
export function duration(seconds: number): string {
  if (seconds === 0) return '0 s';
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3_600) return `${Math.floor(whole / 60)} m ${whole % 60} s`;
  if (whole < 86_400) return `${Math.floor(whole / 3_600)} h ${Math.floor((whole % 3_600) / 60)} m`;
  return `${Math.floor(whole / 86_400)} d ${Math.floor((whole % 86_400) / 3_600)} h`;
}
