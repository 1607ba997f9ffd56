import { employee, nomination, nominationIdOf, programme } from '@jejak/domain';
import fc from 'fast-check';
import { programmeId } from '../../../domain/testing/samples.js';
import { person, Seats } from '../../testing/seats.js';

const PEOPLE = 6;
const CAPACITY = 2;
const someone = fc.integer({ min: 0, max: PEOPLE - 1 });
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ what: fc.constant('accept' as const), who: someone }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('takeBack' as const), who: someone }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('giveBack' as const), who: someone }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('enrol' as const), who: someone }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('leave' as const), who: someone }) },
  { weight: 12, arbitrary: fc.record({ what: fc.constant('react' as const), who: someone }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('crash' as const), who: someone }) },
);

/** Who waits, in the order of acceptance: accepted, in service, and without a seat since. */
function waiting(seats: Seats, upTo = seats.log.length): string[] {
  const order: string[] = [];
  const drop = (one: string) => {
    if (order.includes(one)) order.splice(order.indexOf(one), 1);
  };
  for (const { event } of seats.log.slice(0, upTo)) {
    const { employeeId } = event.data as { readonly employeeId: string };
    if (event.type === 'NominationAccepted') order.push(employeeId);
    else if (['NominationWithdrawn', 'ParticipantEnrolled', 'EmployeePlacementChanged'].includes(event.type))
      drop(employeeId);
  }
  return order;
}

async function perform(seats: Seats, { what, who }: typeof step extends fc.Arbitrary<infer T> ? T : never) {
  if (what === 'accept') await seats.nominateAndAccept(who);
  else if (what === 'takeBack') await seats.takeBack(who);
  else if (what === 'giveBack') await seats.giveBack(who);
  else if (what === 'enrol') await seats.enrolDirectly(who);
  else if (what === 'leave') seats.leave(who);
  else if (what === 'crash') seats.crash(3 + who);
  else await seats.react();
}

describe('seats for accepted nominations, whatever happens between', () => {
  it('go to whoever was accepted first, once each, and none stays free while somebody waits', async () => {
    let given = 0;
    let crashes = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 60, size: 'max' }), async (steps) => {
        const seats = new Seats(CAPACITY, PEOPLE);
        for (const one of steps) {
          if (one.what === 'crash') crashes++;
          await perform(seats, one);
        }
        await seats.settle();
        for (const [place, { event, byPolicy }] of seats.log.entries()) {
          if (event.type !== 'ParticipantEnrolled' || !byPolicy) continue;
          given++;
          const { employeeId } = event.data as { readonly employeeId: string };
          expect(waiting(seats, place)[0]).toBe(employeeId);
        }
        const run = seats.state(programme, programmeId);
        if (run.status === 'unknown') throw new Error('no programme');
        expect(run.roster.size).toBeLessThanOrEqual(CAPACITY);
        if (run.roster.size < CAPACITY) expect(waiting(seats)).toEqual([]);
      }),
      { numRuns: 300 },
    );
    expect(given).toBeGreaterThan(300);
    expect(crashes).toBeGreaterThan(100);
  });

  it('the next one gets the seat that is given back, and the one behind waits on', async () => {
    const seats = new Seats(1, 3);
    for (const n of [2, 0, 1]) await seats.nominateAndAccept(n);
    await seats.settle();
    expect(roster(seats)).toEqual([person(2)]);
    await seats.giveBack(2);
    await seats.settle();
    expect(roster(seats)).toEqual([person(0)]);
    expect(waiting(seats)).toEqual([person(1)]);
  });

  it('one who left the service does not hold up the others', async () => {
    const seats = new Seats(1, 3);
    for (const n of [0, 1, 2]) await seats.nominateAndAccept(n);
    await seats.settle();
    seats.leave(1);
    await seats.giveBack(0);
    await seats.settle();
    expect(seats.state(employee, person(1)).status).toBe('left');
    expect(roster(seats)).toEqual([person(2)]);
  });

  it('whose nomination is taken back gets none, also where it was offered already', async () => {
    const seats = new Seats(1, 2);
    await seats.nominateAndAccept(0);
    await seats.react(); // on the list, and the seat offered
    await seats.takeBack(0);
    await seats.settle();
    expect(seats.state(nomination, nominationIdOf(programmeId, person(0))).status).toBe('withdrawn');
    expect(roster(seats)).toEqual([]);
  });
});

function roster(seats: Seats): string[] {
  const run = seats.state(programme, programmeId);
  return run.status === 'unknown' ? [] : [...run.roster];
}
