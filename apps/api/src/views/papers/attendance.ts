import type { AttendanceListData } from '@jejak/papers';
import type { Named } from '@jejak/papers';
import type { Facilitators } from '@jejak-projections/programme-calendar';
import type { ProgrammeState } from '../../commands/states.dto.js';

type Session = ProgrammeState['sessions'][number];

/** Everybody who stands on the attendance list of a session: who has a seat, and who is on its sheet. */
export function attendeesOf({ participants }: ProgrammeState, { attendance, held }: Session): string[] {
  const onSheet = attendance.map(({ employeeId }) => employeeId);
  return held ? onSheet : [...new Set([...participants, ...onSheet])];
}

/** Employees who teach or moderate. */
export const teachingEmployees = ({ facilitators }: Facilitators): string[] =>
  facilitators.filter(({ outside }) => !outside).map(({ facilitatorId }) => facilitatorId);

/** What an attendance list is made of. */
export interface AttendanceSources {
  readonly run: ProgrammeState;
  readonly session: Session;
  readonly facilitators: Facilitators;
  readonly places: ReadonlyMap<string, string>;
  readonly named: ReadonlyMap<string, Named>;
}

/** What the attendance list of a session says. */
export function attendanceOf(sources: AttendanceSources): AttendanceListData {
  const { run, session, facilitators, places, named } = sources;
  const lines = new Map(session.attendance.map((line) => [line.employeeId, line]));
  const place = places.get(session.sessionId);
  return {
    ...{ title: run.titleId, startsAt: new Date(session.start), endsAt: new Date(session.end) },
    ...{ jp: session.jp, held: session.held, ...(place !== undefined && { place }) },
    facilitators: facilitators.facilitators
      .filter(({ sessionIds }) => sessionIds.includes(session.sessionId))
      .map(({ facilitatorId, name }) => name ?? named.get(facilitatorId)?.name ?? facilitatorId),
    attending: attendeesOf(run, session).map((id) => {
      const line = lines.get(id);
      return {
        ...(named.get(id) ?? { id }),
        ...(line && { status: line.status, method: line.method }),
      };
    }),
  };
}
