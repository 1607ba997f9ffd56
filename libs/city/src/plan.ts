import { nameId } from '@jejak/domain';
import { dayOf, momentOf, newYear, type Day } from './calendar.js';
import { Draw } from './draw.js';

const CITIES = '0f2c7b64-9a1e-4d58-8f3b-6c5d1e2a7b90';

/** What a made-up city is made of; the same values make the same city. */
export interface CitySize {
  /** Employees; a few of them come or go in the years. */
  readonly people: number;
  /** Calendar years, the last of them that of `until`. */
  readonly years: number;
  readonly seed: number;
  /** The last day of which anything is told, `YYYY-MM-DD`. */
  readonly until: string;
}

/** Names of what there is in one made-up city: its ids, its chances, its days. */
export class CityPlan {
  /** The city itself; every event of it names this as what it belongs to. */
  readonly id: string;
  readonly people: number;
  /** The calendar years that are told of. */
  readonly years: readonly number[];
  /** When the register of people is made: the autumn before the first year. */
  readonly firstDay: Day;
  readonly lastDay: Day;

  constructor({ people, years, seed, until }: CitySize) {
    this.id = nameId(`${people} ${years} ${seed} ${until}`, CITIES);
    this.people = people;
    const last = Number(until.slice(0, 4));
    this.years = Array.from({ length: years }, (_, n) => last - years + 1 + n);
    this.firstDay = dayOf(`${last - years}-10-02`);
    this.lastDay = dayOf(until);
  }

  /** The moment behind which nothing is told. */
  get end(): number {
    return momentOf(this.lastDay + 1, 0);
  }

  /** The calendar year of a day. */
  yearOf(day: Day): number {
    return this.years.findLast((year) => newYear(year) <= day) ?? (this.years[0] ?? 0) - 1;
  }

  /** The id of what has this name. */
  idOf(...name: readonly (string | number)[]): string {
    return nameId(name.join(' '), this.id);
  }

  /** The id of the command of an order. */
  commandId(order: string): string {
    return nameId(`command ${order}`, this.id);
  }

  /** The id of what an order begins; see {@link CityOrder.id}. */
  begunBy(order: string): string {
    return nameId('id', this.commandId(order));
  }

  /** Chances that follow from the city and a name. */
  draw(...name: readonly (string | number)[]): Draw {
    return new Draw(`${this.id} ${name.join(' ')}`);
  }
}
