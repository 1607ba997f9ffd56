import type { ReportingReader } from '@jejak/projection-engine';
import type { Person } from './person.dto.js';

interface Row {
  employee_id: string;
  state: Person['state'];
  name: string | null;
  employee_number: string | null;
  nik: string | null;
  birth_date: string | null;
  phone: string | null;
  email: string | null;
  recorded_at: Date;
}

/** The employees with these ids, as far as their identity was recorded, by id. */
export async function peopleOf(reader: ReportingReader, employeeIds: readonly string[]): Promise<Person[]> {
  const rows = await reader.query<Row>(
    `SELECT * FROM serving.people WHERE employee_id = ANY ($1::uuid[]) ORDER BY employee_id`,
    [employeeIds],
  );
  return rows.map((row) => ({
    employeeId: row.employee_id,
    state: row.state,
    ...given('name', row.name),
    ...given('employeeNumber', row.employee_number),
    ...given('nik', row.nik),
    ...given('birthDate', row.birth_date),
    ...given('phone', row.phone),
    ...given('email', row.email),
    recordedAt: row.recorded_at,
  }));
}

const given = (field: keyof Person, value: string | null) => (value === null ? {} : { [field]: value });
