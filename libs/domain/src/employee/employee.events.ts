import { z } from 'zod';
import { defineEvent } from '../kernel/event.js';
import { day, id, text } from '../kernel/fields.js';
import { code, personal } from '../kernel/tags.js';
import { unsealed } from '../kernel/unsealed.js';
import {
  grade,
  graduationYear,
  identity,
  items,
  jpm,
  paperSha256,
  siasnId,
  talentPool,
} from './employee.fields.js';
import {
  ASSESSMENT_METHODS,
  DISCIPLINE_SEVERITIES,
  EMPLOYEE_KINDS,
  PLACEMENT_CHANGES,
  POSITION_CLASSES,
  QUALIFICATION_LEVELS,
} from './employee.vocabulary.js';

/** An employee entered the register. Name and NIP are not part of the fact. */
export const EmployeeRegistered = defineEvent('EmployeeRegistered', 1, {
  employeeId: id,
  kind: code(EMPLOYEE_KINDS),
  unitId: id,
  positionId: id,
  positionClass: code(POSITION_CLASSES),
  grade: grade.optional(),
  effectiveDate: day,
});

/** The registration was a mistake: nobody is an employee under this id, nor ever was. The reason is in the metadata. */
export const RegistrationWithdrawn = defineEvent('RegistrationWithdrawn', 1, { employeeId: id });

/**
 * Who an employee is; it stands in place of all that was recorded before. A number (NIP of a PNS, NI PPPK) ends with the
 * status that it was given for, so that another may follow.
 */
export const EmployeeIdentityRecorded = defineEvent('EmployeeIdentityRecorded', 1, {
  employeeId: id,
  /** As in the papers, with degrees. */
  name: personal('identity', identity.name),
  /** NIP or NI PPPK, 18 digits. */
  employeeNumber: personal('identity', identity.employeeNumber).optional(),
  /** *Nomor induk kependudukan*, 16 digits. */
  nik: personal('identity', identity.nik).optional(),
  birthDate: personal('identity', day).optional(),
  phone: personal('identity', identity.phone).optional(),
  email: personal('identity', identity.email).optional(),
});

/** By which id SIASN knows an employee (*pnsOrangId*); it stands in place of the one before. */
export const EmployeeSiasnIdRecorded = defineEvent('EmployeeSiasnIdRecorded', 1, {
  employeeId: id,
  siasnId: personal('identity', siasnId),
});

/** An employee was moved, promoted, left or came back. */
export const EmployeePlacementChanged = defineEvent(
  'EmployeePlacementChanged',
  2,
  {
    employeeId: id,
    kind: code(PLACEMENT_CHANGES),
    /** The placement from the effective date on; absent where the employee left. */
    placement: z
      .strictObject({
        unitId: id,
        positionId: id,
        positionClass: code(POSITION_CLASSES),
        grade: grade.optional(),
      })
      .optional(),
    effectiveDate: day,
    /** Number of the decree (*nomor SK*). */
    decreeNumber: personal('identity', text(100)).optional(),
  },
  { 1: (data) => unsealed(data, 'decreeNumber') },
);

/** Levels of competencies held were compared with those that the position requires. */
export const CompetencyAssessed = defineEvent('CompetencyAssessed', 1, {
  employeeId: id,
  assessmentId: id,
  method: code(ASSESSMENT_METHODS),
  assessedOn: day,
  /** Opaque id of the assessor; absent where a test or the employee gave the levels. */
  assessorId: id.optional(),
  items,
  jpm,
});

/** An assessment was wrong; these items stand in place of all of its items. The reason is in the metadata. */
export const CompetencyAssessmentCorrected = defineEvent('CompetencyAssessmentCorrected', 1, {
  employeeId: id,
  assessmentId: id,
  method: code(ASSESSMENT_METHODS),
  assessedOn: day,
  items,
  jpm,
});

const qualification = {
  employeeId: id,
  qualificationId: id,
  level: code(QUALIFICATION_LEVELS),
  /** Field of study (*jurusan*). */
  field: personal('identity', text(200)).optional(),
  /** Year in which it was finished. */
  year: graduationYear,
  /** Digest of the scanned diploma (*ijazah*). */
  evidenceSha256: personal('identity', paperSha256).optional(),
};

/** An education that an employee finished (*kualifikasi pendidikan*). */
export const QualificationRecorded = defineEvent('QualificationRecorded', 1, qualification);

/** A qualification was recorded wrongly; this stands in place of all that was said of it. The reason is in the metadata. */
export const QualificationCorrected = defineEvent('QualificationCorrected', 1, qualification);

/** Dates tell the measure nearly as well as its name does (PP 94/2021 sets them), so all of it is sealed. */
const disciplineStatus = {
  employeeId: id,
  statusId: id,
  /** One of `DISCIPLINE_SEVERITIES`. */
  severity: personal('sensitive', z.enum(DISCIPLINE_SEVERITIES)),
  /** First day for which it counts. */
  from: personal('sensitive', day),
  /** Last day for which it counts; absent as long as it does. */
  to: personal('sensitive', day).optional(),
  /** Number of the decision (*nomor surat keputusan*). */
  letterNumber: personal('sensitive', text(100)).optional(),
};

/** Whether a disciplinary measure stands against an employee (*hukuman disiplin*), or that none does. */
export const DisciplineStatusRecorded = defineEvent('DisciplineStatusRecorded', 1, disciplineStatus);

/** A status was recorded wrongly; this stands in place of all that was said of it. The reason is in the metadata. */
export const DisciplineStatusCorrected = defineEvent('DisciplineStatusCorrected', 1, disciplineStatus);

const talent = {
  employeeId: id,
  talentId: id,
  pool: talentPool,
  /** Position (*jabatan*) for which they are developed. */
  targetPositionId: id,
};

/** An employee was taken into a talent pool, for a position to aim at. The reason is in the metadata. */
export const TalentRecorded = defineEvent('TalentRecorded', 1, talent);

/** An employee is in that pool no more. The reason is in the metadata. */
export const TalentWithdrawn = defineEvent('TalentWithdrawn', 1, talent);
