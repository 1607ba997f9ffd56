import { appendFile, mkdir } from 'node:fs/promises';

/** One measured figure, beside a baseline that was measured in the same run. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** value / baseline, and what the baseline is; absent where there is nothing to compare with. */
  readonly ratio?: number;
  readonly to?: string;
}

/** Prints the figure and leaves it in `.bench/{benchmark}.jsonl`. */
export async function report(benchmark: string, figure: Figure): Promise<void> {
  const value = figure.value >= 100 ? Math.round(figure.value) : Number(figure.value.toPrecision(3));
  const compared = figure.ratio === undefined ? '' : `  ${figure.ratio.toFixed(2)} × ${figure.to ?? ''}`;
  process.stdout.write(
    `${figure.name.padEnd(44)} ${String(value).padStart(9)} ${figure.unit.padEnd(14)}${compared}\n`,
  );
  await mkdir('.bench', { recursive: true });
  const line = { at: new Date().toISOString(), node: process.version, ...figure };
  await appendFile(`.bench/${benchmark}.jsonl`, `${JSON.stringify(line)}\n`);
}

/** The middle of several measurements. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[sorted.length >> 1];
  if (middle === undefined) throw new Error('nothing was measured');
  return middle;
}
