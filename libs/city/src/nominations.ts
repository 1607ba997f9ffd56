import {
  AcceptNomination,
  DeclineNomination,
  NominateParticipant,
  nomination,
  nominationIdOf,
} from '@jejak/domain';
import { staffOf } from './actors.js';
import { type CityOrder, command } from './order.js';
import type { People } from './people.js';
import type { Person } from './person.js';
import type { CityRun } from './rosters.js';
import { isDeclined } from './seats.js';

const MINUTE = 60_000;

/** Somebody is put forward for a run by the head of their unit, and answered half an hour later. */
export function* nominationOf(
  people: People,
  run: CityRun,
  person: Person,
  at: number,
): Generator<CityOrder> {
  const { city } = people;
  const { planner, approver } = staffOf(city);
  const programmeId = city.begunBy(run.name);
  const which = { programmeId, employeeId: person.id };
  const id = nominationIdOf(programmeId, person.id);
  const head = person.isHead ? undefined : people.headOf(person.unit);
  const of = { aggregate: nomination, id, touches: [programmeId, person.id] };
  yield {
    ...{ ...of, name: `${run.name} nominated ${person.index}`, at, actor: head?.actor ?? planner },
    command: command(NominateParticipant, {
      ...which,
      basis: 'GAP',
      reason: 'Sesuai kesenjangan kompetensi',
    }),
  };
  const answer = { ...of, name: `${run.name} answered ${person.index}`, at: at + 30 * MINUTE, actor: approver }; // prettier-ignore
  if (isDeclined(people, run, person)) {
    const reason = { reasonCode: 'SERVICE_NEEDS', reason: 'Pelayanan di unit tidak dapat ditinggalkan' } as const; // prettier-ignore
    yield { ...answer, command: command(DeclineNomination, { ...which, ...reason }) };
  } else yield { ...answer, command: command(AcceptNomination, which) };
}
