import { dayInMedan, type DomainEvent, type ProgrammeEvent, type SeriesEvent } from '@jejak/domain';
import type { Clash, Occurrence } from '../calendar.dto.js';
import { dayFrom } from './busy.js';

interface Session {
  readonly programmeId: string;
  readonly sessionId: string;
  start: number;
  end: number;
  readonly place: string | undefined;
  held: boolean;
}

interface Run {
  readonly programmeId: string;
  readonly seriesId: string;
  cancelled: boolean;
  sessions: Session[];
  readonly seats: Set<string>;
  /** The sessions of each, and whether it is somebody from outside. */
  readonly teachers: Map<string, readonly [ReadonlySet<string>, boolean]>;
}

interface Plan extends Pick<Occurrence, 'seriesId' | 'plan'> {
  readonly startsOn: string;
  days: readonly { readonly on: string; readonly from: string; readonly until: string }[];
}

/** Runs and plans by the words of docs/reference/views.md: no SQL, one event after the other. */
function remembered(events: readonly DomainEvent[]): { runs: Run[]; plans: Plan[] } {
  const runs = new Map<string, Run>();
  const plans: Plan[] = [];
  const times = (start: string, end: string) => ({ start: Date.parse(start), end: Date.parse(end) });
  for (const event of events as (ProgrammeEvent | SeriesEvent)[]) {
    const { data } = event;
    if (event.type === 'SeriesPlanned') plans.push({ ...event.data, days: event.data.occurrences });
    else if (event.type === 'SeriesEnded') {
      const { seriesId, plan, lastOn } = event.data;
      for (const one of plans)
        if (one.seriesId === seriesId && one.plan === plan)
          one.days = one.days.filter(({ on }) => on <= lastOn);
    }
    if (!('programmeId' in data)) continue;
    const { programmeId } = data;
    if (event.type === 'ProgrammeScheduled')
      runs.set(programmeId, { programmeId, seriesId: event.data.seriesId, cancelled: false, sessions: [], seats: new Set(), teachers: new Map() }); // prettier-ignore
    const run = runs.get(programmeId);
    if (!run) throw new Error('no run');
    if (event.type === 'ProgrammeScheduled' || event.type === 'ProgrammeRescheduled')
      run.sessions = [
        ...run.sessions.filter(({ held }) => held),
        ...event.data.sessions.map(({ sessionId, start, end, place }) => ({ programmeId, sessionId, ...times(start, end), place, held: false })),
      ]; // prettier-ignore
    if (event.type === 'SessionHeld') {
      const { sessionId, actualStart, actualEnd } = event.data;
      for (const one of run.sessions)
        if (one.sessionId === sessionId) Object.assign(one, times(actualStart, actualEnd), { held: true });
    }
    if (event.type === 'ProgrammeCancelled') run.cancelled = true;
    if (event.type === 'ParticipantEnrolled') run.seats.add(event.data.employeeId);
    if (event.type === 'ParticipantWithdrawn') run.seats.delete(event.data.employeeId);
    if (event.type === 'FacilitatorAssigned') {
      const { facilitatorId, sessionIds, outsider } = event.data;
      run.teachers.set(facilitatorId, [new Set(sessionIds), outsider !== undefined]);
    }
    if (event.type === 'FacilitatorReleased') run.teachers.delete(event.data.facilitatorId);
  }
  return { runs: [...runs.values()].filter(({ cancelled }) => !cancelled), plans };
}

/** A clash in one line. */
export const clashLine = ({ kind, place, employeeId, outsiderId, first, second }: Clash): string =>
  [kind, place?.trim().toLowerCase(), employeeId, outsiderId, ...[first, second].map(({ programmeId, sessionId }) => `${programmeId}/${sessionId}`).sort()].join(' '); // prettier-ignore

/** The lines of all clashes there are: every session against every other. */
export function clashesOfMemory(events: readonly DomainEvent[]): string[] {
  const { runs } = remembered(events);
  const all = runs.flatMap((run) => run.sessions.map((session) => ({ run, session })));
  const lines: string[] = [];
  for (const [index, a] of all.entries())
    for (const b of all.slice(index + 1)) {
      if (a.session.end <= b.session.start || b.session.end <= a.session.start) continue;
      const of = [a, b]
        .map(({ session: { programmeId, sessionId } }) => `${programmeId}/${sessionId}`)
        .sort();
      const place = (one: typeof a) => one.session.place?.trim().toLowerCase();
      if (place(a) !== undefined && place(a) === place(b))
        lines.push(['PLACE', place(a), undefined, undefined, ...of].join(' '));
      const teaches = ({ run, session }: typeof a, person: string) =>
        run.teachers.get(person)?.[0].has(session.sessionId) ?? false;
      const everybody = new Set([a, b].flatMap(({ run }) => [...run.seats, ...run.teachers.keys()]));
      for (const person of everybody) {
        const [inA, inB] = [a, b].map((one) => teaches(one, person) || one.run.seats.has(person));
        if (!inA || !inB) continue;
        const kind = teaches(a, person) || teaches(b, person) ? 'FACILITATOR' : 'PARTICIPANT';
        const outside = [a, b].some(({ run }) => run.teachers.get(person)?.[1]);
        lines.push(
          [kind, undefined, ...(outside ? [undefined, person] : [person, undefined]), ...of].join(' '),
        );
      }
    }
  return lines.sort();
}

/** How it stands with every day on which a run is expected. */
export function occurrencesOfMemory(events: readonly DomainEvent[]): object[] {
  const { runs, plans } = remembered(events);
  const today = dayFrom(0);
  const begun = runs.map(({ sessions, ...run }) => ({
    ...run,
    firstOn: dayInMedan(new Date(Math.min(...sessions.map(({ start }) => start)))),
    lastOn: dayInMedan(new Date(Math.max(...sessions.map(({ end }) => end)))),
    held: sessions.some(({ held }) => held),
  }));
  const planOf = (run: (typeof begun)[0]) =>
    plans.filter(({ seriesId, startsOn }) => seriesId === run.seriesId && startsOn <= run.firstOn).at(-1);
  return plans.flatMap((plan) =>
    plan.days.map(({ on, from, until }) => {
      const mine = begun.filter((run) => planOf(run) === plan && from <= run.firstOn && run.firstOn <= until);
      const ahead = mine.some(({ lastOn }) => lastOn >= today);
      const status = mine.some(({ held }) => held) ? 'HELD' : ahead ? 'SCHEDULED' : on >= today ? 'EXPECTED' : 'MISSING';
      return { seriesId: plan.seriesId, plan: plan.plan, occursOn: on, status, runs: mine.length };
    }),
  ); // prettier-ignore
}
