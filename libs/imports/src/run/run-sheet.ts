import { fault } from '../faults.js';
import type { ImportKind } from '../kind.js';
import type { Carrier } from './carrier.js';
import type { SheetLine } from './open-sheet.js';
import { tryRow, type RowOutcome } from './try-row.js';

/** A sheet on its way into the log. */
export interface SheetRun {
  readonly batchId: string;
  readonly kind: ImportKind;
  readonly lines: AsyncIterable<SheetLine>;
  readonly carrier: Carrier;
  /** Rows at a time. */
  readonly atOnce: number;
  /** Outcomes of an earlier try that are on record: those rows are not tried again. */
  readonly known: ReadonlyMap<number, RowOutcome['outcome']>;
  /** Told of every row that was tried; waited for, so that whoever keeps outcomes sets the pace. */
  readonly tell: (outcome: RowOutcome) => Promise<void>;
  readonly signal: AbortSignal;
}

/** What has a key in the file. */
interface Keyed {
  readonly line: number;
  /** A promise while it is tried. */
  end: Promise<End> | End;
}

/** How the try of a row ended; broken off, it may be right or wrong, and so may what builds on it. */
type End = 'right' | 'refused' | 'broken-off';

const endOf = (outcome: RowOutcome['outcome']): End => (outcome === 'refused' ? 'refused' : 'right');

/**
 * Tries all rows. They go side by side, but for those that build on a row above, which wait for it, and of rows with one
 * key only the first counts.
 *
 * @throws whatever the carrier throws that is no refusal: then rows that were begun have ended, and the others were not tried
 */
export async function runSheet(run: SheetRun): Promise<void> {
  const keys = new Map<string, Keyed>();
  const flying = new Set<Promise<void>>();
  let landed = (): void => undefined;
  let failure: { readonly error: unknown } | undefined;
  for await (const line of run.lines) {
    if (failure || run.signal.aborted) break;
    const flight = begin(run, keys, line)
      .catch((error: unknown) => {
        failure ??= { error };
      })
      .finally(() => {
        flying.delete(flight);
        landed();
      });
    flying.add(flight);
    // a race of all would leave something on each of them, for each row
    if (flying.size >= run.atOnce) await new Promise<void>((resolve) => (landed = resolve));
  }
  await Promise.all(flying);
  if (failure) throw failure.error;
  run.signal.throwIfAborted();
}

/** Its place in `keys` is taken before anything is waited for. */
async function begin(run: SheetRun, keys: Map<string, Keyed>, read: SheetLine): Promise<void> {
  const { line } = read;
  const known = run.known.get(line);
  const tell = async (outcome: RowOutcome): Promise<void> => {
    if (known === undefined) await run.tell(outcome);
  };
  if ('faults' in read) return tell(refused(read.faults, line));
  const { key, needs } = read.row;
  const twin = keys.get(key);
  if (twin) return tell(refused([{ line, ...fault('IMPORT.DUPLICATE_KEY', { first: twin.line }) }], line));
  const needed = needs.flatMap((one) => {
    const keyed = keys.get(one);
    return keyed ? [[one, keyed] as const] : [];
  });
  const own: Keyed = { line, end: known === undefined ? 'broken-off' : endOf(known) };
  keys.set(key, own);
  if (known !== undefined) return;
  const trying = tried(run, read, needed);
  own.end = trying.then(
    ({ outcome }) => (own.end = endOf(outcome)),
    () => (own.end = 'broken-off'),
  );
  await tell(await trying);
}

async function tried(
  run: SheetRun,
  { line, row }: Extract<SheetLine, { readonly row: unknown }>,
  needed: readonly (readonly [string, Keyed])[],
): Promise<RowOutcome> {
  for (const [value, keyed] of needed) {
    const end = await keyed.end;
    if (end === 'broken-off') throw new Error('a row on which another builds was broken off');
    if (end === 'refused') return refused([{ line, ...fault('IMPORT.NEEDED_ROW_REFUSED', { value }) }], line);
  }
  run.signal.throwIfAborted();
  return tryRow(run, line, row, run.carrier);
}

const refused = (faults: RowOutcome['faults'], line: number): RowOutcome => ({
  ...{ line, outcome: 'refused', faults, differences: [] },
});
