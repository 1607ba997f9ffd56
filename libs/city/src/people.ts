import type { QualificationLevel } from '@jejak/domain';
import { dayOf, newYear, textOf, workday, type Day } from './calendar.js';
import { educationLevel, nameOf } from './names.js';
import type { CityPlan } from './plan.js';
import { Person } from './person.js';
import { classOf, Positions } from './positions.js';
import { type CityUnit, type Group, GROUPS, type KnownUnit, unitsOf } from './units.js';

/** How many of a hundred people work for what: Medan in 2025, estimated. */
const SHARES: Readonly<Record<Group, number>> = { EDUCATION: 48, HEALTH: 21, OFFICE: 24, DISTRICT: 7 };
/** Of a thousand people those who come, and those who go, in a year. */
const COME = 30;
const GO = 35;
const OLDEST = dayOf('1967-01-01');
/** Days of birth; with a thousand serials that is enough for millions of numbers, each given once. */
const BIRTH_DAYS = 11_503;
/** Serials from here on mark a number as made up: no office ever hands out so many for one day of birth and start. */
const MADE_UP_SERIAL = 900;

const bornOn = (index: number): Day => OLDEST + ((index * 7919) % BIRTH_DAYS);

/** Who somebody is. */
export interface CityIdentity {
  readonly name: string;
  readonly employeeNumber: string;
  readonly birthDate: string;
  readonly email: string;
}

/** The people of one group, as a range of indices. */
interface Range {
  readonly first: number;
  readonly count: number;
  readonly units: readonly CityUnit[];
}

/** Everybody, by an index from 0; nobody is held in memory. */
export class People {
  readonly units: readonly CityUnit[];
  readonly positions: Positions;
  readonly #ranges: ReadonlyMap<Group, Range>;
  /** Of units in the range of their group. */
  readonly #places = new Map<string, number>();

  constructor(
    readonly city: CityPlan,
    known: readonly KnownUnit[],
  ) {
    this.units = unitsOf(city, known);
    this.positions = new Positions(city);
    const ranges = new Map<Group, Range>();
    let first = 0;
    for (const group of GROUPS) {
      const rest = city.people - first;
      const count = group === 'DISTRICT' ? rest : Math.min(rest, Math.round((city.people * SHARES[group]) / 100));
      const units = this.units.filter((unit) => unit.group === group && unit.kind !== 'PEMKO');
      for (const [place, { id }] of units.entries()) this.#places.set(id, place);
      ranges.set(group, { first, count, units });
      first += count;
    } // prettier-ignore
    this.#ranges = ranges;
  }

  rangeOf(group: Group): Range {
    const range = this.#ranges.get(group);
    if (!range) throw new Error(`There is no group ${group}`);
    return range;
  }

  groupOf(index: number): Group {
    return GROUPS.findLast((group) => this.rangeOf(group).first <= index) ?? 'EDUCATION';
  }

  person(index: number): Person {
    const { city } = this;
    const group = this.groupOf(index);
    const { first, units } = this.rangeOf(group);
    const unit = units[(index - first) % units.length];
    if (!unit) throw new Error(`There is nobody ${index}`);
    const seat = Math.floor((index - first) / units.length);
    const draw = city.draw('person', index);
    const positionClass = classOf(group, seat);
    const isHead = seat === 0;
    const years = city.years.length;
    const comes = !isHead && draw.chance((COME * years) / 1000);
    const span = city.lastDay - newYear(city.years[0] ?? 0);
    const registered = comes
      ? workday(newYear(city.years[0] ?? 0) + draw.between(0, Math.max(0, span - 1)))
      : workday(city.firstDay + 7 + Math.floor((index * 42) / city.people));
    const grown = Number(textOf(bornOn(index)).slice(0, 4)) + 23;
    const year = Math.max(grown, draw.between(2004, 2022));
    const since = comes ? registered - draw.between(1, 8) : dayOf(`${year}-03-01`);
    const goes = !isHead && !comes && draw.chance((GO * years) / 1000);
    const left = goes ? newYear(city.years[0] ?? 0) + 45 + draw.between(0, Math.max(0, span)) : undefined;
    const kind = draw.chance(0.68) ? (comes ? 'CPNS' : 'PNS') : 'PPPK';
    const position = this.positions.of(group, positionClass);
    return new Person(city, index, { unit, position, isHead, kind, since, registered, left });
  }

