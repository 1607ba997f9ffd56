import { z } from 'zod';
import { defineEvent } from '../kernel/event.js';
import { day, id, text } from '../kernel/fields.js';
import { grade, items, jpm } from './employee.fields.js';
import {
  ASSESSMENT_METHODS,
  EMPLOYEE_KINDS,
  PLACEMENT_CHANGES,
  POSITION_CLASSES,
} from './employee.vocabulary.js';

/** An employee entered the register. Name and NIP are not part of the fact. */
export const EmployeeRegistered = defineEvent('EmployeeRegistered', 1, {
  employeeId: id,
  kind: z.enum(EMPLOYEE_KINDS),
  unitId: id,
  positionId: id,
  positionClass: z.enum(POSITION_CLASSES),
  grade: grade.optional(),
  effectiveDate: day,
});

/** An employee was moved, promoted, left or came back. */
export const EmployeePlacementChanged = defineEvent('EmployeePlacementChanged', 1, {
  employeeId: id,
  kind: z.enum(PLACEMENT_CHANGES),
  /** The placement from the effective date on; absent where the employee left. */
  placement: z
    .strictObject({
      unitId: id,
      positionId: id,
      positionClass: z.enum(POSITION_CLASSES),
      grade: grade.optional(),
    })
    .optional(),
  effectiveDate: day,
  /** Number of the decree (*nomor SK*). */
  decreeNumber: text(100).optional(),
});

/** Levels of competencies held were compared with those that the position requires. */
export const CompetencyAssessed = defineEvent('CompetencyAssessed', 1, {
  employeeId: id,
  assessmentId: id,
  method: z.enum(ASSESSMENT_METHODS),
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
  method: z.enum(ASSESSMENT_METHODS),
  assessedOn: day,
  items,
  jpm,
});
