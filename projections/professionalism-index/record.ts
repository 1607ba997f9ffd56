import { isGone, type QualificationLevel, type Shown } from '@jejak/domain';
import type { ReportingReader } from '@jejak/projection-engine';
import type { EmployeeIndexInFull } from './professionalism-index.dto.js';

type State = Shown<string>['state'];

interface QualificationColumns {
  qualification_id: string;
  level: QualificationLevel;
  year: number;
  field: string | null;
  field_state: State | null;
}

interface DisciplineColumns {
  status_id: string;
  state: State;
  severity: string | null;
  first_day: string | null;
  last_day: string | null;
  letter_number: string | null;
}

/** What was recorded of the education and the discipline of an employee, the latest first. */
export async function recordOf(
  reader: ReportingReader,
  employeeId: string,
): Promise<Pick<EmployeeIndexInFull, 'qualifications' | 'disciplineStatuses'>> {
  const qualifications = await reader.query<QualificationColumns>(
    `SELECT * FROM serving.employee_qualifications WHERE employee_id = $1::uuid
     ORDER BY year DESC, qualification_id`,
    [employeeId],
  );
  const statuses = await reader.query<DisciplineColumns>(
    `SELECT status_id, state, severity, first_day::text AS first_day, last_day::text AS last_day, letter_number
     FROM serving.employee_discipline WHERE employee_id = $1::uuid ORDER BY first_day DESC NULLS LAST, status_id`,
    [employeeId],
  );
  return {
    qualifications: qualifications.map((row) => ({
      ...{ qualificationId: row.qualification_id, level: row.level, year: row.year },
      ...(row.field !== null && { field: row.field }),
      ...(isGone(row.field_state) && { fieldState: row.field_state }),
    })),
    disciplineStatuses: statuses.map((row) => ({
      statusId: row.status_id,
      ...(row.severity !== null && { severity: row.severity }),
      ...(row.first_day !== null && { from: row.first_day }),
      ...(row.last_day !== null && { to: row.last_day }),
      ...(row.letter_number !== null && { letterNumber: row.letter_number }),
      ...(isGone(row.state) && { state: row.state }),
    })),
  };
}
