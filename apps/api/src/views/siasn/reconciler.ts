import { Injectable } from '@nestjs/common';
import { reconcile, type Finding, type OwnRow, type RemoteRow } from '@jejak/siasn';
import type { ListedSubmission } from '@jejak-projections/siasn-submissions';
import { FarSide } from '../../siasn/far-side.js';
import { inParallel } from '../../siasn/in-parallel.js';
import type { ReconciliationItem } from './siasn.dto.js';

/** Employees whose lists are asked for at a time: SIASN is other people's. */
const AT_ONCE = 4;

/** Compares what stands here with what SIASN has. */
@Injectable()
export class Reconciler {
  constructor(private readonly farSide: FarSide) {}

  /**
   * @param submissions of these employees, of the year
   * @throws Problem SIASN.NOT_CONFIGURED, SIASN.UNAVAILABLE
   */
  async compare(
    employees: readonly string[],
    submissions: readonly ListedSubmission[],
    year: number | undefined,
  ): Promise<ReconciliationItem[]> {
    this.farSide.configured();
    const found = await inParallel(employees, AT_ONCE, async (employeeId) => {
      const theirs = (await this.farSide.rowsOf(employeeId)).filter((row) => isOf(row, year));
      const own = submissions.filter((one) => one.employeeId === employeeId && one.wanted);
      const states = new Map(own.map(({ submissionId, state }) => [submissionId, state]));
      const rows = await inParallel(own, 1, (one) => this.own(one));
      return reconcile(rows.flat(), theirs).map((finding): ReconciliationItem => {
        const item = { employeeId, ...itemOf(finding) };
        const state = item.submissionId === undefined ? undefined : states.get(item.submissionId);
        return { ...item, ...(state && { state }) };
      });
    });
    return found.flat();
  }

  private async own(listed: ListedSubmission): Promise<OwnRow[]> {
    const { row: sent } = await this.farSide.prepared(listed);
    const { submissionId, remoteId } = listed;
    return sent ? [{ submissionId, sent, remoteId }] : [];
  }
}

/** A row that tells no year is of every one. */
function isOf({ values }: RemoteRow, year: number | undefined): boolean {
  const told = values['tahunKursus'] ?? values['tahun'];
  return year === undefined || told === undefined || told === String(year);
}

function itemOf(finding: Finding): Omit<ReconciliationItem, 'employeeId' | 'state'> {
  if (finding.finding === 'ONLY_THERE') {
    const { id, kind, values: theirs } = finding.remote;
    return { finding: finding.finding, kind, remoteIds: [id], differs: [], theirs };
  }
  const { submissionId, sent } = finding.own;
  const ours = { finding: finding.finding, kind: sent.kind, submissionId, ours: sent.row };
  switch (finding.finding) {
    case 'ONLY_HERE':
      return { ...ours, remoteIds: [], differs: [] };
    case 'DOUBLE':
      return { ...ours, remoteIds: finding.remotes.map(({ id }) => id), differs: [] };
    case 'SAME':
      return { ...ours, remoteIds: [finding.remote.id], differs: [], theirs: finding.remote.values };
    case 'DIFFERENT': {
      const { remote, differs } = finding;
      return { ...ours, remoteIds: [remote.id], differs: [...differs], theirs: remote.values };
    }
  }
}
