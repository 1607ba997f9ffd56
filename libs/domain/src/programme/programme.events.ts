import { z } from 'zod';
import { defineEvent } from '../kernel/event.js';
import {
  bilingual,
  competencyCode,
  day,
  id,
  jp,
  level,
  moment,
  percent,
  rupiah,
  score,
  sha256,
  text,
} from '../kernel/fields.js';
import { clear, code, personal } from '../kernel/tags.js';
import { unsealed } from '../kernel/unsealed.js';
import { eligibility, overridden } from './programme.fields.js';
import {
  ASSESSMENTS,
  ATTENDANCE,
  ATTENDANCE_METHODS,
  BASES,
  FORMS,
  MODES,
  OUTCOMES,
  PROVIDER_KINDS,
} from './programme.vocabulary.js';

export * from './programme.teaching.events.js';

const session = z.strictObject({
  sessionId: id,
  start: moment,
  end: moment,
  jp: jp.positive(),
  /** Room or online address. */
  place: clear('a room or an address', text(300)).optional(),
});

const attendance = z
  .array(
    z.strictObject({
      employeeId: id,
      status: code(ATTENDANCE),
      minutes: clear('minutes, of an opaque id', z.int().min(0)).optional(),
      /** How it was taken. */
      method: code(ATTENDANCE_METHODS).optional(),
    }),
  )
  .min(1);

const scores = z.array(z.strictObject({ employeeId: id, score })).min(1);

/** A run (*angkatan*) of a programme was put on the calendar. */
export const ProgrammeScheduled = defineEvent(
  'ProgrammeScheduled',
  4,
  {
    programmeId: id,
    /** The runs of one programme share a series, so that they can be compared. */
    seriesId: id,
    title: bilingual,
    form: code(FORMS),
    mode: code(MODES),
    competencies: z.array(z.strictObject({ code: competencyCode, targetLevel: level })),
    /** What participants shall be able to do or what shall be better for citizens, and how it is measured. */
    objectives: z.array(
      z.strictObject({
        indicator: clear('an aim of a programme', text(500)),
        target: clear('an aim of a programme', text(200)),
      }),
    ),
    sessions: z.array(session).min(1),
    /** Sum over the sessions. */
    totalJp: jp.positive(),
    capacity: clear('a number of seats', z.int().positive()),
    /** Below this share of the lesson hours a participant has not completed. */
    minAttendancePct: percent,
    /** The post-test score from which a participant passes; absent where there is nothing to pass. */
    passScore: score.optional(),
    budgetIdr: rupiah.optional(),
    /** The item of a development plan that it carries out. */
    plan: z.strictObject({ planId: id, itemId: id }).optional(),
    /** Why it is under no plan. */
    offPlanReason: personal('free-text', text(500)).optional(),
    /** The institution that holds it, where that is not the city itself. */
    provider: z
      .strictObject({ kind: code(PROVIDER_KINDS), name: clear('the name of an institution', text(200)) })
      .optional(),
    /** For whom it is; absent where it is for everybody. */
    eligibility: eligibility.optional(),
  },
  // plans came with version 2, providers with version 3, eligibility with version 4
  { 1: (data) => ({ ...data }), 2: (data) => ({ ...data }), 3: (data) => ({ ...data }) },
);

/** The sessions still to come were moved, or the mode was switched; the reason is in the metadata. */
export const ProgrammeRescheduled = defineEvent('ProgrammeRescheduled', 1, {
  programmeId: id,
  /** All sessions not yet held, in place of those planned before. */
  sessions: z.array(session).min(1),
  /** Sum over the sessions held and to come. */
  totalJp: jp.positive(),
  mode: code(MODES),
});

/** A seat was given to an employee (*kepesertaan*). */
export const ParticipantEnrolled = defineEvent(
  'ParticipantEnrolled',
  2,
  { programmeId: id, employeeId: id, basis: code(BASES), overridden },
  { 1: (data) => ({ ...data }) },
);

/** A seat was given back; the reason is in the metadata. */
export const ParticipantWithdrawn = defineEvent('ParticipantWithdrawn', 1, {
  programmeId: id,
  employeeId: id,
});

/** A session took place; the sheet (*daftar hadir*) names every participant. */
export const SessionHeld = defineEvent(
  'SessionHeld',
  2,
  {
    programmeId: id,
    sessionId: id,
    actualStart: moment,
    actualEnd: moment,
    jp: jp.positive(),
    attendance,
    /** The paper that the sheet was taken from. */
    evidence: z.strictObject({ sha256, name: personal('free-text', text(200)) }).optional(),
  },
  // methods and evidence came with version 2
  { 1: (data) => ({ ...data }) },
);

/** A participant was in a session while it took place: they gave the code that is shown there. */
export const ParticipantCheckedIn = defineEvent('ParticipantCheckedIn', 1, {
  programmeId: id,
  sessionId: id,
  employeeId: id,
});

/** How far somebody has come who learns at their own pace: from the share on that the run asks for. */
export const ProgressRecorded = defineEvent('ProgressRecorded', 1, {
  programmeId: id,
  employeeId: id,
  progressPct: percent,
});

/** Lines of an attendance sheet were wrong; these replace them. The reason is in the metadata. */
export const AttendanceCorrected = defineEvent(
  'AttendanceCorrected',
  2,
  { programmeId: id, sessionId: id, jp: jp.positive(), attendance },
  // methods came with version 2
  { 1: (data) => ({ ...data }) },
);

/** A score sheet was handed in. */
export const AssessmentScored = defineEvent('AssessmentScored', 1, {
  programmeId: id,
  kind: code(ASSESSMENTS),
  scores,
});

/** Lines of a score sheet were wrong; these replace them. The reason is in the metadata. */
export const ScoresCorrected = defineEvent('ScoresCorrected', 1, {
  programmeId: id,
  kind: code(ASSESSMENTS),
  scores,
});

/** The run ended; each participant's outcome is final. */
export const ProgrammeCompleted = defineEvent(
  'ProgrammeCompleted',
  2,
  {
    programmeId: id,
    seriesId: id,
    title: bilingual,
    form: code(FORMS),
    /** Day of the last session in Medan; hours count for this year. */
    endedOn: day,
    /**
     * Sum over the sessions, all of them held; of a self-paced run (mode `SELF_PACED`), over those it was planned with,
     * whoever went how far through the modules.
     */
    realisedJp: jp,
    realisedCostIdr: rupiah,
    participants: z
      .array(
        z.strictObject({
          employeeId: id,
          outcome: code(OUTCOMES),
          /** Share of the lesson hours attended; null where no sheet says. */
          attendancePct: percent.nullable(),
          preScore: score.nullable(),
          postScore: score.nullable(),
          /** Why the outcome is not the one that sheets and rules give. */
          overrideReason: personal('free-text', text(500)).optional(),
        }),
      )
      .min(1),
  },
  { 1: (data) => unsealed(data, 'participants', '*', 'overrideReason') },
);

/** The run will not take place; the reason is in the metadata. */
export const ProgrammeCancelled = defineEvent('ProgrammeCancelled', 1, { programmeId: id });

/** The file of a completed run was closed: with the evaluation that concluded, or with why there is none. */
export const ProgrammeClosed = defineEvent('ProgrammeClosed', 1, {
  programmeId: id,
  evaluationId: id.optional(),
  /** Why it is not evaluated; of the two the other one. */
  waiver: personal('free-text', text(500)).optional(),
});
