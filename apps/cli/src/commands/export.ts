import pg from 'pg';
import { complain } from '../console.js';
import {
  beginSnapshot,
  type ExportFormat,
  findView,
  isText,
  type Output,
  type ReportingRelation,
  UnknownView,
  writerOf,
  type WriteView,
} from '@jejak/exports';
import { standardOutput, unlessClosed, wholeFile } from '../export/output.js';
import { CliError, WRONG_USAGE } from '../failure.js';
import { showProgress } from '../progress.js';
import { findDatabase } from '../running-system.js';
import { text } from '../texts.js';
import { unknownView } from '../views.js';

export interface ExportOptions {
  readonly format: ExportFormat;
  /** File to write; standard output if not given. */
  readonly out?: string;
}

/**
 * `jejak export VIEW`: a reporting view as CSV, XLSX or Parquet, streamed, so that memory stays flat whatever its size.
 * A file appears under its name only when it is whole.
 *
 * @throws CliError VIEW.UNKNOWN, EXPORT.UNWRITABLE, EXPORT.TERMINAL
 */
export async function exportView(view: string, { format, out }: ExportOptions): Promise<void> {
  if (!isText(format) && out === undefined && process.stdout.isTTY)
    throw new CliError('EXPORT.TERMINAL', 'export.terminal', {}, WRONG_USAGE);
  const client = new pg.Client({ connectionString: findDatabase(), application_name: 'jejak-export' });
  client.on('error', () => undefined); // the query that it breaks fails as well
  await client.connect();
  try {
    const relation = await findView(client, view).catch(unknown(view));
    const write = await writerOf(format);
    await beginSnapshot(client);
    if (out === undefined) await write(client, relation, standardOutput, () => undefined).catch(unlessClosed);
    else {
      const rows = await wholeFile(out, (output) => withProgress(client, view, relation, output, write));
      complain(text('export.done', { rows, view, file: out }));
    }
  } finally {
    await client.end();
  }
}

async function withProgress(
  client: pg.Client,
  view: string,
  relation: ReportingRelation,
  output: Output,
  write: WriteView,
): Promise<number> {
  const total = await estimate(client, relation);
  let rows = 0;
  const progress = showProgress(total, ({ rate }) => text('export.progress', { view, rows, rate }));
  try {
    return await write(client, relation, output, (done) => {
      rows = done;
      progress.update(done);
    });
  } finally {
    progress.end();
  }
}

/** About how many rows there are, as PostgreSQL's planner thinks: to count them would cost as much as the export. */
async function estimate(client: pg.Client, { from }: ReportingRelation): Promise<number> {
  const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }>(
    `EXPLAIN (FORMAT JSON) SELECT * FROM ${from}`,
  );
  return Math.max(1, rows[0]?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 1);
}

function unknown(view: string): (error: unknown) => never {
  return (error) => {
    throw error instanceof UnknownView ? unknownView(view, error.views) : error;
  };
}
