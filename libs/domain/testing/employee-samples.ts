import { employee } from '../src/employee/employee.js';
import {
  DisciplineStatusRecorded,
  EmployeeRegistered,
  QualificationRecorded,
  TalentRecorded,
} from '../src/employee/employee.events.js';
import { Personal } from '../src/kernel/personal.js';
import { ani, positionId, unitId, uuid } from './ids.js';
import { of, type Sample } from './sample.js';

export const [qualificationId, statusId, talentId] = [uuid(0xe7), uuid(0xe8), uuid(0xe9)];

export const registered = EmployeeRegistered({
  employeeId: ani,
  kind: 'PNS',
  unitId,
  positionId,
  positionClass: 'PELAKSANA',
  grade: 'III/a',
  effectiveDate: '2025-01-01',
});

export const qualified = QualificationRecorded({
  ...{ employeeId: ani, qualificationId, level: 'S1', year: 2014 },
  field: Personal.clear('Ilmu Administrasi Negara'),
});
export const disciplined = DisciplineStatusRecorded({
  ...{ employeeId: ani, statusId, severity: Personal.clear('LIGHT'), from: Personal.clear('2026-03-01') },
  letterNumber: Personal.clear('800/0123/BKPSDM'),
});

export const talent = { employeeId: ani, talentId, pool: 'LEADERSHIP', targetPositionId: uuid(0xea) };
export const talented = TalentRecorded(talent);

const reason = 'Perbaikan data';
const qualification = {
  ...{ level: 'S2', field: 'Kebijakan Publik', year: 2020, evidenceSha256: 'a'.repeat(64) },
};
const status = { severity: 'MEDIUM', from: '2026-03-01', to: '2027-02-28', letterNumber: '800/0124/BKPSDM' };

/** One sample of every command about education, discipline and talent, with every optional field. */
export const employeeSamples: readonly Sample[] = [
  of(employee, [registered])('RecordQualification', qualification),
  of(employee, [registered, qualified])('CorrectQualification', {
    ...{ ...qualification, qualificationId, reason },
  }),
  of(employee, [registered])('RecordDisciplineStatus', status),
  of(employee, [registered, disciplined])('CorrectDisciplineStatus', { ...status, statusId, reason }),
  of(employee, [registered])('WithdrawRegistration', { reason }),
  of(employee, [registered])('RecordTalent', {
    ...{ pool: 'LEADERSHIP', targetPositionId: uuid(0xea), reason: 'Kinerja sangat baik tiga tahun' },
  }),
  of(employee, [registered, talented])('WithdrawTalent', { talentId, reason }),
];
