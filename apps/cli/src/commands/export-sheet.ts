import type { Output } from '@jejak/exports';
import { complain } from '../console.js';
import { standardOutput, unlessClosed, wholeFile } from '../export/output.js';
import { CliError, FAILED, WRONG_USAGE } from '../failure.js';
import { networkFault } from '../import/api.js';
import { asked } from '../import/asked.js';
import { connect } from '../import/connect.js';
import { text } from '../texts.js';

/** Where a sheet goes. */
interface SheetTarget {
  readonly format: 'csv' | 'xlsx';
  readonly api?: string;
  /** File to write; standard output if not given. */
  readonly out?: string;
}

/**
 * `jejak export --kind KIND`: what stands as a sheet that can be imported, from the API, which records of whom it tells. A file
 * appears under its name only when it is whole.
 *
 * @throws CliError EXPORT.*, IMPORT.*, TOKEN.*
 */
export async function exportSheet(kind: string, { format, api: address, out }: SheetTarget): Promise<void> {
  if (format === 'xlsx' && out === undefined && process.stdout.isTTY)
    throw new CliError('EXPORT.TERMINAL', 'export.terminal', {}, WRONG_USAGE);
  const api = await connect(address);
  const { bytes, leftOut } = await asked(() => api.sheet(kind, format));
  if (out === undefined) return write(bytes, standardOutput).catch(unlessClosed);
  await wholeFile(out, (output) => write(bytes, output));
  complain(text('export.sheet-done', { kind, file: out, leftOut }));
}

async function write(bytes: AsyncIterable<Uint8Array>, output: Output): Promise<void> {
  const pieces = bytes[Symbol.asyncIterator]();
  for (;;) {
    const piece = await pieces.next().catch(brokenOff);
    if (piece.done) return;
    await output.write(piece.value);
  }
}

function brokenOff(error: unknown): never {
  const why = networkFault(error);
  throw new CliError('EXPORT.BROKEN_OFF', 'export.broken-off', { why }, FAILED, { cause: error });
}
