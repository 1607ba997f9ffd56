import {
  ChangePlacement,
  employee,
  readNip,
  RecordIdentity,
  RegisterEmployee,
  type KnownEmployee,
} from '@jejak/domain';
import { command } from '../command.js';
import { defineKind } from '../define-kind.js';
import { fault } from '../faults.js';
import type { Difference, Plan, RowOf, Step } from '../kind.js';
import { positionIdOf } from '../position-id.js';
import type { There } from '../there.js';
import { employeeColumns as columns } from './employees.columns.js';
import { recordedOf, type RecordedEmployee } from './employees.recorded.js';

type Row = RowOf<typeof columns>;

/** Employees (*pegawai*): who they are, and where they work as what. */
export const employees = defineKind({
  name: 'employees',
  title: { id: 'Pegawai', en: 'Employees' },
  explanation: {
    id: 'Satu baris untuk setiap pegawai, dikenali dari NIP. Pegawai yang sudah ada: unit, jabatan, atau golongan yang berbeda dicatat sebagai perpindahan; data diri yang berbeda dicatat ulang.',
    en: 'One row for each employee, known by NIP. Of one who is there, another unit, position or grade is recorded as a move, other personal data are recorded anew.',
  },
  columns,
  steps: ['register', 'place', 'identify'],
  key: ({ nip }) => nip,
  check: ({ nip, kind }) => {
    const read = readNip(nip, kind, new Date());
    return typeof read === 'string'
      ? [{ column: columns.nip.heading, fault: { code: 'EMPLOYEE.NUMBER_INVALID', values: { fault: read } } }]
      : [];
  },
  plan,
});

async function plan(row: Row, there: There): Promise<Plan> {
  const unitId = await there.find('unit', row.unit);
  if (unitId === undefined) {
    const unknown = fault('IMPORT.UNIT_UNKNOWN', { value: row.unit });
    return { outcome: 'refused', column: columns.unit.heading, fault: unknown };
  }
  const employeeId = await there.find('employee', row.nip);
  const known = employeeId === undefined ? undefined : await there.load(employee, employeeId);
  if (known === undefined || known.status === 'unknown')
    return {
      outcome: 'added',
      steps: [
        {
          ...{ name: 'register', command: registration(row, unitId), occurredAt: dayBegins(row.from) },
          makes: { what: 'employee', key: row.nip },
        },
      ],
    };
  return planChange(row, unitId, known, there);
}

/** Midnight in Medan. */
const dayBegins = (day: string): Date => new Date(Math.min(Date.parse(`${day}T00:00:00+07:00`), Date.now()));

const placementOf = ({ position, positionClass, grade }: Row, unitId: string) => ({
  ...{ unitId, positionId: positionIdOf(position), positionClass },
  ...(grade !== undefined && { grade }),
});

const identityOf = (row: Row, before?: RecordedEmployee['identity']) => {
  const { name, nip: employeeNumber } = row;
  // an empty cell says nothing, so it takes nothing away
  const nik = row.nik ?? before?.nik;
  const phone = row.phone ?? before?.phone;
  const email = row.email ?? before?.email;
  const birthDate = before?.birthDate;
  return {
    ...{ name, employeeNumber },
    ...(nik !== undefined && { nik }),
    ...(birthDate !== undefined && { birthDate }),
    ...(phone !== undefined && { phone }),
    ...(email !== undefined && { email }),
  };
};

const registration = (row: Row, unitId: string): RegisterEmployee =>
  command(RegisterEmployee, {
    ...{ kind: row.kind, placement: placementOf(row, unitId), effectiveDate: row.from },
    identity: identityOf(row),
  });

async function planChange(row: Row, unitId: string, known: KnownEmployee, there: There): Promise<Plan> {
  if (known.kind !== row.kind) {
    const fixed = fault('IMPORT.FIXED', { before: known.kind, value: row.kind });
    return { outcome: 'refused', column: columns.kind.heading, fault: fixed };
  }
  const recorded = await recordedOf(known.id, there);
  const steps: Step[] = [];
  const differences: Difference[] = [];
  const placement = placementOf(row, unitId);
  const before = recorded.placement;
  const differs = (Object.keys(placement) as (keyof typeof placement)[]).filter(
    (field) => placement[field] !== before?.[field],
  );
  if (differs.length > 0) {
    const change = command(ChangePlacement, {
      ...{ kind: known.status === 'left' ? ('REINSTATED' as const) : ('MUTATION' as const), placement },
      ...{ effectiveDate: row.from, reason: there.reason },
    });
    steps.push({ name: 'place', id: known.id, command: change, occurredAt: dayBegins(row.from) });
    for (const field of differs) differences.push(differenceOf(field, row, before));
  }
  const identity = identityOf(row, recorded.identity);
  const told = (Object.keys(identity) as (keyof typeof identity)[]).filter(
    (field) => identity[field] !== recorded.identity?.[field],
  );
  if (told.length > 0) {
    steps.push({ name: 'identify', id: known.id, command: command(RecordIdentity, { identity }) });
    for (const field of told)
      differences.push({
        ...{ column: HEADINGS[field], before: recorded.identity?.[field], after: identity[field] },
      });
  }
  const [first, ...others] = steps;
  return first
    ? { outcome: 'changed', steps: [first, ...others], differences }
    : { outcome: 'same', at: { aggregate: employee, id: known.id } };
}

const HEADINGS = {
  name: columns.name.heading,
  employeeNumber: columns.nip.heading,
  nik: columns.nik.heading,
  birthDate: columns.nip.heading,
  phone: columns.phone.heading,
  email: columns.email.heading,
} as const;

/** Units and positions are told as the row says them: what was there before has an id, and no word of the sheet. */
function differenceOf(
  field: 'unitId' | 'positionId' | 'positionClass' | 'grade',
  row: Row,
  before: RecordedEmployee['placement'],
): Difference {
  if (field === 'unitId') return { column: columns.unit.heading, before: before?.unitId, after: row.unit };
  if (field === 'positionId')
    return { column: columns.position.heading, before: before?.positionId, after: row.position };
  if (field === 'positionClass')
    return { column: columns.positionClass.heading, before: before?.positionClass, after: row.positionClass };
  return { column: columns.grade.heading, before: before?.grade, after: row.grade };
}
