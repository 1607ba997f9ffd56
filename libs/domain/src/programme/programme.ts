import type { Decider } from '../kernel/decider.js';
import { dayInMedan } from '../kernel/medan.js';
import { refuseOwn } from '../kernel/own.js';
import { Personal } from '../kernel/personal.js';
import { Refusal } from '../kernel/refusal.js';
import { closeProgramme } from './programme.closing.js';
import { checkCalendar, totalJp } from './programme.calendar.js';
import * as commands from './programme.commands.js';
import * as events from './programme.events.js';
import { overrideOf, refuseNobody } from './programme.eligibility.js';
import { evolve, type ProgrammeEvent } from './programme.evolve.js';
import { open, people, refuseRepeated, refuseStrangers } from './programme.guards.js';
import { outcomes } from './programme.outcome.js';
import { heldSessions, type Programme } from './programme.state.js';
import { checkAllHeld, checkIn, correctAttendance, holdSession, recordProgress } from './programme.sheets.js';
import {
  assignFacilitator,
  publishMaterial,
  releaseFacilitator,
  withdrawMaterial,
} from './programme.teaching.js';

/** Programme (*program pengembangan kompetensi*): one run with its calendar, roster and sheets. */
export const programme: Decider<Programme, ProgrammeEvent, typeof commands> = {
  stream: 'programme',
  initial: { status: 'unknown' },
  commands,
  evolve,

  decide: {
    ScheduleProgramme: ({ offPlanReason, ...run }, state, { id }) => {
      if (state.status !== 'unknown') throw new Refusal('PROGRAMME.EXISTS');
      if (run.plan && offPlanReason !== undefined) throw new Refusal('PROGRAMME.PLANNED_AND_OFF_PLAN');
      if (!run.plan && offPlanReason === undefined)
        throw new Refusal('PROGRAMME.NEITHER_PLANNED_NOR_OFF_PLAN');
      checkCalendar(run.sessions);
      refuseNobody(run.eligibility);
      return [
        events.ProgrammeScheduled({
          ...run,
          programmeId: id,
          competencies: run.competencies ?? [],
          objectives: run.objectives ?? [],
          totalJp: totalJp(run.sessions),
          offPlanReason: Personal.maybe(offPlanReason),
        }),
      ];
    },

    RescheduleProgramme: ({ sessions, mode }, state) => {
      const run = open(state);
      const held = heldSessions(run);
      checkCalendar(sessions, held);
      return [
        events.ProgrammeRescheduled({
          programmeId: run.id,
          sessions,
          totalJp: totalJp(sessions) + totalJp(held.map(([, one]) => one)),
          mode: mode ?? run.mode,
        }),
      ];
    },

    EnrolParticipant: ({ employeeId, basis, overrideEligibility, reason }, state, { actor }) => {
      refuseOwn(actor, [employeeId], 'PROGRAMME.OWN_SEAT');
      const run = open(state);
      if (run.status !== 'scheduled') throw new Refusal('PROGRAMME.NOT_OPEN', { status: run.status });
      if (run.roster.has(employeeId)) throw new Refusal('PROGRAMME.ALREADY_ENROLLED', { employeeId });
      if (run.facilitators.has(employeeId)) throw new Refusal('PROGRAMME.TEACHES_AND_LEARNS', { employeeId });
      if (run.roster.size >= run.capacity) throw new Refusal('PROGRAMME.FULL', { capacity: run.capacity });
      const overridden = overrideOf(overrideEligibility, reason);
      return [events.ParticipantEnrolled({ programmeId: run.id, employeeId, basis, ...overridden })];
    },

    WithdrawParticipant: ({ employeeId }, state, { actor }) => {
      refuseOwn(actor, [employeeId], 'PROGRAMME.OWN_SEAT');
      const run = open(state);
      refuseStrangers(run, [{ employeeId }]);
      return [events.ParticipantWithdrawn({ programmeId: run.id, employeeId })];
    },

    HoldSession: holdSession,
    CheckIn: checkIn,
    CorrectAttendance: correctAttendance,
    RecordProgress: recordProgress,

    ScoreAssessment: ({ kind, scores }, state, { actor }) => {
      refuseOwn(actor, people(scores), 'PROGRAMME.OWN_RESULT');
      const run = open(state);
      refuseStrangers(run, scores);
      const scored = scores.map(({ employeeId }) => employeeId).filter((id) => run.scores.get(kind)?.has(id));
      if (scored.length > 0) throw new Refusal('PROGRAMME.ALREADY_SCORED', { kind, employeeIds: scored });
      return [events.AssessmentScored({ programmeId: run.id, kind, scores })];
    },

    CorrectScores: ({ kind, scores }, state, { actor }) => {
      refuseOwn(actor, people(scores), 'PROGRAMME.OWN_RESULT');
      const run = open(state);
      refuseRepeated(scores);
      const unscored = scores
        .map(({ employeeId }) => employeeId)
        .filter((id) => !run.scores.get(kind)?.has(id));
      if (unscored.length > 0) throw new Refusal('PROGRAMME.NOT_SCORED', { kind, employeeIds: unscored });
      return [events.ScoresCorrected({ programmeId: run.id, kind, scores })];
    },

    AssignFacilitator: assignFacilitator,
    ReleaseFacilitator: releaseFacilitator,
    PublishMaterial: publishMaterial,
    WithdrawMaterial: withdrawMaterial,

    CompleteProgramme: ({ realisedCostIdr, outcomes: overrides }, state, { actor, now }) => {
      refuseOwn(actor, people(overrides ?? []), 'PROGRAMME.OWN_RESULT');
      const run = open(state);
      checkAllHeld(run, now);
      if (run.roster.size === 0) throw new Refusal('PROGRAMME.NO_PARTICIPANTS');
      const sessions = [...run.sessions.values()];
      const { id, seriesId, title, form } = run;
      return [
        events.ProgrammeCompleted({
          programmeId: id,
          seriesId,
          title,
          form,
          endedOn: dayInMedan(new Date(Math.max(...sessions.map(({ end }) => end.getTime())))),
          realisedJp: totalJp(sessions),
          realisedCostIdr,
          participants: outcomes(run, overrides ?? []),
        }),
      ];
    },

    CloseProgramme: closeProgramme,

    CancelProgramme: (_, state) => [events.ProgrammeCancelled({ programmeId: open(state).id })],
  },
};
