import {
  ChangePlacement,
  type CompetencyKind,
  competencyStandard,
  employee,
  EnactDevelopmentPolicy,
  developmentPolicy,
  EstablishUnit,
  MoveUnit,
  ProposeStandard,
  PublishStandard,
  RecordQualification,
  RegisterEmployee,
  unit,
} from '@jejak/domain';
import { v5 as uuidv5 } from 'uuid';
import { staffOf } from './actors.js';
import { momentOf, newYear, textOf } from './calendar.js';
import { command, type CityOrder, type Story } from './order.js';
import type { People, Person } from './people.js';
import type { Group, KnownUnit } from './units.js';

/** What must be there before anybody comes: units, the policy of development, what positions require. */
export function* foundation(
  people: People,
  known: readonly KnownUnit[],
  knownSince: string,
): Generator<Story> {
  const { city } = people;
  const staff = staffOf(city);
  const from = momentOf(city.firstDay, 8 * 60);
  const effectiveDate = textOf(city.firstDay);
  // nothing is older than what it belongs to
  const later = knownSince > effectiveDate ? knownSince : effectiveDate;
  const there = new Set(known.map(({ id }) => id));
  const orders = function* (): Generator<CityOrder> {
    for (const one of people.units) {
      const { id, code, kind, name, parentId } = one;
      const order = { at: from, aggregate: unit, id, actor: staff.records, touches: parentId === undefined ? [] : [parentId] }; // prettier-ignore
      const belongs = parentId === undefined ? {} : { parentId };
      if (!there.has(id))
        yield {
          ...order,
          name: `unit ${code}`,
          command: command(EstablishUnit, {
            ...{ ...belongs, kind, code, name: { id: name } },
            effectiveDate: parentId !== undefined && there.has(parentId) ? later : effectiveDate,
          }),
        };
      else if (parentId === people.units[0]?.id)
        yield {
          ...order,
          name: `move ${code}`,
          command: command(MoveUnit, {
            ...{ parentId: people.units[0]?.id, reason: 'Susunan perangkat daerah' },
            effectiveDate: later,
          }),
        };
    }
    yield {
      ...{ name: 'policy', at: from + 1, aggregate: developmentPolicy, actor: staff.planner },
      command: command(EnactDevelopmentPolicy, {
        ...{ number: 'Perwali Contoh 12', title: { id: 'Pengembangan kompetensi ASN', en: 'Development' } },
        ...{ from: `${city.years[0]}-01-01`, legalBasis: 'UU 20/2023; PP 11/2017' },
        objectives: [{ id: 'Paling sedikit 20 JP setahun', en: 'At least 20 hours a year' }],
      }),
    };
    for (const position of people.positions) {
      const proposal = `standard ${position.code}`;
      const order = { aggregate: competencyStandard, id: position.id };
      const items = [...position.required].map(([competencyCode, level]) => ({ competencyCode, kind: kindOf(competencyCode), level })); // prettier-ignore
      yield {
        ...{ ...order, name: proposal, at: from + 2, actor: staff.planner },
        command: command(ProposeStandard, { items, family: position.family, effectiveFrom: effectiveDate }),
      };
      const proposalId = uuidv5('id/0', city.commandId(proposal));
      yield {
        ...{ ...order, name: `publish ${position.code}`, at: from + 3, actor: staff.approver },
        command: command(PublishStandard, { proposalId, reason: 'Sesuai analisis jabatan' }),
      };
    }
  };
  yield { from, orders };
}

const kindOf = (code: string): CompetencyKind =>
  code.startsWith('TEK') ? 'TECHNICAL' : code.startsWith('SOS') ? 'SOCIO_CULTURAL' : 'MANAGERIAL';

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
export function latecomers(people: People): readonly Story[] {
  const start = newYear(people.city.years[0] ?? 0);
  const found: Story[] = [];
  for (let index = 0; index < people.city.people; index++) {
    const person = people.person(index);
    if (person.registered >= start) found.push(entered(people, person));
  }
  return found.sort((a, b) => a.from - b.from);
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
    },
  };
}

/** People go, by the day on which they do. */
export function departures(people: People): readonly Story[] {
  const { city } = people;
  const found: Story[] = [];
  for (let index = 0; index < city.people; index++) {
    const { id, left } = people.person(index);
    if (left === undefined || left > city.lastDay) continue;
    const at = momentOf(left, 9 * 60);
    const order: CityOrder = {
      ...{ name: `departure ${index}`, at, aggregate: employee, id, actor: staffOf(city).records },
      command: command(ChangePlacement, {
        ...{ kind: 'RETIREMENT', effectiveDate: textOf(left), reason: 'Mencapai batas usia pensiun' },
      }),
    };
    found.push({ from: at, orders: () => [order] });
  }
  return found.sort((a, b) => a.from - b.from);
}
