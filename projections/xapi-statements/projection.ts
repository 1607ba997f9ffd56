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
import { reporting } from './reporting.js';
import { ofCertificate, ofOutcomes, ofProgress, ofScores, ofSheet } from './said.js';
import { rowOf, type Telling } from './telling.js';
import { ToldEventRow } from './told-event.entity.js';

/** What is on record of participants, as statements of xAPI that a store of learning records can take. */
export const xapiStatements = projection(
  {
    name: 'xapi-statements',
    version: 3,
    // titles of runs
    uses: [access, employment, programmeEffectiveness],
    entities: [ToldEventRow],
    // its rows are about all of a sheet
    subjects: new Map([[ToldEventRow, 'restricted']]),
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

/** An event that tells of nobody, such as a sheet on which all are absent, has no row. */
function insert(rows: Rows, event: Parameters<typeof rowOf>[0], telling: Telling): void {
  if (telling.lines.length > 0) rows.insert(ToldEventRow, rowOf(event, telling));
}
