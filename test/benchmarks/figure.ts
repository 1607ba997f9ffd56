import { appendFile, mkdir } from 'node:fs/promises';

/** One measured figure, beside a baseline that was measured in the same run. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** value / baseline, and what the baseline is; absent where there is nothing to compare with. */
  readonly ratio?: number;
  readonly to?: string;
  /** What the reader should hold it against; nothing fails by it. */
  readonly note?: string;
}

/** Prints the figure and leaves it in `.bench/{benchmark}.jsonl`. */
export async function report(benchmark: string, figure: Figure): Promise<void> {
  process.stdout.write(`${figureLine(figure)}\n`);
  await mkdir('.bench', { recursive: true });
  const line = { at: new Date().toISOString(), node: process.version, ...figure };
  await appendFile(`.bench/${benchmark}.jsonl`, `${JSON.stringify(line)}\n`);
}

/** The figure as a line for people: name, value, unit, ratio to what, note. */
export function figureLine({ name, value, unit, ratio, to, note }: Figure): string {
  const shown = Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
  const compared = ratio === undefined ? '' : `  ${ratio.toFixed(2)} × ${to ?? ''}`;
  const hint = note === undefined ? '' : `  (${note})`;
  return `${name.padEnd(58)} ${String(shown).padStart(9)} ${unit.padEnd(14)}${compared}${hint}`.trimEnd();
}

/** The middle of several measurements. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[sorted.length >> 1];
  if (middle === undefined) throw new Error('nothing was measured');
  return middle;
}
