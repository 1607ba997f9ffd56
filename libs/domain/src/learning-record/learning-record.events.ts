import { z } from 'zod';
import { defineEvent } from '../kernel/event.js';
import { id, jp } from '../kernel/fields.js';
import { clear, code } from '../kernel/tags.js';
import { FORMS } from '../programme/programme.vocabulary.js';
import { rule } from './learning-record.fields.js';

/** Lesson hours (*jam pelajaran*, JP) were credited to an employee, once per programme and rule. */
export const LearningHoursCredited = defineEvent('LearningHoursCredited', 1, {
  employeeId: id,
  programmeId: id,
  jp: jp.positive(),
  /** Calendar year (in Medan) for which the hours count. */
  year: clear('a year', z.int().min(1900).max(2999)),
  form: code(FORMS),
  rule,
});
