import { learningActivity } from '../src/learning-activity/learning-activity.js';
import { LearningActivitiesRecorded } from '../src/learning-activity/learning-activity.events.js';
import { activityIdOf } from '../src/learning-activity/learning-activity.id.js';
import type { ActivityLine } from '../src/learning-activity/learning-activity.parts.dto.js';
import { StatementTaken } from '../src/statement/statement.events.js';
import { learningStatement, XAPI } from '../src/statement/statement.js';
import { programme } from '../src/programme/programme.js';
import { ParticipantEnrolled, ProgrammeScheduled } from '../src/programme/programme.events.js';
import { ani, morning, programmeId, seriesId, uuid } from './ids.js';
import { of, type Sample } from './sample.js';

/** As the platform tells it. */
export const moduleDone = {
  ...{
    source: 'MOODLE',
    sourceId: '4711',
    verb: 'COMPLETED_MODULE' as const,
    object: 'Modul 2: Manajemen waktu',
  },
  ...{ at: '2026-05-04T19:30:00+07:00', minutes: 25, progressPct: 40 },
} satisfies ActivityLine;
export const posted = {
  ...{ source: 'MOODLE', sourceId: '4712', verb: 'POSTED' as const },
  at: '2026-05-04T20:10:00+07:00',
} satisfies ActivityLine;

const { sourceId: _, ...told } = moduleDone;
export const activityId = activityIdOf('MOODLE', '4711');
const which = { programmeId, employeeId: ani };

/** Ani completed a module. */
export const activityRecorded = LearningActivitiesRecorded({
  ...{ ...which, progressPct: 40 },
  activities: [{ activityId, ...told }],
});

export const statementId = uuid(0x5a);
const digest = 'd'.repeat(64);
/** As a statement tells it. */
export const quizPassed = {
  ...{ source: XAPI, sourceId: statementId, verb: 'PASSED' as const, object: 'Kuis 2' },
  ...{ at: '2026-05-04T19:30:00+07:00', minutes: 10, progressPct: 60, scaledScore: 0.85 },
} satisfies ActivityLine;
/** The command that takes it. */
export const taking = { ...which, digest, line: quizPassed };
const { sourceId: __, ...saidOfQuiz } = quizPassed;
export const statementTaken = StatementTaken({ ...which, statementId, digest, line: saidOfQuiz });

/** A run at one's own pace, of which Ani has a seat; its one session takes place at the moment of the tests. */
export const selfPaced = [
  ProgrammeScheduled({
    ...{ programmeId, seriesId, title: { id: 'Manajemen Waktu' }, form: 'E_LEARNING', mode: 'SELF_PACED' },
    ...{ competencies: [], objectives: [], totalJp: 6, capacity: 2, minAttendancePct: 80 },
    sessions: [
      { sessionId: morning, start: '2026-06-01T07:45:00+07:00', end: '2026-06-01T10:00:00+07:00', jp: 6 },
    ],
  }),
  ParticipantEnrolled({ programmeId, employeeId: ani, basis: 'GAP' }),
];

/** The part of a sheet that names nobody. */
export const restOfSheet = {
  others: { status: 'PRESENT', method: 'SIGNATURE' },
  evidence: { sha256: 'b'.repeat(64), name: 'daftar-hadir.pdf' },
};

/** One sample of every command about learning on platforms, with every optional field. */
export const activitySamples: readonly Sample[] = [
  of(learningActivity, [activityRecorded])('RecordLearningActivity', {
    ...which,
    activities: [moduleDone, { ...posted, minutes: 5, progressPct: 55.5, scaledScore: 0.5 }],
  }),
  of(learningActivity, [activityRecorded])('WithdrawLearningActivity', {
    ...{ ...which, activityId, reason: 'Akun tertukar' },
  }),
  of(learningStatement, [])('TakeStatement', { ...taking, voids: undefined }),
  of(programme, selfPaced)('CheckIn', { sessionId: morning, employeeId: ani }),
  of(programme, selfPaced)('RecordProgress', { employeeId: ani, progressPct: 85 }),
];
