import { ChangePlacement, employee, RecordQualification, RegisterEmployee } from '@jejak/domain';
import { accountOf } from './accounts.js';
import { staffOf } from './actors.js';
import { momentOf, newYear, textOf } from './calendar.js';
import { command, type CityOrder, type Story } from './order.js';
import type { People } from './people.js';
import type { Person } from './person.js';
import type { Group } from './units.js';

const FIELDS: Readonly<Record<Group, string>> = {
  EDUCATION: 'Pendidikan',
  HEALTH: 'Keperawatan',
  OFFICE: 'Administrasi Negara',
  DISTRICT: 'Ilmu Pemerintahan',
};

/** Of a thousand registrations those that are tried with a number that cannot be. */
const TYPOS = 3;

/** People come into the register, in the autumn before the first year or when they begin. */
export function* register(people: People): Generator<Story> {
  const start = newYear(people.city.years[0] ?? 0);
  for (let index = 0; index < people.city.people; index++) {
    const person = people.person(index);
    if (person.registered < start) yield entered(people, person);
  }
}

/** People who come later, by the day on which they do. */
export function* latecomers(people: People): Generator<Story> {
  for (const person of people.arrivals()) yield entered(people, person);
}

function entered(people: People, person: Person): Story {
  const { city } = people;
  const draw = city.draw('entered', person.index);
  const from = momentOf(person.registered, 8 * 60) + (person.index % 400) * 60_000;
  const identity = people.identityOf(person);
  const name = `employee ${person.index}`;
  const by = { aggregate: employee, actor: staffOf(city).records };
  const { unit: of, position, kind, since } = person;
  const register = (who: typeof identity) =>
    command(RegisterEmployee, {
      ...{ kind, effectiveDate: textOf(since), identity: who },
      placement: { unitId: of.id, positionId: position.id, positionClass: position.positionClass },
    });
  return {
    from,
    *orders() {
      if (draw.between(1, 1000) <= TYPOS) {
        const wrong = { ...identity, employeeNumber: `9999${identity.employeeNumber.slice(4)}` };
        const command = register(wrong);
        yield { ...by, name: `${name} typo`, at: from, command, refused: 'EMPLOYEE.NUMBER_INVALID' };
      }
      yield { ...by, name, at: from + 60_000, touches: [of.id], command: register(identity) };
      yield {
        ...{ ...by, name: `${name} education`, at: from + 120_000, id: person.id },
        command: command(RecordQualification, {
          ...{ level: people.educationOf(person), field: FIELDS[of.group] },
          year: Number(textOf(since).slice(0, 4)) - draw.between(0, 3),
        }),
      };
      yield* accountOf(people, person, from + 180_000);
    },
  };
}

/** People go, by the day on which they do. */
export function* departures(people: People): Generator<Story> {
  const { city } = people;
  for (const { id, left = 0, index } of people.departures()) {
    const at = momentOf(left, 9 * 60);
    const order: CityOrder = {
      ...{ name: `departure ${index}`, at, aggregate: employee, id, actor: staffOf(city).records },
      command: command(ChangePlacement, {
        ...{ kind: 'RETIREMENT', effectiveDate: textOf(left), reason: 'Mencapai batas usia pensiun' },
      }),
    };
    yield { from: at, orders: () => [order] };
  }
}
