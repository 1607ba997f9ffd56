import {
  CertificateIssued,
  EmployeeIdentityRecorded,
  EmployeeSiasnIdRecorded,
  LearningHoursCredited,
  shown,
  SiasnReferencesRecorded,
  SubmissionConfirmed,
  SubmissionFailed,
  SubmissionQueued,
  SubmissionReconciled,
  SubmissionRetried,
  SubmissionSent,
  SubmissionWithdrawn,
  type SubmissionStatus,
} from '@jejak/domain';
import { personalColumns, projection, type Recorded, type Rows } from '@jejak/projection-engine';
import { access } from '../access/index.js';
import { learningHours } from '../learning-hours/index.js';
import { reporting } from './reporting.js';
import {
  EmployeeChangeRow,
  ReferencesChangeRow,
  SubmissionRow,
  SubmissionTextRow,
} from './submission.entity.js';

/** What goes to SIASN, and whether it arrived (*pengiriman ke SIASN*). */
export const siasnSubmissions = projection(
  {
    name: 'siasn-submissions',
    version: 2,
    // who works where, and for which year hours count
    uses: [access, learningHours],
    entities: [SubmissionRow, SubmissionTextRow, EmployeeChangeRow, ReferencesChangeRow],
    sequence: ({ stream }) => stream,
    reporting,
    subjects: new Map([[ReferencesChangeRow, 'anybody']]),
    personal: [
      personalColumns(SubmissionTextRow, {
        ...{ class: 'free-text', about: 'employeeId', state: 'detailState', values: ['detail'] },
      }),
    ],
  },
  (on) =>
    on
      .when(SubmissionQueued, (event, rows) => {
        const { submissionId, employeeId, source, sourceId } = event.data;
        const row = { employeeId, source, sourceId, queuedAt: event.recordedAt };
        rows.upsert(SubmissionRow, { submissionId }, { ...fresh, ...row, ...changed(event, 'pending'), wanted: true });
        rows.upsert(SubmissionTextRow, { submissionId }, { employeeId, detail: null, detailState: null });
      })
      .when(SubmissionWithdrawn, (event, rows) => {
        const { submissionId, mayBeThere } = event.data;
        const state = changed(event, mayBeThere ? 'pending' : 'withdrawn');
        rows.update(SubmissionRow, { submissionId }, { ...state, ...unfailed, wanted: false });
      })
      .when(SubmissionSent, (event, rows) => {
        const { submissionId, attempt: attempts, kind } = event.data;
        const sent = { attempts, kind, sentAt: new Date(event.data.sentAt) };
        rows.update(SubmissionRow, { submissionId }, { ...changed(event, 'sent'), ...unfailed, ...sent });
      })
      .when(SubmissionConfirmed, (event, rows) => {
        const { submissionId, present, how, kind, remoteId } = event.data;
        const row = { ...changed(event, present ? 'confirmed' : 'withdrawn'), ...unfailed, how };
        const there = { ...(kind && { kind }), ...((remoteId ?? !present) && { remoteId: remoteId ?? null }) };
        rows.update(SubmissionRow, { submissionId }, { ...row, ...there });
      })
      .when(SubmissionFailed, (event, rows) => {
        const { submissionId, code: failure, missing, retryAt } = event.data;
        const failed = { failure, missing, retryAt: retryAt === undefined ? null : new Date(retryAt) };
        rows.update(SubmissionRow, { submissionId }, { ...changed(event, 'failed'), ...failed });
        const { value: detail, state: detailState } = shown(event.data.detail);
        rows.update(SubmissionTextRow, { submissionId }, { detail, detailState });
      })
      .when(SubmissionRetried, (event, rows) => {
        const { submissionId } = event.data;
        rows.update(SubmissionRow, { submissionId }, { ...changed(event, 'pending'), ...unfailed });
      })
      .when(SubmissionReconciled, (event, rows) => {
        const { submissionId, remoteId, decision, differs: differed } = event.data;
        const state = changed(event, decision === 'SEND_OURS' ? 'pending' : 'confirmed');
        rows.update(SubmissionRow, { submissionId }, { ...state, remoteId, decision, differed });
      })
      .when(EmployeeIdentityRecorded, touched)
      .when(EmployeeSiasnIdRecorded, touched)
      .when(CertificateIssued, touched)
      .when(LearningHoursCredited, touched)
      .when(SiasnReferencesRecorded, ({ data: { referencesId }, position }, rows) => {
        rows.upsert(ReferencesChangeRow, { referencesId }, { position });
      }),
); // prettier-ignore

const unfailed = { failure: null, missing: [], retryAt: null };
const fresh = {
  ...{ kind: null, attempts: 0, sentAt: null, ...unfailed },
  ...{ how: null, remoteId: null, decision: null, differed: [] },
};

const changed = ({ occurredAt, position }: Recorded, state: SubmissionStatus) => ({
  ...{ state, changedAt: occurredAt, position },
});

function touched({ data, position }: Recorded<{ readonly employeeId: string }>, rows: Rows): void {
  rows.upsert(EmployeeChangeRow, { employeeId: data.employeeId }, { position });
}
