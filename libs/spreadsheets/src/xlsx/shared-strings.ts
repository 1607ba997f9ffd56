import { quoted, TableError } from '../faults.js';
import type { TableLimits } from '../limits.js';
import type { Archive } from './archive.js';
import { TextRun } from './text-run.js';
import { parseXml } from './xml.js';

/** The texts that cells refer to by number, as bytes in one piece: a fifth of what as many strings would take. */
export class SharedStrings {
  private bytes = Buffer.alloc(64 * 1024);
  /** Where each text ends. */
  private ends = new Uint32Array(1024);
  private count = 0;
  private length = 0;

  /** @throws TableError TABLE.DAMAGED */
  at(index: number): string {
    const end = index < this.count ? this.ends[index] : undefined;
    if (end === undefined)
      throw new TableError('TABLE.DAMAGED', { part: 'sharedStrings', detail: `no text ${index}` });
    return this.bytes.toString('utf8', index === 0 ? 0 : this.ends[index - 1], end);
  }

  /** @throws TableError TABLE.TOO_MANY_TEXTS */
  add(text: string, { sharedStrings, sharedStringBytes }: TableLimits): void {
    const end = this.length + Buffer.byteLength(text);
    if (this.count >= sharedStrings)
      throw new TableError('TABLE.TOO_MANY_TEXTS', { limit: sharedStrings, unit: 'texts' });
    if (end > sharedStringBytes)
      throw new TableError('TABLE.TOO_MANY_TEXTS', { limit: sharedStringBytes, unit: 'bytes' });
    if (end > this.bytes.length) this.bytes = Buffer.concat([this.bytes], Math.max(end, this.length * 2));
    if (this.count === this.ends.length) {
      const more = new Uint32Array(this.count * 2);
      more.set(this.ends);
      this.ends = more;
    }
    this.bytes.write(text, this.length);
    this.length = end;
    this.ends[this.count++] = end;
  }
}

/** @throws TableError TABLE.DAMAGED, TABLE.TOO_MANY_TEXTS */
export async function readSharedStrings(
  archive: Archive,
  part: string | undefined,
  limits: TableLimits,
): Promise<SharedStrings> {
  const strings = new SharedStrings();
  if (part === undefined) return strings;
  const run = new TextRun();
  await parseXml(archive.read(part), part, {
    open(name) {
      if (name === 'si') run.begin();
      else run.open(name);
    },
    text: (text) => run.add(text, () => tooLong(part)),
    close(name) {
      run.close(name);
      if (name === 'si') strings.add(run.end(), limits);
    },
  });
  return strings;
}

function tooLong(part: string): never {
  throw new TableError('TABLE.DAMAGED', { part: quoted(part), detail: 'a text that is too long' });
}
