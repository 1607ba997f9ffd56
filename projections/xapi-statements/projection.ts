import {
  AssessmentScored,
  AttendanceCorrected,
  CertificateIssued,
  CertificateRevoked,
  ProgrammeCompleted,
  ProgressRecorded,
  ScoresCorrected,
  SessionHeld,
} from '@jejak/domain';
import { projection, type Rows } from '@jejak/projection-engine';
import { access } from '../access/index.js';
import { employment } from '../employment/index.js';
import { programmeEffectiveness } from '../programme-effectiveness/index.js';
import { rowOf, type Said } from './facts.js';
import { reporting } from './reporting.js';
import { ofCertificate, ofOutcomes, ofProgress, ofScores, ofSheet } from './said.js';
import { StatementRow } from './statement.entity.js';

/** What is on record of participants, as statements of xAPI that a store of learning records can take. */
export const xapiStatements = projection(
  {
    name: 'xapi-statements',
    version: 2,
    // titles of runs
    uses: [access, employment, programmeEffectiveness],
    entities: [StatementRow],
    sequence: ({ stream }) => stream,
    reporting,
  },
  (on) =>
    on
      .when(SessionHeld, (event, rows) => insert(rows, event, ofSheet(event.data, event.data.actualEnd)))
      .when(AttendanceCorrected, (event, rows) => insert(rows, event, ofSheet(event.data)))
      .when(ProgressRecorded, (event, rows) => insert(rows, event, ofProgress(event.data)))
      .when(AssessmentScored, (event, rows) => insert(rows, event, ofScores(event.data, false)))
      .when(ScoresCorrected, (event, rows) => insert(rows, event, ofScores(event.data, true)))
      .when(ProgrammeCompleted, (event, rows) => insert(rows, event, ofOutcomes(event.data)))
      .when(CertificateIssued, (event, rows) => insert(rows, event, ofCertificate(event.data, 'earned')))
      .when(CertificateRevoked, (event, rows) => insert(rows, event, ofCertificate(event.data, 'voided'))),
);

function insert(rows: Rows, event: Parameters<typeof rowOf>[0], said: readonly Said[]): void {
  for (const [ordinal, one] of said.entries()) rows.insert(StatementRow, rowOf(event, one, ordinal));
}
