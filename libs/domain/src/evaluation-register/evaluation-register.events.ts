import { defineEvent } from '../kernel/event.js';
import { id } from '../kernel/fields.js';
import { EvaluationOpened } from '../evaluation/evaluation.events.js';

/** An evaluation was entered in the register of its programme. */
export const EvaluationEntered = defineEvent('EvaluationEntered', 1, {
  programmeId: id,
  evaluationId: id,
  level: EvaluationOpened.data.shape.level,
});
