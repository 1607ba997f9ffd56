import { z } from 'zod';
import { defineEvent } from '../kernel/event.js';
import { day, id, text } from '../kernel/fields.js';
import { code, personal } from '../kernel/tags.js';
import { unsealed } from '../kernel/unsealed.js';
import { grade, identity, items, jpm } from './employee.fields.js';
import {
  ASSESSMENT_METHODS,
  EMPLOYEE_KINDS,
  PLACEMENT_CHANGES,
  POSITION_CLASSES,
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
