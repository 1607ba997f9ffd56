import { EmployeeIdentityRecorded, RegistrationWithdrawn, shown } from '@jejak/domain';
import { personalColumns, projection } from '@jejak/projection-engine';
import { PersonRow } from './person.entity.js';
import { reporting } from './reporting.js';

/** Who the employees are (*identitas pegawai*): the only view with names and numbers. */
export const people = projection(
  {
    name: 'people',
    version: 2,
    entities: [PersonRow],
    sequence: ({ stream }) => stream,
    reporting,
    personal: [
      personalColumns(PersonRow, {
        class: 'identity',
        about: 'employeeId',
        state: 'state',
        values: ['name', 'employeeNumber', 'nik', 'birthDate', 'phone', 'email'],
      }),
    ],
  },
  (on) =>
    on
      .when(RegistrationWithdrawn, ({ data: { employeeId } }, rows) => rows.remove(PersonRow, { employeeId }))
      .when(EmployeeIdentityRecorded, ({ data, recordedAt }, rows) => {
        const { employeeId, name, employeeNumber, nik, birthDate, phone, email } = data;
        const { value, state } = shown(name);
        rows.upsert(
          PersonRow,
          { employeeId },
          {
            state: state ?? 'lost',
            name: value,
            employeeNumber: shown(employeeNumber).value,
            nik: shown(nik).value,
            birthDate: shown(birthDate).value,
            phone: shown(phone).value,
            email: shown(email).value,
            recordedAt,
          },
        );
      }),
);
