import {
  NominationAccepted,
  NominationDeclined,
  nominationIdOf,
  NominationWithdrawn,
  ParticipantNominated,
  WaitingListJoined,
  WaitingListLeft,
  type DomainEvent,
} from '@jejak/domain';
import { employeeId, programmeId, type Step, uuid } from './step.js';

/** Nominations that come about: made, then decided, then taken back. */
export class NominationsWorld {
  private readonly nominations = new Map<string, { attempt: number; status: string }>();

  after({ employee, programme, numbers: [what = 0] }: Step): [stream: string, event: DomainEvent][] {
    const of = { programmeId: programmeId(programme), employeeId: employeeId(employee) };
    const nominationId = nominationIdOf(of.programmeId, of.employeeId);
    const { attempt, status } = this.nominations.get(nominationId) ?? { attempt: 0, status: 'none' };
    const [stream, list] = [`nomination-${nominationId}`, `waiting-${of.programmeId}`];
    const become = (next: string, number = attempt) => {
      this.nominations.set(nominationId, { attempt: number, status: next });
      return { nominationId, ...of, attempt: number };
    };
    const place = { ...of, attempt };
    if (status === 'accepted')
      return [
        [stream, NominationWithdrawn(become('withdrawn'))],
        [list, WaitingListLeft(place)],
      ];
    if (status !== 'nominated') {
      const which = become('nominated', attempt + 1);
      return [[stream, ParticipantNominated({ ...which, basis: 'GAP', nominatedBy: uuid(901) })]];
    }
    if (what < 3) return [[stream, NominationDeclined({ ...become('declined'), reasonCode: 'NO_BUDGET' })]];
    return [
      [stream, NominationAccepted({ ...become('accepted'), basis: 'GAP' })],
      [list, WaitingListJoined({ ...place, basis: 'GAP' })],
    ];
  }
}
