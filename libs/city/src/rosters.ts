import { dayIn, newYear, type Day } from './calendar.js';
import { type Bundle, bundles, type CitySeries, isByDay } from './catalogue.js';
import type { People } from './people.js';
import type { Person } from './person.js';
import { Ranks } from './ranks.js';
import { type Slice, slicesWith } from './slices.js';
import { type Group, GROUPS } from './units.js';

/** One run of a series for people of one group. */
export interface CityRun {
  /** Unlike that of every other run. */
  readonly name: string;
  /** Counted within the series, group and year, from 0. */
  readonly number: number;
  readonly series: CitySeries;
  readonly group: Group;
  readonly year: number;
  readonly start: Day;
  readonly members: () => readonly Person[];
}

/** Days from the first session to the last. */
const span = ({ sessions, every }: CitySeries): number => (sessions - 1) * every;

/** The last day of a run. */
export const lastDayOf = ({ start, series }: CityRun): Day => start + span(series);

/** Of a thousand classes those in which somebody sits who is in another class on the same days. */
const GUEST = 100;

/**
 * The runs of a series for a group in a year. Who takes part in what follows from the rank of a person in that year: ranks are
 * divided among the bundles, and the ranks of all bundles that hold the series are cut into runs.
 */
class Offer {
  readonly #ranks: Ranks;
  readonly #slices: readonly Slice[];
  readonly #total: number;
  readonly #phase: number;
  /** Runs of the year. */
  readonly count: number;

  constructor(
    private readonly rosters: Rosters,
    readonly series: CitySeries,
    private readonly group: Group,
    private readonly year: number,
  ) {
    const { people } = rosters;
    this.#ranks = new Ranks(people, group, year);
    this.#slices = slicesWith(series, group, people.rangeOf(group).count);
    this.#total = this.#slices.reduce((sum, { low, high }) => sum + high - low, 0);
    this.count = Math.ceil(this.#total / series.seats);
    // series do not begin together
    this.#phase = people.city.draw('phase', series.code, group, year).between(10, 90) / 100;
  }

  /** By its number, from 0 to `count` - 1; the later ones do not begin earlier. */
  run(number: number): CityRun {
    const { series, group, year } = this;
    return {
      ...{ name: `run ${series.code} ${group} ${year} ${number}`, number, series, group, year },
      start: this.startOf(number),
      members: () => this.#members(number),
    };
  }

  startOf(number: number): Day {
    const { series, year, count } = this;
    return Math.min(
      dayIn(series.season, year, (number + this.#phase) / count),
      newYear(year + 1) - span(series) - 1,
    );
  }

  /** Those whose bundle holds the series and whose turn it is, but for somebody who sits in another class as well. */
  #members(number: number): readonly Person[] {
    const regulars = this.#regulars(number);
    const guest = isByDay(this.series) ? this.#guest(number) : undefined;
    if (!guest || regulars.some(({ index }) => index === guest.index)) return regulars;
    return [...regulars.slice(0, -1), guest];
  }

  #regulars(number: number): readonly Person[] {
    const { people } = this.rosters;
    const [from, until] = [this.#firstOf(number), this.#firstOf(number + 1)];
    const found: Person[] = [];
    let before = 0;
    for (const { low, high, bundle } of this.#slices) {
      const [first, end] = [Math.max(low, low + from - before), Math.min(high, low + until - before)];
      for (let rank = first; rank < end; rank++)
        if (!this.#isElsewhere(rank, bundle, number)) found.push(people.person(this.#ranks.personOf(rank)));
      before += high - low;
    }
    return found;
  }

  /** Of all ranks that take part the first one in a run. */
  #firstOf(number: number): number {
    return Math.floor((number * this.#total) / this.count);
  }

  /** Whether somebody sits in another class of their bundle on these days: that one comes first which it names first. */
  #isElsewhere(rank: number, { series }: Bundle, number: number): boolean {
    const before = series.slice(0, series.indexOf(this.series));
    return (
      isByDay(this.series) &&
      before.filter(isByDay).some((other) => {
        const offer = this.rosters.of(other, this.group, this.year);
        return meets(this.#daysOf(number), offer.#daysOf(offer.#runOf(rank)));
      })
    );
  }

  #daysOf(number: number): Days {
    const first = this.startOf(number);
    return { first, last: first + span(this.series) };
  }

  /** The run in which somebody of a rank sits. */
  #runOf(rank: number): number {
    let before = 0;
    for (const { low, high } of this.#slices) {
      if (rank >= low && rank < high) {
        const place = before + rank - low;
        // cut as #firstOf cuts
        const near = Math.floor((place * this.count) / this.#total);
        return place >= this.#firstOf(near + 1) ? near + 1 : near;
      }
      before += high - low;
    }
    throw new Error(`Nobody of rank ${rank} takes part in ${this.series.code}`);
  }

  /** A mistake in few classes: a participant of another one that takes place on the same days. */
  #guest(number: number): Person | undefined {
    const { people } = this.rosters;
    const draw = people.city.draw('guest', this.series.code, this.group, this.year, number);
    if (!draw.chance(GUEST / 1000)) return undefined;
    const days = this.#daysOf(number);
    for (const { series } of offers.filter(
      ({ group, series: one }) => group === this.group && isByDay(one),
    )) {
      const other = this.rosters.of(series, this.group, this.year);
      const found = series === this.series ? undefined : other.#during(days);
      const there = found === undefined ? [] : other.#regulars(found);
      if (there.length > 0) return draw.pick(there);
    }
    return undefined;
  }

  /** A run that has a session on one of these days. */
  #during(days: Days): number | undefined {
    let [low, high] = [0, this.count - 1];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.#daysOf(middle).last < days.first) low = middle + 1;
      else high = middle;
    }
    return this.count > 0 && meets(days, this.#daysOf(low)) ? low : undefined;
  }
}

interface Days {
  readonly first: Day;
  readonly last: Day;
}

const meets = (one: Days, other: Days): boolean => one.first <= other.last && other.first <= one.last;

/** Every series that people of each group take part in. */
export const offers: readonly { readonly group: Group; readonly series: CitySeries }[] = GROUPS.flatMap(
  (group) =>
    [...new Set(bundles[group].flatMap(({ series }) => series))].map((series) => ({ group, series })),
);

/** All runs of a city. */
export class Rosters {
  readonly #offers = new Map<string, Offer>();

  constructor(readonly people: People) {}

  of(series: CitySeries, group: Group, year: number): Offer {
    const name = `${series.code} ${group} ${year}`;
    const known = this.#offers.get(name) ?? new Offer(this, series, group, year);
    this.#offers.set(name, known);
    return known;
  }

  /** The runs of a series for a group, by their first day. */
  *runsOf({ series, group }: Pick<CityRun, 'series' | 'group'>): Generator<CityRun> {
    for (const year of this.people.city.years) {
      const offer = this.of(series, group, year);
      for (let number = 0; number < offer.count; number++) yield offer.run(number);
    }
  }
}
