import { z } from 'zod';
import { defineEvent } from '../kernel/event.js';
import { day, id, ruleId, text } from '../kernel/fields.js';
import { clear, code, personal } from '../kernel/tags.js';
import { unsealed } from '../kernel/unsealed.js';
import { aspect, items, source } from './evaluation.fields.js';
import { INSTRUMENTS, LEVELS, VERDICTS } from './evaluation.vocabulary.js';

/** An evaluation of a programme was opened: it takes records, from a day on where one is said. */
export const EvaluationOpened = defineEvent(
  'EvaluationOpened',
  2,
  {
    evaluationId: id,
    programmeId: id,
    level: z.union([z.literal(LEVELS[0]), z.literal(LEVELS[1]), z.literal(LEVELS[2]), z.literal(LEVELS[3])]),
    instrument: code(INSTRUMENTS),
    aspects: z.array(aspect).min(1),
    /** Answers go from 1 to this. */
    scaleMax: clear('a scale', z.int().min(2).max(100)),
    /** With fewer records the evaluation concludes `INSUFFICIENT_DATA`. */
    minRecords: clear('a number of records', z.int().min(1)),
    /** First day of which records tell; absent where it takes them at once. */
    opensOn: day.optional(),
    dueOn: day,
    /** The rule of the policy that opened it; absent where a person did. */
    ruleId: ruleId.optional(),
  },
  // version 2: first day and rule
  { 1: (data) => ({ ...data }) },
);

/** A questionnaire came in, an interview or an observation was held. */
export const EvaluationRecorded = defineEvent(
  'EvaluationRecorded',
  2,
  {
    evaluationId: id,
    programmeId: id,
    level: EvaluationOpened.data.shape.level,
    scaleMax: clear('a scale', z.int().min(2).max(100)),
    recordId: id,
    source,
    items,
    /** What whoever answered a questionnaire adds, sealed under their key. */
    comment: z.strictObject({ employeeId: id, text: personal('free-text', text(1000)) }).optional(),
  },
  // version 2: comments
  { 1: (data) => ({ ...data }) },
);

/** A record was wrong; these items stand in place of all of its items. The reason is in the metadata. */
export const EvaluationCorrected = defineEvent(
  'EvaluationCorrected',
  2,
  {
    evaluationId: id,
    programmeId: id,
    recordId: id,
    /** Whose record it is; absent in what was recorded as version 1: there the record with this id tells. */
    source: source.optional(),
    items,
  },
  // version 2: whose record it is
  { 1: (data) => ({ ...data }) },
);

/** The evaluation ended with a verdict. */
export const EvaluationConcluded = defineEvent(
  'EvaluationConcluded',
  2,
  {
    evaluationId: id,
    programmeId: id,
    level: EvaluationOpened.data.shape.level,
    /** Records that count. */
    n: clear('a number of records', z.int().min(0)),
    aspects: z.array(
      z.strictObject({
        aspect,
        n: clear('a number of answers', z.int().positive()),
        mean: clear('a mean', z.number()),
      }),
    ),
    verdict: code(VERDICTS),
    recommendations: z.array(personal('free-text', text(500))),
  },
  { 1: (data) => unsealed(data, 'recommendations', '*') },
);
