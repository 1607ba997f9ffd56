import { ParticipantWithdrawn, programme, WithdrawParticipant } from '@jejak/domain';
import { factsOf } from './facts.js';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

it('records who acted, and not whose account that was', () => {
  const command = Object.assign(new WithdrawParticipant(), { employeeId: id(1), reason: 'Tugas lain' });
  const actor = { id: id(2), role: 'programme-officer', employeeId: id(3) };
  const order = { aggregate: programme, id: id(4), command, commandId: id(5), correlationId: id(5), actor };
  const event = ParticipantWithdrawn({ programmeId: id(4), employeeId: id(1) });
  const [fact] = factsOf(order, [event], new Date());
  expect(fact?.metadata.actor).toEqual({ id: id(2), role: 'programme-officer' });
  const forAnother = { ...order, actor: { ...actor, onBehalfOf: id(6) } };
  expect(factsOf(forAnother, [event], new Date())[0]?.metadata.actor).toEqual({
    ...{ id: id(2), role: 'programme-officer', onBehalfOf: id(6) },
  });
});