  /** The head of a unit; undefined where nobody works there. */
  headOf({ group, id }: CityUnit): Person | undefined {
    const { first, count } = this.rangeOf(group);
    const place = this.#places.get(id);
    return place === undefined || place >= count ? undefined : this.person(first + place);
  }

  /** Units in which somebody works, and which somebody heads therefore. */
  get staffed(): readonly CityUnit[] {
    return this.units.filter((unit) => this.isStaffed(unit));
  }

  /** Whether somebody works there. */
  isStaffed({ group, id }: CityUnit): boolean {
    const place = this.#places.get(id);
    return place !== undefined && place < this.rangeOf(group).count;
  }

  /** Those who come in the years, by the day on which they do. */
  *arrivals(): Generator<Person> {
    const start = newYear(this.city.years[0] ?? 0);
    yield* this.#byDay(({ registered }) => (registered >= start ? registered : undefined));
  }

  /** Those who go by the last day, by the day on which they do. */
  *departures(): Generator<Person> {
    yield* this.#byDay(({ left }) => (left !== undefined && left <= this.city.lastDay ? left : undefined));
  }

  /** Everybody who has such a day, by that; in memory are eight bytes for each of them. */
  *#byDay(dayOf: (person: Person) => Day | undefined): Generator<Person> {
    const { people } = this.city;
    const keys = new Float64Array(people);
    let found = 0;
    for (let index = 0; index < people; index++) {
      const day = dayOf(this.person(index));
      if (day !== undefined) keys[found++] = day * people + index;
    }
    for (const key of keys.slice(0, found).sort()) yield this.person(key % people);
  }

  /** Whether somebody works there on every day from one to another, and is in the register by then. */
  serves({ registered, left }: Person, from: Day, until: Day): boolean {
    return registered < from && (left === undefined || left > until);
  }

  /** Who they are: made up, and recognisable as such by name, number and address of mail. */
  identityOf(person: Person): CityIdentity {
    const { index, kind, since, unit } = person;
    const draw = this.city.draw('identity', index);
    const sex = draw.chance(0.56) ? 'female' : 'male';
    const born = textOf(bornOn(index));
    const [start = '', month = ''] = textOf(since).split('-');
    const from = start + (kind === 'PPPK' ? '99' : month);
    const serial = MADE_UP_SERIAL + (Math.floor(index / BIRTH_DAYS) % 100);
    return {
      name: nameOf(draw, sex, DEGREES[unit.group][this.educationOf(person)]),
      employeeNumber: `${born.replaceAll('-', '')}${from}${sex === 'male' ? 1 : 2}${serial}`,
      birthDate: born,
      email: `pegawai${index}@contoh.example`,
    };
  }

  /** The highest level of education that they finished; that of teachers and health workers is a degree. */
  educationOf({ index, position }: Person): QualificationLevel {
    const isFunctional = position.positionClass === 'FUNGSIONAL';
    return educationLevel(this.city.draw('education', index), isFunctional);
  }
}

const DEGREES: Readonly<Record<Group, Readonly<Partial<Record<QualificationLevel, string>>>>> = {
  EDUCATION: { S1: 'S.Pd.', S2: 'M.Pd.', S3: 'Dr.', D3: 'A.Ma.Pd.' },
  HEALTH: { S1: 'S.Kep.', S2: 'M.Kes.', S3: 'Dr.', D3: 'A.Md.Kep.' },
  OFFICE: { S1: 'S.Sos.', S2: 'M.Si.', S3: 'Dr.', D3: 'A.Md.' },
  DISTRICT: { S1: 'S.IP.', S2: 'M.AP.', S3: 'Dr.', D3: 'A.Md.' },
};
