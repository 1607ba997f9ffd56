import { closeSync, mkdirSync, openSync, readSync, fstatSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

/** A log that has grown beyond this is put aside when its part starts. */
const MOST_BYTES = 16 * 1024 * 1024;
const TAIL_BYTES = 2_000;

/** The file that takes what a part writes. One older file is kept beside it (`.1`). */
export class LogFile {
  readonly file: string;
  private from = 0;

  constructor(dataDir: string, name: string) {
    this.file = path.join(dataDir, 'logs', `${name}.log`);
  }

  /** Opens it for one run of its part, to append. Close the descriptor once the part has it. */
  open(): number {
    mkdirSync(path.dirname(this.file), { recursive: true, mode: 0o700 });
    const size = statSync(this.file, { throwIfNoEntry: false })?.size ?? 0;
    if (size > MOST_BYTES) renameSync(this.file, `${this.file}.1`);
    const descriptor = openSync(this.file, 'a', 0o600);
    this.from = fstatSync(descriptor).size;
    return descriptor;
  }

  /** The end of what the last run wrote. */
  tail(): string {
    let descriptor: number;
    try {
      descriptor = openSync(this.file, 'r');
    } catch {
      return '';
    }
    try {
      const start = Math.max(this.from, fstatSync(descriptor).size - TAIL_BYTES);
      const buffer = Buffer.alloc(TAIL_BYTES);
      const length = readSync(descriptor, buffer, 0, TAIL_BYTES, start);
      return buffer.toString('utf8', 0, length).trim().split('\n').slice(-8).join('\n');
    } finally {
      closeSync(descriptor);
    }
  }
}
