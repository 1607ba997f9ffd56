import { Commands } from '@jejak/commands';
import { importBatch, Refusal, UndoImport, type Envelope, type ImportBatch } from '@jejak/domain';
import { EventLog } from '@jejak/event-log';
import { batchIdOf, command, faultText, importKind, openSheet, WrongHeading } from '@jejak/imports';
import { TableError, tableFaultText, type TableFormat } from '@jejak/spreadsheets';
import type { Readable } from 'node:stream';
import { v7 as uuidv7 } from 'uuid';
import type { Decided } from '../access/request-access.js';
import { Problem, problems, type FieldError } from '../http/problem.js';
import { actorFor } from './import-job.js';
import type { ImportRunner } from './import-runner.js';
import type { ImportStore, StoredBatch } from './import-store.js';
import type { ImportProgress, ImportRows, ImportRowsQuery } from './imports.dto.js';
import { readDetail } from './outcomes.js';
import type { SealedParts } from './sealed-parts.js';

/** A language in which faults are told. */
export type Language = 'id' | 'en';

/** A file on its way in. */
export interface Upload {
  readonly kind: string;
  readonly format: TableFormat;
  readonly dryRun: boolean;
  readonly body: Readable;
  readonly language: Language;
}

/** Rows on a page of outcomes. */
const PAGE = 100;

/** Imports as people ask for them. */
export class Imports {
  constructor(
    private readonly log: EventLog,
    private readonly commands: Commands,
    private readonly store: ImportStore,
    private readonly sealed: SealedParts,
    private readonly runner: ImportRunner,
  ) {}

  /**
   * Takes a file in; it is worked on behind the answer. The same file is the same import.
   *
   * @throws Problem IMPORT.UNREADABLE, IMPORT.TOO_LARGE, VIEW.UNAVAILABLE; KeysUnavailable
   */
  async receive({ principal }: Decided, upload: Upload): Promise<ImportProgress> {
    await this.store.prepare();
    const { accountId } = principal;
    const uploadId = uuidv7();
    let kept = false;
    try {
      const fileSha256 = await this.sealed.receive(accountId, uploadId, upload.body);
      const rows = await this.countRows(uploadId, upload);
      const { kind, format, dryRun } = upload;
      const { batchId, isDone } = dryRun
        ? { batchId: uuidv7(), isDone: false }
        : await this.batchOf(kind, fileSha256);
      const before = await this.store.find(batchId);
      if (!isDone && before?.state !== 'waiting') {
        await this.store.enter({
          ...{ batch_id: batchId, kind, format, work: dryRun ? 'dry-run' : 'import', account_id: accountId },
          ...{ upload_id: uploadId, file_sha256: fileSha256, rows },
        });
        kept = true;
        this.runner.kick();
      }
      return await this.progress(batchId);
    } finally {
      if (!kept) await this.store.pool.query(FORGET, [uploadId]).catch(() => undefined); // else purged within a day
    }
  }

  /** How far a batch has come. @throws Refusal IMPORT.UNKNOWN */
  async progress(batchId: string): Promise<ImportProgress> {
    await this.store.prepare();
    const batch = await this.store.find(batchId);
    if (!batch) return this.recorded(batchId);
    const { added = 0, changed = 0, same = 0, refused = 0 } = await this.store.counts(batchId);
    const { kind, work, state, rows, failure, undone, kept } = batch;
    const done = added + changed + same + refused;
    return {
      ...{ batchId, kind, work, state, rows, done, added, changed, same, refused },
      ...(failure !== null && { failure }),
      ...(work === 'undo' ? { undone, left: kept } : speed(batch, done)),
    };
  }

  /** What rows came to: for whoever imported them. @throws Refusal IMPORT.UNKNOWN */
  async rows(
    { principal }: Decided,
    batchId: string,
    { outcome, after = 0, limit = PAGE }: ImportRowsQuery,
    language: Language,
  ): Promise<ImportRows> {
    await this.store.prepare();
    const batch = await this.store.find(batchId);
    if (batch?.account_id !== principal.accountId) throw new Refusal('IMPORT.UNKNOWN');
    const found = await this.store.query<{ line: number; outcome: string; sealed: Envelope | null }>(
      `SELECT line, outcome, sealed FROM jejak_edge.import_row
       WHERE batch_id = $1 AND line > $2 AND ($3::text IS NULL OR outcome = $3) ORDER BY line LIMIT $4`,
      [batchId, after, outcome ?? null, limit],
    );
    const items: ImportRows['items'] = [];
    for (const row of found) {
      const { faults, differences } = await readDetail(this.sealed, batchId, row.line, row.sealed);
      items.push({
        ...{ line: row.line, outcome: row.outcome },
        faults: faults.map(({ column, code, values }) => ({
          ...(column !== undefined && { column }),
          ...{ code, text: textOf(code, values, language) },
        })),
        differences: differences.map(({ column, before, after: value }) => ({
          ...{
            column,
            ...(before !== undefined && { before }),
            ...(value !== undefined && { after: value }),
          },
        })),
      });
    }
    const last = found.at(-1);
    return { items, ...(found.length === limit && last && { next: last.line }) };
  }

