import { closeSync, fstatSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

const maxBytes = 4 * 1024 * 1024;

/** PostgreSQL's log, `postgres.log` in the data folder; the one before it is kept as `postgres.log.1`. */
export class ServerLog {
  readonly file: string;
  private start = 0;

  constructor(dataDir: string) {
    this.file = path.join(dataDir, 'postgres.log');
  }

  /** Opens the log at its end, as a file descriptor for the server. A log that has grown large is put aside first. */
  open(): number {
    if ((statSync(this.file, { throwIfNoEntry: false })?.size ?? 0) > maxBytes) {
      renameSync(this.file, `${this.file}.1`);
    }
    const descriptor = openSync(this.file, 'a', 0o600);
    this.start = fstatSync(descriptor).size;
    return descriptor;
  }

  close(descriptor: number): void {
    closeSync(descriptor);
  }

  /** What the server has written since the last `open`. */
  sinceOpen(): string {
    return readFileSync(this.file).subarray(this.start).toString('utf8');
  }
}
