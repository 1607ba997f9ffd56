import { StreamableFile } from '@nestjs/common';
import type { Readable } from 'node:stream';

/** What a paper is sent as. */
export interface PaperOptions {
  readonly type: 'application/pdf' | 'application/zip';
  /** Name of the file, with its ending. */
  readonly filename: string;
  /** Ids of everybody of whom it tells, for the record of the look. */
  readonly people: readonly string[];
}

/** A paper on its way. It says of whom it tells, so that this is on record before its first byte leaves. */
export class PaperFile extends StreamableFile {
  readonly people: readonly string[];

  constructor(bytes: Readable, { type, filename, people }: PaperOptions) {
    super(bytes, { type, disposition: `attachment; filename="${filename}"` });
    this.people = people;
  }
}
