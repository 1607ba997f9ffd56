import { z } from 'zod';
import { competencyCode, id, jp, level, rupiah, text } from '../kernel/fields.js';
import { clear, code } from '../kernel/tags.js';
import { FORMS } from '../programme/programme.vocabulary.js';
import { FORMULATION_PARTS, OBJECTIVE_KINDS, PLAN_DRIVERS, STAKEHOLDERS } from './plan.vocabulary.js';

/** Whose a plan is: a unit's or an employee's; neither of the whole city. Personal values are sealed for that employee. */
export const owner = { unitId: id.optional(), employeeId: id.optional() };

/** A calendar year. */
export const year = clear('a year', z.int().min(1900).max(2999));

/** Counts what a plan says, from 1; each change after the approval is the next one. */
export const planRevision = clear('a number of changes', z.int().positive());

/** What shall be reached, and how it is measured. */
export const objective = z.strictObject({
  kind: code(OBJECTIVE_KINDS),
  indicator: clear('an aim of a plan', text(500)),
  baseline: clear('an aim of a plan', text(200)).optional(),
  target: clear('an aim of a plan', text(200)),
  /** The positions (*jabatan*) whose duties it serves. */
  positionIds: z.array(id).min(1).optional(),
});

/** What a line of a plan says: whom to bring from which level to which, how, and at what cost. */
export const item = {
  competencyCode,
  fromLevel: level,
  toLevel: level.min(1),
  form: code(FORMS),
  targetHeadcount: clear('a number of people', z.int().positive()),
  /** Lesson hours of each participant. */
  jp: jp.positive(),
  quarter: clear('a quarter of a year', z.int().min(1).max(4)),
  budgetIdr: rupiah,
  /** The needs assessment that found the need: one of the plan's. */
  needsAssessmentId: id.optional(),
  /** The suggestion that it takes up, a follow-up. */
  suggestionId: id.optional(),
};

/** What made an approved plan change, besides the reason. */
export const driver = code(PLAN_DRIVERS).optional();

const organisation = clear('the name of an organisation', text(200));

/** Who was involved in an evaluation of the plan. */
export const involved = z.strictObject({ kind: code(STAKEHOLDERS), organisation });

/** Who formulated the plan, and as what. */
export const formulator = z.strictObject({
  kind: code(STAKEHOLDERS),
  organisation,
  part: code(FORMULATION_PARTS),
});
