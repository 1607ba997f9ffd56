import {
  EmployeeRegistered,
  NominationAccepted,
  NominationDeclined,
  nominationIdOf,
  NominationWithdrawn,
  ParticipantEnrolled,
  ParticipantNominated,
  ParticipantWithdrawn,
  ProgrammeCancelled,
  ProgrammeScheduled,
  SeatReturned,
  WaitingListJoined,
  WaitingListLeft,
  type DeclineReason,
  type DomainEvent,
  type Eligibility,
  type PositionClass,
} from '@jejak/domain';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';

export const id = (n: number) => `018f2f6e-7c1a-7d5e-9b3a-${String(n).padStart(12, '0')}`;
export const person = (n: number) => id(100 + n);
export const run = (n: number) => id(300 + n);
export const [north, south, HEAD] = [id(201), id(202), id(901)];

/** What became of the nominations of somebody for a run, as the words of docs/reference/views.md have it. */
export interface Chance {
  readonly attempt: number;
  readonly state: string;
}

/** Makes events of people, runs and nominations, and remembers what they mean without any SQL. */
export class Chances {
  readonly log = new MemoryLog();
  /** Every nomination, by run, person and attempt. */
  readonly nominations = new Map<string, Chance & { readonly who: number; readonly of: number }>();
  readonly seats = new Set<string>();
  private readonly closed = new Set<number>();

  register(
    who: number,
    unitId: string,
    kind: 'PNS' | 'PPPK' = 'PNS',
    position: readonly [string, PositionClass] = [id(950), 'PELAKSANA'],
  ): void {
    const placement = { unitId, positionId: position[0], positionClass: position[1] };
    const event = EmployeeRegistered({
      ...{ employeeId: person(who), kind, effectiveDate: '2025-01-02', ...placement },
    });
    this.log.append(`employee-${person(who)}`, event);
  }

  schedule(of: number, competencyCode = 'MAN-01', year = 2026, eligibility?: Eligibility): void {
    const start = `${year}-03-02T08:00:00+07:00`;
    const event = ProgrammeScheduled({
      ...{ programmeId: run(of), seriesId: id(400), title: { id: 'Pelayanan Prima' }, form: 'WORKSHOP' },
      ...{ mode: 'OFFLINE', competencies: [{ code: competencyCode, targetLevel: 3 }], objectives: [] },
      sessions: [{ sessionId: id(500), start, end: start, jp: 4 }],
      ...{ totalJp: 4, capacity: 40, minAttendancePct: 80, eligibility },
    });
    this.log.append(`programme-${run(of)}`, event);
  }

  /** What is not possible now does not happen. */
  nominate(who: number, of: number): void {
    const last = this.last(who, of);
    if (this.closed.has(of) || (last && !['declined', 'withdrawn'].includes(last.state))) return;
    const attempt = (last?.attempt ?? 0) + 1;
    const event = ParticipantNominated({
      ...{ ...this.which(who, of, attempt), basis: 'GAP', nominatedBy: HEAD },
    });
    this.step(who, of, { attempt, state: 'nominated' }, event);
  }

  accept(who: number, of: number): void {
    const last = this.last(who, of);
    if (last?.state !== 'nominated' || this.closed.has(of)) return;
    const which = this.which(who, of, last.attempt);
    const seated = this.seats.has(`${of} ${who}`);
    const state = seated ? 'enrolled' : 'waiting';
    this.step(who, of, { ...last, state }, NominationAccepted({ ...which, basis: 'GAP' }));
    this.log.append(
      `waiting-${run(of)}`,
      WaitingListJoined({ ...this.seat(who, of), attempt: last.attempt, basis: 'GAP' }),
    );
    if (seated) this.leave(who, of, last.attempt);
  }

  decline(who: number, of: number, reasonCode: DeclineReason): void {
    const last = this.last(who, of);
    if (last?.state !== 'nominated') return;
    const declined = NominationDeclined({ ...this.which(who, of, last.attempt), reasonCode });
    this.step(who, of, { ...last, state: 'declined' }, declined);
  }

  takeBack(who: number, of: number): void {
    const last = this.last(who, of);
    if (!last || ['declined', 'withdrawn', 'enrolled'].includes(last.state)) return;
    const withdrawn = NominationWithdrawn(this.which(who, of, last.attempt));
    this.step(who, of, { ...last, state: 'withdrawn' }, withdrawn);
    if (last.state === 'waiting') this.leave(who, of, last.attempt);
  }

  enrol(who: number, of: number): void {
    const last = this.last(who, of);
    if (this.closed.has(of) || this.seats.has(`${of} ${who}`)) return;
    this.seats.add(`${of} ${who}`);
    this.log.append(`programme-${run(of)}`, ParticipantEnrolled({ ...this.seat(who, of), basis: 'GAP' }));
    if (last?.state === 'waiting') this.leave(who, of, last.attempt);
    if (last && ['waiting', 'returned'].includes(last.state))
      this.remember(who, of, { ...last, state: 'enrolled' });
  }

  giveBack(who: number, of: number): void {
    if (this.closed.has(of) || !this.seats.delete(`${of} ${who}`)) return;
    this.log.append(`programme-${run(of)}`, ParticipantWithdrawn(this.seat(who, of)));
    this.log.append(`waiting-${run(of)}`, SeatReturned(this.seat(who, of)));
    const last = this.last(who, of);
    if (last?.state === 'enrolled') this.remember(who, of, { ...last, state: 'returned' });
  }

  cancel(of: number): void {
    if (this.closed.has(of)) return;
    this.closed.add(of);
    this.log.append(`programme-${run(of)}`, ProgrammeCancelled({ programmeId: run(of) }));
    for (const one of [...this.nominations.values()])
      if (one.of === of && one.state === 'waiting') this.remember(one.who, of, { ...one, state: 'lapsed' });
  }

  private last(who: number, of: number): Chance | undefined {
    return [...this.nominations.values()].findLast((one) => one.who === who && one.of === of);
  }

  private step(who: number, of: number, chance: Chance, event: DomainEvent): void {
    this.remember(who, of, chance);
    this.log.append(`nomination-${nominationIdOf(run(of), person(who))}`, event);
  }

  private remember(who: number, of: number, { attempt, state }: Chance): void {
    this.nominations.set(`${of} ${who} ${attempt}`, { who, of, attempt, state });
  }

  private leave(who: number, of: number, attempt: number): void {
    this.log.append(`waiting-${run(of)}`, WaitingListLeft({ ...this.seat(who, of), attempt }));
  }

  private seat = (who: number, of: number) => ({ programmeId: run(of), employeeId: person(who) });

  private which = (who: number, of: number, attempt: number) => ({
    ...{ ...this.seat(who, of), attempt, nominationId: nominationIdOf(run(of), person(who)) },
  });
}
