import type { Evolve } from '../kernel/decider.js';
import type { EventsOf } from '../kernel/event.js';
import { PersistentMap, PersistentSet } from '../kernel/persistent.js';
import { planned } from './programme.calendar.js';
import type * as events from './programme.events.js';
import { heldSessions, type KnownProgramme, type Programme, type Session } from './programme.state.js';

export type ProgrammeEvent = EventsOf<typeof events>;

/** How each event changes a run of a programme. */
export const evolve: Evolve<Programme, ProgrammeEvent> = {
  ProgrammeScheduled: (_, { data }) => ({
    status: 'scheduled',
    id: data.programmeId,
    seriesId: data.seriesId,
    title: data.title,
    form: data.form,
    mode: data.mode,
    capacity: data.capacity,
    minAttendancePct: data.minAttendancePct,
    passScore: data.passScore,
    sessions: planned(data.sessions),
    roster: PersistentSet.of(),
    scores: new Map(),
    progress: PersistentMap.of(),
    competencies: data.competencies,
    objectives: data.objectives,
    provider: data.provider,
    eligibility: data.eligibility,
    facilitators: new Map(),
    materials: new Map(),
  }),
  ProgrammeRescheduled: (state, { data }) => {
    const run = known(state);
    const sessions = new Map([...heldSessions(run), ...stillCheckedIn(run, planned(data.sessions))]);
    const facilitators = new Map(
      [...run.facilitators].map(([id, one]) => [id, { ...one, sessionIds: among(sessions, one.sessionIds) }]),
    );
    return { ...run, mode: data.mode, sessions, facilitators };
  },
  ParticipantEnrolled: (state, { data }) => {
    const run = known(state);
    return { ...run, roster: run.roster.with(data.employeeId) };
  },
  ParticipantWithdrawn: (state, { data }) => {
    const run = known(state);
    return { ...run, roster: run.roster.without(data.employeeId) };
  },
  SessionHeld: (state, { data }) => {
    const times = { start: new Date(data.actualStart), end: new Date(data.actualEnd) };
    const evidence = data.evidence && { evidence: data.evidence.sha256 };
    return { ...withSheet(state, data, { ...times, ...evidence }), status: 'running' };
  },
  ParticipantCheckedIn: (state, { data: { sessionId, employeeId } }) => {
    const run = known(state);
    const session = plannedIn(run, sessionId);
    const checkedIn = (session.checkedIn ?? PersistentSet.of<string>()).with(employeeId);
    return { ...run, sessions: new Map(run.sessions).set(sessionId, { ...session, checkedIn }) };
  },
  ProgressRecorded: (state, { data: { employeeId, progressPct } }) => {
    const run = known(state);
    return { ...run, progress: run.progress.with(employeeId, progressPct) };
  },
  AttendanceCorrected: (state, { data }) => withSheet(state, data),
  AssessmentScored: (state, { data }) => withScores(state, data),
  ScoresCorrected: (state, { data }) => withScores(state, data),
  FacilitatorAssigned: (state, { data: { facilitatorId, role, sessionIds, outsider } }) => {
    const run = known(state);
    const one = { role, outside: outsider !== undefined, sessionIds: new Set(sessionIds) };
    return { ...run, facilitators: new Map(run.facilitators).set(facilitatorId, one) };
  },
  FacilitatorReleased: (state, { data: { facilitatorId } }) => {
    const run = known(state);
    return { ...run, facilitators: without(run.facilitators, facilitatorId) };
  },
  LearningMaterialPublished: (state, { data: { materialId, kind, title, sha256, url } }) => {
    const run = known(state);
    return { ...run, materials: new Map(run.materials).set(materialId, { kind, title, sha256, url }) };
  },
  LearningMaterialWithdrawn: (state, { data: { materialId } }) => {
    const run = known(state);
    return { ...run, materials: without(run.materials, materialId) };
  },
  ProgrammeCompleted: (state, { data: { endedOn, participants } }) => ({
    ...known(state),
    ...{ status: 'completed', endedOn },
    outcomes: new Map(participants.map(({ employeeId, outcome }) => [employeeId, outcome])),
  }),
  ProgrammeClosed: (state, { data: { evaluationId } }) => {
    const run = known(state);
    if (run.status !== 'completed') throw new Error('The stream closes a run that was not completed');
    return { ...run, closedBy: evaluationId === undefined ? 'WAIVER' : 'EVALUATION' };
  },
  ProgrammeCancelled: (state) => ({ ...known(state), status: 'cancelled' }),
};

/** Events that only an existing run can have; the log never holds them before `ProgrammeScheduled`. */
function known(state: Programme): KnownProgramme {
  if (state.status === 'unknown') throw new Error('The stream does not begin with ProgrammeScheduled');
  return state;
}

function plannedIn({ sessions }: KnownProgramme, sessionId: string): Session {
  const session = sessions.get(sessionId);
  if (!session) throw new Error(`The stream tells of the session ${sessionId} that was never planned`);
  return session;
}

/** Who checked in to a session is in it still where the calendar moved others and not this one. */
const stillCheckedIn = ({ sessions }: KnownProgramme, moved: ReadonlyMap<string, Session>) =>
  [...moved].map(([id, one]): [string, Session] => {
    const before = sessions.get(id);
    const same = before && +before.start === +one.start && +before.end === +one.end;
    return [id, same && before.checkedIn ? { ...one, checkedIn: before.checkedIn } : one];
  });

const among = (sessions: ReadonlyMap<string, unknown>, ids: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...ids].filter((id) => sessions.has(id)));

const without = <V>(all: ReadonlyMap<string, V>, id: string): ReadonlyMap<string, V> =>
  new Map([...all].filter(([one]) => one !== id));

type Sheet = Pick<(ProgrammeEvent & { type: 'AttendanceCorrected' })['data'], 'sessionId' | 'attendance'>;

function withSheet(state: Programme, { sessionId, attendance }: Sheet, more: Partial<Session> = {}) {
  const run = known(state);
  const before = plannedIn(run, sessionId);
  const [sheet, methods] = [new Map(before.sheet), new Map(before.methods)];
  for (const { employeeId, status, method } of attendance) {
    sheet.set(employeeId, status);
    if (method) methods.set(employeeId, method);
    else methods.delete(employeeId);
  }
  return {
    ...run,
    sessions: new Map(run.sessions).set(sessionId, { ...before, ...more, sheet, methods }),
  };
}

type Scores = Pick<(ProgrammeEvent & { type: 'ScoresCorrected' })['data'], 'kind' | 'scores'>;

function withScores(state: Programme, { kind, scores }: Scores) {
  const run = known(state);
  const sheet = new Map(run.scores.get(kind));
  for (const { employeeId, score } of scores) sheet.set(employeeId, score);
  return { ...run, scores: new Map(run.scores).set(kind, sheet) };
}
