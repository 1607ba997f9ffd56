import { Readable } from 'node:stream';
import { z } from 'zod';
import type { Tokens } from '../tokens/tokens.js';
import { type Asked, PatientApi } from './patient-api.js';

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

/** Why planners look at people: the purpose that their role has. */
const PURPOSE = 'DEVELOPMENT_PLANNING';
/** Imports shown. */
const MOST_LISTED = 50;

/** The API, as far as sheets are imported. What passes is asked again: the same file is the same import. */
export class SheetApi {
  private readonly api: PatientApi;

  constructor(
    readonly base: string,
    tokens: Tokens,
    patience?: number,
  ) {
    this.api = new PatientApi(
      base,
      tokens,
      { code: 'IMPORT.API_UNREACHABLE', text: 'import.unreachable' },
      patience,
    );
  }

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
    return this.api.ask(path, { headers }, (response) =>
      Promise.resolve({
        bytes: response.body ?? Readable.from([]),
        leftOut: Number(response.headers.get('Jejak-Rows-Left-Out') ?? 0),
      }),
    );
  }

  private async ask(path: string, request: Asked): Promise<unknown> {
    return JSON.parse(await this.api.ask(path, request, (response) => response.text()));
  }
}
