import {
  shown,
  type DisciplineStatusRecorded,
  type EventOf,
  type QualificationRecorded,
} from '@jejak/domain';
import type { Rows } from '@jejak/projection-engine';
import { DisciplineRow, QualificationRow } from './record.entity.js';

/** What is said of a qualification, in place of what was said before. */
export function keepQualification(
  { qualificationId, employeeId, level, year, field }: EventOf<typeof QualificationRecorded>['data'],
  rows: Rows,
): void {
  const { value, state } = shown(field);
  rows.upsert(
    QualificationRow,
    { qualificationId },
    { employeeId, level, year, field: value, fieldState: state },
  );
}

/** What is said of a disciplinary status, in place of what was said before. */
export function keepDiscipline(
  {
    statusId,
    employeeId,
    severity,
    from,
    to,
    letterNumber,
  }: EventOf<typeof DisciplineStatusRecorded>['data'],
  rows: Rows,
): void {
  const { value, state } = shown(severity);
  rows.upsert(
    DisciplineRow,
    { statusId },
    {
      ...{ employeeId, severity: value, state: state ?? 'lost' },
      firstDay: shown(from).value,
      lastDay: shown(to).value,
      letterNumber: shown(letterNumber).value,
    },
  );
}
