import {
  AttendanceCorrected,
  CertificateIssued,
  CompetencyAssessed,
  EmployeePlacementChanged,
  ExceptionConfirmed,
  ExceptionExplained,
  ExceptionMended,
  MentoringSessionRecorded,
  ProgrammeCompleted,
  SessionHeld,
} from '@jejak/domain';
import { projection, type EntityClass, type Subject } from '@jejak/projection-engine';
import { access } from '../access/index.js';
import { auditTrail } from '../audit-trail/index.js';
import { certificates } from '../certificates/index.js';
import { employeeTimeline } from '../employee-timeline/index.js';
import { externalLearning } from '../external-learning/index.js';
import { followUps } from '../follow-ups/index.js';
import { learningHours } from '../learning-hours/index.js';
import { AttendanceRow, EntryRow, ExceptionStateRow, SheetRow } from './exception.entity.js';
import { reporting } from './reporting.js';
import { addEntry, addSheet, setState } from './rows.js';

/** What in the records cannot be, or should not (*anomali*), and what was said of it. */
export const exceptions = projection(
  {
    name: 'exceptions',
    version: 3,
    uses: [
      ...[access, auditTrail, certificates, externalLearning, learningHours],
      ...[employeeTimeline, followUps],
    ],
    entities: [SheetRow, AttendanceRow, EntryRow, ExceptionStateRow],
    sequence: ({ stream }) => stream,
    reporting,
    // who was where, and who recorded what: for those who see everything
    subjects: new Map<EntityClass, Subject>([
      [SheetRow, 'restricted'],
      [AttendanceRow, 'restricted'],
      [EntryRow, 'restricted'],
      [ExceptionStateRow, 'restricted'],
    ]),
  },
  (on) =>
    on
      .when(SessionHeld, (event, rows) => {
        const { actualStart, actualEnd } = event.data;
        addSheet(event, rows, { startsAt: new Date(actualStart), endsAt: new Date(actualEnd) });
      })
      .when(AttendanceCorrected, (event, rows) => addSheet(event, rows))
      .when(ProgrammeCompleted, (event, rows) => addEntry(event, rows, event.data.endedOn))
      .when(CompetencyAssessed, (event, rows) => addEntry(event, rows, event.data.assessedOn))
      .when(EmployeePlacementChanged, (event, rows) => addEntry(event, rows, event.data.effectiveDate))
      .when(CertificateIssued, (event, rows) => addEntry(event, rows, event.data.issuedOn))
      .when(MentoringSessionRecorded, (event, rows) => addEntry(event, rows, event.data.heldOn))
      .when(ExceptionConfirmed, (event, rows) => setState(event, rows, 'CONFIRMED'))
      .when(ExceptionExplained, (event, rows) => setState(event, rows, 'EXPLAINED'))
      .when(ExceptionMended, (event, rows) => setState(event, rows, 'MENDED', event.data.eventId)),
);
