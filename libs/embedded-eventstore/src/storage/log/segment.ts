import {
  closeSync,
  constants,
  fdatasync,
  fdatasyncSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { flushFolder } from '../durable-folder.js';

const flushData = promisify(fdatasync);

/**
 * The file grows by so many bytes at a time, ahead of what is written: a flush then need not record a new size, which
 * costs a second write to the disk. What is not written reads as zeros and takes no room.
 */
const AHEAD_BYTES = 16 * 1024 * 1024;
const DIGITS = 20;
const NAME = /^\d{20}\.log$/;

/** Positions at which the segments of a folder begin, in their order. */
export function basesIn(names: readonly string[]): number[] {
  return names
    .filter((name) => NAME.test(name))
    .map((name) => Number.parseInt(name, 10))
    .sort((a, b) => a - b);
}

/** A piece of the log in a file of its own, named by the position at which it begins. */
export class Segment {
  private size: number;

  private constructor(
    readonly path: string,
    /** Position of its first byte. */
    readonly base: number,
    private readonly file: number,
  ) {
    this.size = fstatSync(file).size;
  }

  static open(folder: string, base: number, mode: 'read' | 'write'): Segment {
    const path = join(folder, `${String(base).padStart(DIGITS, '0')}.log`);
    return new Segment(path, base, openSync(path, mode === 'read' ? 'r' : 'r+'));
  }

  /** Makes an empty one, which is there for good when this returns. */
  static create(folder: string, base: number): Segment {
    const path = join(folder, `${String(base).padStart(DIGITS, '0')}.log`);
    // A file of this name is left over from a start that was killed: nothing was written to it yet.
    const segment = new Segment(
      path,
      base,
      openSync(path, constants.O_RDWR | constants.O_CREAT | constants.O_TRUNC, 0o600),
    );
    fsyncSync(segment.file);
    flushFolder(folder);
    return segment;
  }

  /** Position after its last byte, be it written or ahead of what is written. */
  get end(): number {
    return this.base + this.size;
  }

  /** Fills `target` with what begins at `position`. Returns how many bytes there were. */
  read(position: number, target: Buffer): number {
    let done = 0;
    while (done < target.length) {
      const read = readSync(this.file, target, done, target.length - done, position - this.base + done);
      if (read === 0) break;
      done += read;
    }
    return done;
  }

  /** Hands bytes to the system; `flush` brings them to the disk. */
  write(position: number, bytes: Buffer): void {
    this.reach(position + bytes.length);
    let done = 0;
    while (done < bytes.length)
      done += writeSync(this.file, bytes, done, bytes.length - done, position - this.base + done);
  }

  /** Resolves when all that was written is on disk. */
  flush(): Promise<void> {
    return flushData(this.file);
  }

  /** The same at once: everything else waits. */
  flushNow(): void {
    fdatasyncSync(this.file);
  }

  /** Takes away everything from `position` on, on disk too. */
  cut(position: number): void {
    ftruncateSync(this.file, position - this.base);
    this.size = position - this.base;
    fsyncSync(this.file);
  }

  close(): void {
    closeSync(this.file);
  }

  private reach(position: number): void {
    const needed = position - this.base;
    if (needed <= this.size) return;
    const size = Math.ceil(needed / AHEAD_BYTES) * AHEAD_BYTES;
    ftruncateSync(this.file, size);
    this.size = size;
  }
}
