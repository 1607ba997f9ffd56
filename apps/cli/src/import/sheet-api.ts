import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { CliError } from '../failure.js';
import { language } from '../texts.js';
import type { Tokens } from '../tokens/tokens.js';
import { AWAY, LONGEST_WAIT_MS, networkFault, PATIENCE_MS, refusal, retryAfter } from './api.js';

const count = z.number().default(0);

const progress = z.object({
  batchId: z.string(),
  state: z.string(),
  failure: z.string().default(''),
  ...{ rows: count, done: count, added: count, changed: count, same: count, refused: count },
  ...{ undone: count, left: count },
});

/** How far an import has come, as the API tells it. */
export type Progress = z.output<typeof progress>;

const rows = z.object({
  items: z.array(
    z.object({
      line: z.number(),
      faults: z.array(z.object({ column: z.string().optional(), code: z.string(), text: z.string() })),
      differences: z.array(
        z.object({ column: z.string(), before: z.string().optional(), after: z.string().optional() }),
      ),
    }),
  ),
  next: z.number().optional(),
});

const counted = z
  .number()
  .nullable()
  .transform((n) => n ?? 0);

const list = z.object({
  items: z.array(
    z.object({
      ...{ batchId: z.string(), kind: z.string(), status: z.string(), fileSha256: z.string() },
      ...{ startedAt: z.string(), startedBy: z.string(), rows: z.number() },
      ...{ added: counted, changed: counted, same: counted, refused: counted },
    }),
  ),
});

/** A sheet on its way. */
export interface SheetBytes {
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Rows that could not be said. */
  readonly leftOut: number;
}

const TYPES = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** How long one answer is waited for: a file has to arrive first. */
const ANSWER_MS = 120_000;
/** Why planners look at people: the purpose that their role has. */
const PURPOSE = 'DEVELOPMENT_PLANNING';
/** Imports shown. */
const MOST_LISTED = 50;
/** Tokens that are tried for one question: the first may have ended on its way. */
const MOST_TOKENS = 2;

/** A question to the API. */
interface Asked {
  readonly method?: 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer> | string;
}

/** The API, as far as sheets are imported. What passes is asked again: the same file is the same import. */
export class SheetApi {
  constructor(
    readonly base: string,
    private readonly tokens: Tokens,
    private readonly patience = PATIENCE_MS,
  ) {}

  /** Sends a sheet. @throws Refused; CliError IMPORT.API_UNREACHABLE, TOKEN.NOT_TAKEN */
  async send(kind: string, file: Buffer, format: keyof typeof TYPES, dryRun: boolean): Promise<Progress> {
    const body = new Uint8Array(file);
    const headers = { 'Content-Type': TYPES[format] };
    const path = `/imports/${encodeURIComponent(kind)}?dryRun=${dryRun}`;
    return progress.parse(await this.ask(path, { method: 'POST', body, headers }));
  }

  /** How far it has come. @throws as {@link send} */
  async progress(batchId: string): Promise<Progress> {
    return progress.parse(await this.ask(`/imports/${encodeURIComponent(batchId)}`, {}));
  }

  /** The first rows that came to this. @throws as {@link send} */
  async rows(batchId: string, outcome: string, limit: number): Promise<z.output<typeof rows>> {
    const query = new URLSearchParams({ outcome, limit: String(limit) });
    return rows.parse(await this.ask(`/imports/${encodeURIComponent(batchId)}/rows?${String(query)}`, {}));
  }

  /** Has it undone. @throws as {@link send} */
  async undo(batchId: string, reason: string): Promise<Progress> {
    const body = JSON.stringify({ reason });
    const headers = { 'Content-Type': 'application/json' };
    return progress.parse(
      await this.ask(`/imports/${encodeURIComponent(batchId)}/undo`, { method: 'POST', body, headers }),
    );
  }

  /** The latest imports. @throws as {@link send} */
  async list(kind?: string): Promise<z.output<typeof list>> {
    const query = new URLSearchParams({
      sort: '-startedAt',
      limit: String(MOST_LISTED),
      ...(kind && { kind }),
    });
    return list.parse(await this.ask(`/imports?${String(query)}`, {}));
  }

  /** What stands as a sheet. @throws as {@link send}, where it does not begin */
  async sheet(kind: string, format: keyof typeof TYPES): Promise<SheetBytes> {
    const headers = { 'Jejak-Purpose': PURPOSE };
    const path = `/exports/sheets/${encodeURIComponent(kind)}?format=${format}`;
    return this.answer(path, { headers }, (response) =>
      Promise.resolve({
        bytes: response.body ?? Readable.from([]),
        leftOut: Number(response.headers.get('Jejak-Rows-Left-Out') ?? 0),
      }),
    );
  }

  private ask(path: string, request: Asked): Promise<unknown> {
    return this.answer(path, request, async (response) => JSON.parse(await response.text()) as unknown);
  }

  /** Asks until there is an answer; what it holds is waited for only as long as `take` does. */
  private async answer<T>(
    path: string,
    request: Asked,
    take: (response: Response) => Promise<T>,
  ): Promise<T> {
    const until = Date.now() + this.patience;
    let tokens = 0;
    for (let wait = 100; ; wait = Math.min(LONGEST_WAIT_MS, wait * 2)) {
      const token = await this.tokens.current();
      let why: string;
      let pause: number | undefined;
      try {
        const headers = {
          ...request.headers,
          Authorization: `Bearer ${token}`,
          'Accept-Language': language(),
        };
        const response = await withinTime((signal) =>
          fetch(`${this.base}${path}`, { ...request, headers, signal }),
        );
        if (response.ok) return await take(response);
        const text = await response.text();
        if (response.status === 401 && this.tokens.renew(token) && ++tokens < MOST_TOKENS) continue;
        if (!AWAY.includes(response.status)) throw refusal(response.status, text);
        why = `HTTP ${response.status}`;
        pause = retryAfter(response);
      } catch (error) {
        if (!isPassing(error)) throw error;
        why = networkFault(error);
      }
      if (Date.now() + (pause ?? wait) > until)
        throw new CliError('IMPORT.API_UNREACHABLE', 'import.unreachable', { api: this.base, why });
      await sleep((pause ?? wait) * (1 + Math.random() / 4));
    }
  }
}

/** Until the answer begins. */
async function withinTime<T>(ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(new DOMException('no answer', 'TimeoutError')), ANSWER_MS);
  try {
    return await ask(stop.signal);
  } finally {
    clearTimeout(timer);
  }
}

/** fetch says TypeError of a connection that broke, and TimeoutError of an answer that did not come. */
const isPassing = (error: unknown): boolean =>
  error instanceof TypeError || (error instanceof Error && error.name === 'TimeoutError');
