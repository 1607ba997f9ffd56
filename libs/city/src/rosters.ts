import { dayIn, newYear, type Day } from './calendar.js';
import { bundles, type CitySeries } from './catalogue.js';
import type { People, Person } from './people.js';
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

/**
 * The runs of a series for a group in a year, by their first day. Who takes part in what follows from the rank of a person in
 * that year: ranks are divided among the bundles, and the ranks of all bundles that hold the series are cut into runs.
 */
export function* runsOf(
  people: People,
  { series, group, year }: Pick<CityRun, 'series' | 'group' | 'year'>,
): Generator<CityRun> {
  const ranks = new Ranks(people, group, year);
  const slices = ranks.slicesWith(series);
  const total = slices.reduce((sum, [from, until]) => sum + until - from, 0);
  const count = Math.ceil(total / series.seats);
  // series do not begin together
  const phase = people.city.draw('phase', series.code, group, year).between(10, 90) / 100;
  for (let number = 0; number < count; number++) {
    const [from, until] = [Math.floor((number * total) / count), Math.floor(((number + 1) * total) / count)];
    yield {
      ...{ name: `run ${series.code} ${group} ${year} ${number}`, number, series, group, year },
      start: Math.min(
        dayIn(series.season, year, (number + phase) / count),
        newYear(year + 1) - span(series) - 1,
      ),
      members: () => ranks.people(slices, from, until),
    };
  }
}

/** Days from the first session to the last. */
const span = ({ sessions, every }: CitySeries): number => (sessions - 1) * every;

/** The last day of a run. */
export const lastDayOf = ({ start, series }: CityRun): Day => start + span(series);

type Slice = readonly [from: number, until: number];

/** The people of a group in the order of a year: a walk over all of them with a step that meets each once. */
class Ranks {
  readonly #first: number;
  readonly #count: number;
  readonly #step: number;
  readonly #offset: number;

  constructor(
    private readonly all: People,
    private readonly group: Group,
    year: number,
  ) {
    const { first, count } = all.rangeOf(group);
    const draw = all.city.draw('ranks', group, year);
    [this.#first, this.#count] = [first, count];
    this.#offset = draw.between(0, Math.max(0, count - 1));
    let step = draw.between(1, Math.max(1, count - 1));
    while (gcd(step, count) > 1) step++;
    this.#step = step;
  }

  /** The ranks of whose bundle holds the series. */
  slicesWith(series: CitySeries): readonly Slice[] {
    const slices: Slice[] = [];
    const rank = (perMille: number) => Math.round((perMille * this.#count) / 1000);
    let before = 0;
    for (const one of bundles[this.group]) {
      const after = before + one.perMille;
      if (one.series.includes(series)) slices.push([rank(before), rank(after)]);
      before = after;
    }
    return slices;
  }

  /** Those from one place to another in the ranks of some slices behind each other. */
  people(slices: readonly Slice[], from: number, until: number): readonly Person[] {
    const found: Person[] = [];
    let before = 0;
    for (const [low, high] of slices) {
      const [first, end] = [Math.max(low, low + from - before), Math.min(high, low + until - before)];
      for (let rank = first; rank < end; rank++) found.push(this.all.person(this.#personOf(rank)));
      before += high - low;
    }
    return found;
  }

  #personOf(rank: number): number {
    return this.#first + ((rank * this.#step + this.#offset) % this.#count);
  }
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** Every series that people of each group take part in. */
export const offers: readonly { readonly group: Group; readonly series: CitySeries }[] = GROUPS.flatMap(
  (group) =>
    [...new Set(bundles[group].flatMap(({ series }) => series))].map((series) => ({ group, series })),
);
