import {
  dayInMedan,
  EmployeeRegistered,
  FollowUpAssigned,
  FollowUpRaised,
  FollowUpResolved,
  FollowUpVerified,
  Personal,
  UnitEstablished,
  type FollowUpKind,
} from '@jejak/domain';
import { MemoryLog } from '../../../libs/projection-engine/testing/memory-log.js';

/** Id number n. */
export const id = (n: number) => `018f2f6e-7c1a-7d5e-9b3a-${String(n).padStart(12, '0')}`;
export const [ani, budi, citra, dewi] = [id(1), id(2), id(3), id(4)];
export const [office, section, other] = [id(101), id(102), id(103)];
export const [programme, series] = [id(201), id(202)];
export const DAY_MS = 86_400_000;
/** A day in Medan, so many days from today. */
export const today = (plus = 0) => dayInMedan(new Date(Date.now() + plus * DAY_MS));
/** Noon in Medan of a day. */
export const noon = (day: string) => `${day}T05:00:00.000Z`;

/** Whom or what a follow-up is about. */
export type Subject =
  { employeeId: string } | { unitId: string } | { programmeId: string } | { seriesId: string };
/** What all of them come from. */
export const source = { kind: 'PROGRAMME', id: programme } as const;

/** Follow-ups as the log tells them, of four people in three units. */
export class Told {
  readonly log = new MemoryLog();

  constructor() {
    const place = { positionId: id(900), positionClass: 'PELAKSANA' as const, effectiveDate: '2025-01-01' };
    for (const [employeeId, unitId] of [
      [ani, section],
      [budi, office],
      [citra, other],
      [dewi, office],
    ] as const)
      // prettier-ignore
      this.log.append(
        `employee-${employeeId}`,
        EmployeeRegistered({ employeeId, kind: 'PNS', unitId, ...place }),
      );
    for (const [unitId, parentId] of [
      [office, undefined],
      [section, office],
      [other, undefined],
    ] as const)
      // prettier-ignore
      this.log.append(
        `unit-${unitId}`,
        UnitEstablished({
          ...{ unitId, parentId, kind: 'OPD', code: '1', name: { id: 'A' }, effectiveDate: '2025-01-01' },
        }),
      );
  }

  private at(n: number, event: Parameters<MemoryLog['append']>[1], day: string, reason?: string) {
    const times = { occurredAt: noon(day), recordedAt: noon(day) };
    const why =
      reason === undefined ? {} : { reason: Personal.opened({ state: 'value', value: reason, about: ani }) };
    this.log.append(`followup-${id(n)}`, event, { ...times, ...why });
  }

  raise(n: number, subject: Subject, day: string, kind: FollowUpKind = 'REMEDIAL', ...by: string[]) {
    const [ruleId, seeToBy] = by;
    this.at(n, FollowUpRaised({ followUpId: id(n), kind, source, ...subject, ruleId, seeToBy }), day);
  }

  assign(n: number, subject: Subject, ownerId: string, dueOn: string, day: string, reason?: string) {
    this.at(n, FollowUpAssigned({ followUpId: id(n), ...subject, ownerId, dueOn }), day, reason);
  }

  resolve(n: number, subject: Subject, ownerId: string, day: string) {
    const resultRef = Personal.opened({ state: 'value', value: '800.1/12', about: ani });
    const data = { followUpId: id(n), ...subject, ownerId, outcome: 'DONE' as const, resultRef };
    this.at(n, FollowUpResolved(data), day, 'Ujian ulang');
  }

  verify(n: number, subject: Subject, ownerId: string, effective: boolean, day: string) {
    const note = Personal.opened({ state: 'erased' });
    const data = { followUpId: id(n), kind: 'REMEDIAL' as const, ...subject, ownerId, effective, note };
    this.at(n, FollowUpVerified(data), day);
  }
}
