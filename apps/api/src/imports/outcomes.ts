import type { RowOutcome } from '@jejak/imports';
import type { Envelope } from '@jejak/domain';
import { z } from 'zod';
import type { ImportStore, StoredBatch } from './import-store.js';
import type { SealedParts } from './sealed-parts.js';

/** Outcomes that are written together. */
const TOGETHER = 500;
/** How long an outcome waits for others, in milliseconds. */
const PAUSE_MS = 200;
/** Outcomes that may wait: then rows wait, too. */
const MOST_WAITING = 2_000;

/** What is told of a row to whoever imports. */
const detail = z.object({
  faults: z.array(
    z.object({
      line: z.number(),
      column: z.string().optional(),
      code: z.string(),
      values: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
  differences: z.array(
    z.object({ column: z.string(), before: z.string().optional(), after: z.string().optional() }),
  ),
});

/** Keeps what rows came to, many at a time. */
export class Outcomes {
  private waiting: RowOutcome[] = [];
  private writing: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;
  private failure: { readonly error: unknown } | undefined;

  constructor(
    private readonly store: ImportStore,
    private readonly sealed: SealedParts,
    private readonly batch: StoredBatch,
  ) {}

  /** @throws what an earlier write met */
  async add(outcome: RowOutcome): Promise<void> {
    this.waiting.push(outcome);
    this.timer ??= setTimeout(() => void this.flush(), PAUSE_MS);
    if (this.waiting.length >= MOST_WAITING) await this.flush();
    else if (this.waiting.length >= TOGETHER) void this.flush();
    if (this.failure) throw this.failure.error;
  }

  /** All that was told is written. @throws what a write met */
  async end(): Promise<void> {
    await this.flush();
    if (this.failure) throw this.failure.error;
  }

  private flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    return (this.writing = this.writing.then(async () => {
      while (this.waiting.length > 0 && !this.failure) {
        const some = this.waiting.splice(0, TOGETHER);
        await this.write(some).catch((error: unknown) => {
          this.failure = { error };
        });
      }
    }));
  }

  private async write(outcomes: readonly RowOutcome[]): Promise<void> {
    const details = await Promise.all(outcomes.map((outcome) => this.detailOf(outcome)));
    await this.store.query(
      `INSERT INTO jejak_edge.import_row (batch_id, line, outcome, sealed)
       SELECT $1, * FROM unnest($2::int[], $3::text[], $4::jsonb[]) ON CONFLICT DO NOTHING`,
      [
        this.batch.batch_id,
        outcomes.map(({ line }) => line),
        outcomes.map(({ outcome }) => outcome),
        details,
      ],
    );
  }

  private async detailOf({ line, faults, differences }: RowOutcome): Promise<string | null> {
    if (faults.length + differences.length === 0) return null;
    const { account_id, batch_id } = this.batch;
    const text = JSON.stringify({ faults, differences });
    return JSON.stringify(await this.sealed.seal(account_id, batch_id, `row.${line}`, text));
  }
}

/** What was told of a row. */
export async function readDetail(
  sealed: SealedParts,
  batchId: string,
  line: number,
  envelope: Envelope | null,
): Promise<z.output<typeof detail>> {
  const text = envelope === null ? undefined : await sealed.open(batchId, `row.${line}`, envelope);
  return text === undefined ? { faults: [], differences: [] } : detail.parse(JSON.parse(text));
}