  /** Has a batch undone. @throws Refusal IMPORT.* */
  async undo({ principal }: Decided, batchId: string, reason: string): Promise<ImportProgress> {
    await this.store.prepare();
    const actor = actorFor(principal, 'import-undo');
    await this.commands.send({
      ...{ id: batchId, command: command(UndoImport, { reason }), actor },
      ...{ commandId: uuidv7(), correlationId: batchId },
    });
    const { state } = await this.log.load(importBatch, batchId);
    if (state.status === 'unknown') throw new Refusal('IMPORT.UNKNOWN');
    const { kind, fileSha256: file_sha256, rows } = state;
    await this.store.enterUndo({ batch_id: batchId, kind, acting_id: actor.id, file_sha256, rows });
    this.runner.kick();
    return this.progress(batchId);
  }

  /** The batch of a file: that of before, or a new one after it was undone, or had refused rows. */
  private async batchOf(kind: string, sha256: string): Promise<{ batchId: string; isDone: boolean }> {
    for (let generation = 0; ; generation++) {
      const batchId = batchIdOf(kind, sha256, generation);
      const { state } = await this.log.load(importBatch, batchId);
      if (state.status === 'undoing') throw new Refusal('IMPORT.NOT_FINISHED');
      if (state.status === 'undone') continue;
      const isDone = state.status === 'finished';
      // rows that were refused may be right by now; those that are there come to nothing
      if (isDone && state.counts && state.counts.refused > 0) continue;
      return { batchId, isDone };
    }
  }

  /** @throws Problem IMPORT.UNREADABLE */
  private async countRows(uploadId: string, { kind: name, format, language }: Upload): Promise<number> {
    const kind = importKind(name);
    if (!kind) throw new Problem('IMPORT.KIND_UNKNOWN');
    let rows = 0;
    try {
      const seen = new Set<number>();
      for await (const { line } of await openSheet(kind, () => this.sealed.file(uploadId), format))
        if (!seen.has(line)) {
          seen.add(line);
          rows++;
        }
    } catch (error) {
      const errors = faultsOfFile(error, language);
      if (!errors) throw error;
      throw new Problem('IMPORT.UNREADABLE', { errors, cause: error });
    }
    return rows;
  }

  /** What the log tells of a batch whose work was forgotten. @throws Refusal IMPORT.UNKNOWN */
  private async recorded(batchId: string): Promise<ImportProgress> {
    const { state }: { state: ImportBatch } = await this.log.load(importBatch, batchId);
    if (state.status === 'unknown') throw new Refusal('IMPORT.UNKNOWN');
    const { kind, rows, counts = { added: 0, changed: 0, same: 0, refused: 0 } } = state;
    const done = counts.added + counts.changed + counts.same + counts.refused;
    return { batchId, kind, work: 'import', state: state.status, rows, done, ...counts };
  }
}

const FORGET = `DELETE FROM jejak_edge.import_part WHERE upload_id = $1`;

function speed(
  { state, begun_at, known_at_begin, rows }: StoredBatch,
  done: number,
): Pick<ImportProgress, 'rate' | 'secondsLeft'> {
  if (state !== 'waiting' || !begun_at) return {};
  const seconds = (Date.now() - begun_at.getTime()) / 1000;
  const rate = seconds > 0 ? (done - known_at_begin) / seconds : 0;
  return rate > 0
    ? { rate: Math.round(rate), secondsLeft: Math.max(0, Math.ceil((rows - done) / rate)) }
    : {};
}

/** What is wrong with a file as a whole; undefined where it is not the file's. */
function faultsOfFile(error: unknown, language: Language): FieldError[] | undefined {
  if (error instanceof TableError)
    return [{ field: error.column ?? '', message: tableFaultText(error, language) }];
  if (error instanceof WrongHeading)
    return error.faults.map((found) => ({
      field: String(found.values.column ?? ''),
      message: faultText(found, language),
    }));
  return undefined;
}

function textOf(code: string, values: Readonly<Record<string, string | number>>, language: Language): string {
  const edge: Readonly<Record<string, { readonly id: string; readonly en: string }>> = problems;
  const text = faultText({ code, values }, language);
  return text === code ? (edge[code]?.[language] ?? code) : text;
}
