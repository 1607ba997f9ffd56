import { z } from 'zod';
import { defineEvent } from '../kernel/event.js';
import { day, id, text } from '../kernel/fields.js';
import { code, personal } from '../kernel/tags.js';
import { rule } from '../learning-record/learning-record.fields.js';
import { period } from './appraisal.fields.js';
import { DISPUTE_OUTCOMES, OPEN_STATES, PREDICATES, RATINGS } from './appraisal.vocabulary.js';

const which = { appraisalId: id, employeeId: id, period };

/** The ratings as they stand from this event on, and the predicate that the rules of that time gave. */
const rated = {
  resultRating: code(RATINGS),
  behaviourRating: code(RATINGS),
  predicate: code(PREDICATES),
  /** Name and version of the rules that gave the predicate. */
  ruleSet: rule,
};

/** Work and behaviour of an employee in a period were rated. */
export const AppraisalRated = defineEvent('AppraisalRated', 1, {
  ...which,
  ...rated,
  /** Account of whoever rated. */
  raterId: id,
  /** Day in Medan; the days to dispute are counted from it. */
  ratedOn: day,
  strengths: z.array(personal('free-text', text(500))),
  weaknesses: z.array(personal('free-text', text(500))),
});

/** The ratee has seen the appraisal. */
export const AppraisalAcknowledged = defineEvent('AppraisalAcknowledged', 1, {
  ...which,
  remark: personal('free-text', text(2000)).optional(),
});

/** The ratee disputes the appraisal. */
export const AppraisalDisputed = defineEvent('AppraisalDisputed', 1, {
  ...which,
  grounds: personal('free-text', text(2000)),
});

/** The dispute was decided, by neither rater nor ratee. The reason is in the metadata. */
export const AppraisalDisputeDecided = defineEvent('AppraisalDisputeDecided', 1, {
  ...which,
  ...rated,
  outcome: code(DISPUTE_OUTCOMES),
});

/** The appraisal is final: from here on it counts, and policies may propose what follows from it. */
export const AppraisalFinalised = defineEvent('AppraisalFinalised', 1, { ...which, ...rated });

/** It was made final by mistake, and stands as it did before; the reason is in the metadata. */
export const AppraisalReopened = defineEvent('AppraisalReopened', 1, { ...which, status: code(OPEN_STATES) });

/** A final appraisal was wrong; these ratings stand in place of those before. The reason is in the metadata. */
export const AppraisalCorrected = defineEvent('AppraisalCorrected', 1, { ...which, ...rated });

/** The appraisal should not have been made and counts no more; the reason is in the metadata. Another may follow. */
export const AppraisalWithdrawn = defineEvent('AppraisalWithdrawn', 1, which);
