import { z } from 'zod';
import { positionFamily } from '../competency-standard/standard.fields.js';
import { defineEvent } from '../kernel/event.js';
import { competencyCode, day, id, moment, percent, sha256, text } from '../kernel/fields.js';
import { clear, code, personal } from '../kernel/tags.js';
import { averageLevel, count, finding, priority, question } from './needs.fields.js';
import { NEEDS_INSTRUMENTS, PAPER_INSTRUMENTS } from './needs.vocabulary.js';

/** It is being found out what development is needed in some units and all below them. */
export const NeedsAssessmentOpened = defineEvent('NeedsAssessmentOpened', 1, {
  needsId: id,
  unitIds: z.array(id).min(1),
  /** None: all. */
  positionFamilies: z.array(positionFamily),
  /** The year for which development will be planned. */
  year: clear('a year', z.int().min(1900).max(2999)),
  instruments: z.array(code(NEEDS_INSTRUMENTS)).min(1),
  questions: z.array(question),
  opensAt: moment,
  /** Until when the survey takes answers, itself not included. */
  closesAt: moment,
});

/** An employee answered the survey. */
export const NeedsResponseSubmitted = defineEvent('NeedsResponseSubmitted', 1, {
  needsId: id,
  employeeId: id,
  answers: z.array(
    z.strictObject({ question, value: clear('an answer, of an opaque id', z.int().min(1).max(5)) }),
  ),
  perceivedGaps: z.array(z.strictObject({ competencyCode, priority })),
  comment: personal('free-text', text(2000)).optional(),
});

/** A focus group was held. */
export const FocusGroupHeld = defineEvent('FocusGroupHeld', 1, {
  needsId: id,
  focusGroupId: id,
  heldOn: day,
  moderatorId: id,
  attendeeIds: z.array(id).min(2),
  topics: z.array(personal('free-text', text(300))).min(1),
  findings: z.array(finding),
  minutesSha256: sha256,
});

/** It was recorded what documents, appraisals or citizens' feedback say is needed. */
export const NeedsFindingsRecorded = defineEvent(
  'NeedsFindingsRecorded',
  2,
  {
    needsId: id,
    findingsId: id,
    instrument: code(PAPER_INSTRUMENTS),
    findings: z.array(finding).min(1),
    paperSha256: sha256,
    /** The forum at which citizens said it, with what was said and promised there, as far as that is named. */
    forum: z.strictObject({ forumId: id, aspirationIds: z.array(id), commitmentIds: z.array(id) }).optional(),
  },
  // version 2: forums
  { 1: (data) => ({ ...data }) },
);

/** The assessment ended with the gaps that were found. */
export const NeedsAssessmentConcluded = defineEvent(
  'NeedsAssessmentConcluded',
  2,
  {
    needsId: id,
    /** Units of the scope; none where that was not recorded. */
    unitIds: z.array(id),
    year: NeedsAssessmentOpened.data.shape.year,
    gaps: z.array(
      z.strictObject({
        competencyCode,
        unitId: id,
        requiredAverage: averageLevel,
        actualAverage: averageLevel,
        headcount: count,
        priority,
      }),
    ),
    /** Answers to the survey. */
    responses: count,
    /** Of these, how many lack each competency, in their own opinion. */
    named: z.array(z.strictObject({ competencyCode, respondents: count })),
    /** Of those who were asked, per cent with two decimals; absent without a survey. */
    responseRate: percent.optional(),
    invited: count.optional(),
    recommendations: z.array(personal('free-text', text(500))),
  },
  // version 2: units, and who lacks what
  { 1: (data) => ({ ...data, unitIds: [], named: [] }) },
);

/** The assessment was given up; the reason is in the metadata. */
export const NeedsAssessmentCancelled = defineEvent('NeedsAssessmentCancelled', 1, { needsId: id });
