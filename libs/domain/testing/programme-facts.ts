import * as events from '../src/programme/programme.events.js';
import type { Attendance } from '../src/programme/programme.vocabulary.js';
import { ani, enrolled, programmeId, scheduled, sessions } from './samples.js';

export const reason = 'Narasumber berhalangan';
export const [first, second] = sessions as [(typeof sessions)[0], (typeof sessions)[0]];
export const sheet = (...lines: [string, Attendance][]) =>
  lines.map(([employeeId, status]) => ({ employeeId, status }));
export const held = (session: typeof first, ...lines: [string, Attendance][]) =>
  events.SessionHeld({
    programmeId,
    sessionId: session.sessionId,
    actualStart: session.start,
    actualEnd: session.end,
    jp: session.jp,
    attendance: sheet(...lines),
  });
export const hold = (session: typeof first, ...lines: [string, Attendance][]) => ({
  sessionId: session.sessionId,
  actualStart: session.start,
  actualEnd: session.end,
  attendance: sheet(...lines),
});
export const scored = (kind: 'PRE' | 'POST', employeeId: string, score: number) =>
  events.AssessmentScored({ programmeId, kind, scores: [{ employeeId, score }] });
export const withAni = [scheduled, enrolled(ani)];
export const heldOnce = [...withAni, held(first, [ani, 'PRESENT'])];
export const heldBoth = [...heldOnce, held(second, [ani, 'PRESENT'])];
