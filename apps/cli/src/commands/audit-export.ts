import { LogReader, toLine } from '@jejak/event-log';
import { complain } from '../console.js';
import { wholeFile } from '../export/output.js';
import { findEventStore } from '../running-system.js';
import { text } from '../texts.js';

/** Bytes that are collected before they are written. */
const CHUNK = 64 * 1024;

/**
 * `jejak audit export`: every event as a line, as it is stored; personal fields stay sealed. The file appears under its name
 * only when it is whole.
 *
 * @throws CliError EXPORT.UNWRITABLE; CopyError
 */
export async function auditExport({
  out,
  to,
}: {
  readonly out: string;
  readonly to?: bigint;
}): Promise<void> {
  const log = new LogReader(findEventStore());
  try {
    const events = await wholeFile(out, async (output) => {
      let [count, waiting] = [0, ''];
      for await (const event of log.events(undefined, to)) {
        waiting += `${toLine(event)}\n`;
        count++;
        if (waiting.length < CHUNK) continue;
        await output.write(Buffer.from(waiting));
        waiting = '';
      }
      await output.write(Buffer.from(waiting));
      return count;
    });
    complain(text('audit.exported', { events, file: out }));
  } finally {
    await log.close();
  }
}
