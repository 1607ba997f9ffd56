import { Injectable } from '@nestjs/common';
import { MOST_SUBJECTS } from '@jejak/access-log';
import type { SubmissionKind } from '@jejak/domain';
import type { ReportingReader } from '@jejak/projection-engine';
import { csvHeading, csvLine } from '@jejak/siasn';
import {
  submissionList,
  type ListedSubmission,
  type SubmissionsQuery,
} from '@jejak-projections/siasn-submissions';
import { Readable } from 'node:stream';
import { Looks } from '../../access/looks.js';
import type { Decided } from '../../access/request-access.js';
import { FarSide } from '../../siasn/far-side.js';
import { inParallel } from '../../siasn/in-parallel.js';
import type { SubmissionRowInFull } from './siasn.dto.js';

const AT_ONCE = 8;
const PAGE = 500;

/** Rows in the shape of SIASN, as the log tells them now. */
@Injectable()
export class SubmissionRows {
  constructor(
    private readonly farSide: FarSide,
    private readonly looks: Looks,
  ) {}

  /** @throws LogUnavailable, KeysUnavailable */
  inFull(submissions: readonly ListedSubmission[]): Promise<SubmissionRowInFull[]> {
    return inParallel(submissions, AT_ONCE, async (listed) => {
      const { submissionId, employeeId, state } = listed;
      const { kind, nip, values, missing } = await this.farSide.prepared(listed);
      return {
        ...{ submissionId, employeeId, state, kind, missing: [...missing] },
        ...{ row: values, ...(nip !== undefined && { nipBaru: nip }) },
      };
    });
  }

  /**
   * A file of the rows that are wanted there, complete and not confirmed. Of whom it tells is on record before the first byte.
   *
   * @throws AccessLogUnavailable
   */
  async file(
    access: Decided,
    views: ReportingReader,
    query: Omit<SubmissionsQuery, 'cursor'>,
    kind: SubmissionKind,
  ): Promise<Readable> {
    const people = new Set<string>();
    for await (const page of pages(views, query)) for (const { employeeId } of page) people.add(employeeId);
    const all = [...people];
    for (let first = 0; first === 0 || first < all.length; first += MOST_SUBJECTS)
      await this.looks.record(access, {
        ...{ subjects: all.slice(first, first + MOST_SUBJECTS), holds: ['identity', 'free-text'] },
      });
    return Readable.from(this.lines(views, query, kind, people));
  }

  private async *lines(
    views: ReportingReader,
    query: SubmissionsQuery,
    kind: SubmissionKind,
    recorded: ReadonlySet<string>,
  ): AsyncGenerator<string> {
    yield csvHeading(kind);
    for await (const page of pages(views, query)) {
      const told = page.filter(({ employeeId }) => recorded.has(employeeId));
      const lines = await inParallel(told, AT_ONCE, async (listed) => {
        const { nip, row } = await this.farSide.prepared(listed);
        return row?.kind === kind && nip !== undefined ? csvLine(row, nip, listed.submissionId) : '';
      });
      yield lines.join('');
    }
  }
}

const UNSETTLED: ReadonlySet<string> = new Set(['pending', 'failed']);

async function* pages(
  views: ReportingReader,
  query: SubmissionsQuery,
): AsyncGenerator<readonly ListedSubmission[]> {
  for (let cursor: string | undefined; ;) {
    const page = await submissionList(views, { ...query, limit: PAGE, ...(cursor !== undefined && { cursor }) });
    yield page.items.filter(({ state, wanted }) => wanted && UNSETTLED.has(state));
    if (page.next === undefined) return;
    cursor = page.next;
  }
} // prettier-ignore
