import { Personal } from '../kernel/personal.js';
import { Refusal } from '../kernel/refusal.js';
import { refuseStrangers } from './programme.guards.js';
import type { OutcomeOverride } from './programme.parts.dto.js';
import type { OpenProgramme } from './programme.state.js';
import type { Outcome } from './programme.vocabulary.js';

/**
 * Share of the lesson hours that a participant attended, in per cent with two decimals. Sessions whose sheet
 * says `UNKNOWN` count neither way. Where none is left to count it is, in a run at one's own pace, how far they came, if that
 * is as far as the run asks for; else null.
 */
export function attendancePct(programme: OpenProgramme, employeeId: string): number | null {
  let attended = 0;
  let counted = 0;
  for (const { jp, sheet } of programme.sessions.values()) {
    const status = sheet?.get(employeeId);
    if (status === undefined || status === 'UNKNOWN') continue;
    counted += jp;
    if (status === 'PRESENT' || status === 'LATE') attended += jp;
  }
  if (counted === 0)
    return programme.mode === 'SELF_PACED' ? (programme.progress.get(employeeId) ?? null) : null;
  return Math.round((attended / counted) * 10_000) / 100;
}

/** The outcome that sheets and rules give; undefined where they give none (attendance not known). */
function ruledOutcome(
  programme: OpenProgramme,
  attended: number | null,
  post: number | undefined,
): Outcome | undefined {
  if (attended === null) return programme.mode === 'SELF_PACED' ? 'INCOMPLETE' : undefined;
  if (attended < programme.minAttendancePct) return 'INCOMPLETE';
  if (programme.passScore === undefined) return 'ATTENDED';
  if (post === undefined) return 'INCOMPLETE';
  return post >= programme.passScore ? 'PASSED' : 'FAILED';
}

/** How the run ended for each participant: by rule, or as overridden with a reason. */
export function outcomes(programme: OpenProgramme, overrides: readonly OutcomeOverride[]) {
  refuseStrangers(programme, overrides);
  const given = new Map(overrides.map((override) => [override.employeeId, override]));
  const undecided: string[] = [];
  const participants = [...programme.roster].map((employeeId) => {
    const attended = attendancePct(programme, employeeId);
    const pre = programme.scores.get('PRE')?.get(employeeId);
    const post = programme.scores.get('POST')?.get(employeeId);
    const ruled = ruledOutcome(programme, attended, post);
    const override = given.get(employeeId);
    const outcome = override?.outcome ?? ruled;
    if (outcome === undefined) undecided.push(employeeId);
    return {
      employeeId,
      outcome: outcome ?? 'INCOMPLETE',
      attendancePct: attended,
      preScore: pre ?? null,
      postScore: post ?? null,
      ...(override &&
        override.outcome !== ruled && {
          overrideReason: Personal.of(override.reason),
        }),
    };
  });
  if (undecided.length > 0) throw new Refusal('PROGRAMME.OUTCOME_UNDECIDED', { employeeIds: undecided });
  return participants;
}
