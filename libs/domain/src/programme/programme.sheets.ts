import type { Context } from '../kernel/decider.js';
import { refuseOwn } from '../kernel/own.js';
import { Personal } from '../kernel/personal.js';
import { PersistentSet } from '../kernel/persistent.js';
import { Refusal } from '../kernel/refusal.js';
import { checkTimes } from './programme.calendar.js';
import type { CheckIn, CorrectAttendance, HoldSession, RecordProgress } from './programme.commands.js';
import { open, people, refuseStrangers, session } from './programme.guards.js';
import {
  AttendanceCorrected,
  ParticipantCheckedIn,
  ProgressRecorded,
  SessionHeld,
} from './programme.events.js';
import type { AttendanceLine } from './programme.parts.dto.js';
import type { OpenProgramme, Programme } from './programme.state.js';

/** How long before a session its participants may check in. */
const CHECK_IN_BEFORE_MS = 30 * 60_000;

/** From when until when participants of a session may check in. */
export const checkInWindow = ({ start, end }: { readonly start: Date; readonly end: Date }) => ({
  from: new Date(start.getTime() - CHECK_IN_BEFORE_MS),
  until: end,
});

/** A session took place. @throws Refusal */
export function holdSession(command: HoldSession, state: Programme, { now, actor }: Context) {
  const { sessionId, actualStart, actualEnd, evidence } = command;
  refuseOwn(actor, people(command.attendance ?? []), 'PROGRAMME.OWN_RESULT');
  const run = open(state);
  const { sheet, jp, checkedIn } = session(run, sessionId);
  if (sheet) throw new Refusal('PROGRAMME.SESSION_ALREADY_HELD', { sessionId });
  checkTimes(sessionId, new Date(actualStart), new Date(actualEnd));
  if (new Date(actualEnd) > now) throw new Refusal('PROGRAMME.SESSION_NOT_OVER', { sessionId });
  const attendance = wholeSheet(command, run, checkedIn);
  refuseOwn(actor, people(attendance), 'PROGRAMME.OWN_RESULT');
  return [
    SessionHeld({
      ...{ programmeId: run.id, sessionId, actualStart, actualEnd, jp, attendance },
      ...(evidence && { evidence: { sha256: evidence.sha256, name: Personal.of(evidence.name) } }),
    }),
  ];
}

/** The lines that were given, and one for each other participant. @throws Refusal where nothing tells of somebody */
function wholeSheet(
  { attendance = [], others }: HoldSession,
  run: OpenProgramme,
  checkedIn: PersistentSet<string> = PersistentSet.of(),
): AttendanceLine[] {
  refuseStrangers(run, attendance);
  if (run.roster.size === 0) throw new Refusal('PROGRAMME.NOBODY_ENROLLED');
  const listed = new Set(people(attendance));
  const missing: string[] = [];
  const lines = [...attendance];
  for (const employeeId of run.roster) {
    if (listed.has(employeeId)) continue;
    if (checkedIn.has(employeeId)) lines.push({ employeeId, status: 'PRESENT', method: 'QR' });
    else if (others)
      lines.push({ employeeId, status: others.status, ...(others.method && { method: others.method }) });
    else missing.push(employeeId);
  }
  if (missing.length > 0) throw new Refusal('PROGRAMME.SHEET_INCOMPLETE', { employeeIds: missing });
  return lines;
}

/** A participant is there: only they themselves say so, once, while the session takes place. @throws Refusal */
export function checkIn({ sessionId, employeeId }: CheckIn, state: Programme, { now, actor }: Context) {
  if (actor.employeeId !== undefined && actor.employeeId !== employeeId)
    throw new Refusal('PROGRAMME.CHECK_IN_OF_ANOTHER');
  const run = open(state);
  const { sheet, checkedIn, ...times } = session(run, sessionId);
  refuseStrangers(run, [{ employeeId }]);
  if (sheet) throw new Refusal('PROGRAMME.SESSION_ALREADY_HELD', { sessionId });
  const { from, until } = checkInWindow(times);
  if (now < from || now > until) throw new Refusal('PROGRAMME.NOT_DURING_SESSION', { sessionId });
  return checkedIn?.has(employeeId)
    ? []
    : [ParticipantCheckedIn({ programmeId: run.id, sessionId, employeeId })];
}

/** Lines of a sheet were wrong. @throws Refusal */
export function correctAttendance(
  { sessionId, attendance }: CorrectAttendance,
  state: Programme,
  { actor }: Context,
) {
  refuseOwn(actor, people(attendance), 'PROGRAMME.OWN_RESULT');
  const run = open(state);
  const { sheet, jp } = session(run, sessionId);
  if (!sheet) throw new Refusal('PROGRAMME.SESSION_NOT_HELD', { sessionIds: [sessionId] });
  refuseStrangers(run, attendance);
  return [AttendanceCorrected({ programmeId: run.id, sessionId, jp, attendance })];
}

/**
 * How far a participant has come. It is recorded where it may decide something: from the share on that the run asks for, or
 * below it once it was above; whatever the mode is now, as that may still become one's own pace. @throws Refusal
 */
export function recordProgress({ employeeId, progressPct }: RecordProgress, state: Programme) {
  const run = open(state);
  refuseStrangers(run, [{ employeeId }]);
  const before = run.progress.get(employeeId);
  const decides = Math.max(progressPct, before ?? 0) >= run.minAttendancePct;
  if (progressPct === before || !decides) return [];
  return [ProgressRecorded({ programmeId: run.id, employeeId, progressPct })];
}

/** All sessions were held; those of a run at one's own pace need only be over. @throws Refusal */
export function checkAllHeld({ sessions, mode }: OpenProgramme, now: Date): void {
  const sessionIds = [...sessions].filter(([, { sheet }]) => !sheet).map(([sessionId]) => sessionId);
  if (mode !== 'SELF_PACED') {
    if (sessionIds.length > 0) throw new Refusal('PROGRAMME.SESSION_NOT_HELD', { sessionIds });
    return;
  }
  const [sessionId] = sessionIds.filter((one) => (sessions.get(one)?.end ?? now) > now);
  if (sessionId !== undefined) throw new Refusal('PROGRAMME.SESSION_NOT_OVER', { sessionId });
}
