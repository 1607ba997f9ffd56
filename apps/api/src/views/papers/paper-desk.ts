import { Injectable } from '@nestjs/common';
import { type Language, type Named, type Paper, type PaperHead, pdfOf } from '@jejak/papers';
import type { ReportingReader } from '@jejak/projection-engine';
import type { PaperSettings } from '@jejak/runtime';
import { peopleOf } from '@jejak-projections/people';
import { Readable } from 'node:stream';
import type { Granted } from '../../access/request-access.js';
import { PaperFile } from './paper-file.js';

/** People who are looked up at a time. */
const AT_ONCE = 1_000;

/** What all papers share: the letterhead, addresses for QR codes, names as far as they are shown, the way out. */
@Injectable()
export class PaperDesk {
  constructor(private readonly settings: PaperSettings) {}

  get letterhead(): PaperHead['letterhead'] {
    return this.settings.letterhead;
  }

  /** Whole address of something, as people reach it. */
  address(path: string): string {
    return `${this.settings.publicUrl}${path}`;
  }

  /** @param path of the record, to which the QR code leads */
  head(path: string, asOf: Date, language: Language): PaperHead {
    return { language, letterhead: this.letterhead, address: this.address(path), asOf };
  }

  /** Who the employees are: names and numbers only where whoever asks may see them. */
  async named(
    views: ReportingReader,
    employeeIds: readonly string[],
    { masked }: Granted,
  ): Promise<Map<string, Named>> {
    const named = new Map<string, Named>(employeeIds.map((id) => [id, { id }]));
    if (masked.includes('identity')) return named;
    const ids = [...named.keys()];
    for (let first = 0; first < ids.length; first += AT_ONCE)
      for (const { employeeId, name, employeeNumber } of await peopleOf(
        views,
        ids.slice(first, first + AT_ONCE),
      ))
        named.set(employeeId, {
          id: employeeId,
          ...(name !== undefined && { name }),
          ...(employeeNumber !== undefined && { employeeNumber }),
        });
    return named;
  }

  /** The paper as a PDF that is drawn while it is sent. */
  send(paper: Paper, filename: string, people: readonly string[] = []): PaperFile {
    const bytes = Readable.from(pdfOf(paper), { objectMode: false });
    return new PaperFile(bytes, { type: 'application/pdf', filename: `${filename}.pdf`, people });
  }
}
