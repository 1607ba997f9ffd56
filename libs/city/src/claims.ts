import {
  ClaimExternalLearning,
  DecideExternalLearning,
  type Form,
  learningRecord,
  nameId,
} from '@jejak/domain';
import { staffOf } from './actors.js';
import { type Day, momentOf, newYear, textOf, workday } from './calendar.js';
import { command, type CityOrder, type Story } from './order.js';
import type { People } from './people.js';
import type { Person } from './person.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Of a hundred people those who claim learning elsewhere in a year. */
const CLAIM = 14;
type Course = readonly [title: string, provider: string, form: Form, jp: number];
const COURSES: readonly Course[] = [
  ['Analisis Data Dasar', 'Universitas Sumatera Utara', 'COURSE', 24],
  ['Seminar Nasional Pelayanan Publik', 'Universitas Medan Area', 'SEMINAR', 6],
  ['Pelatihan Fungsional', 'Puslatbang LAN', 'FUNCTIONAL_TRAINING', 20],
  ['Kelas Daring Penulisan Laporan', 'MOOC Contoh', 'E_LEARNING', 8],
  ['Workshop Inovasi Daerah', 'UIN Sumatera Utara', 'WORKSHOP', 12],
];

/** Of a hundred people whose position asks for a training those who had it before the first year. */
const TRAINED = 95;
/** Days from the claim of such a training until it is verified. */
const VERIFIED_AFTER = 10;

/**
 * Functional training in the autumn when the register is made; who leads a unit or a part of it was trained for that. Nearly
 * everybody claims it within weeks: that it is verified is a source of its own, so that nobody is held until then.
 */
export function* trainedBefore(people: People): Generator<Story> {
  for (const claim of trainings(people)) {
    const order = told(people, claim);
    yield { from: order.at, orders: () => [order] };
  }
}

export function* trainingVerified(people: People): Generator<Story> {
  for (const claim of trainings(people)) {
    const order = decided(people, claim, VERIFIED_AFTER);
    yield { from: order.at, orders: () => [order] };
  }
}

function* trainings(people: People): Generator<Claim> {
  const { city } = people;
  const first = city.years[0] ?? 0;
  for (let index = 0; index < city.people; index++) {
    if (!city.draw('trained', index).chance(TRAINED / 100)) continue;
    const person = people.person(index);
    const day = newYear(first) - 25 + Math.floor((index * 20) / city.people);
    if (!people.serves(person, day - 1, day + 60)) continue;
    const course = courseOf(person);
    // through the day
    const from = momentOf(day, 9 * 60) + Math.floor((((index * 20) / city.people) % 1) * 8 * 60) * MINUTE;
    if (course) yield { person, year: first - 1, from, ended: day - 9, course };
  }
}

function courseOf({ position: { positionClass } }: Person): Course | undefined {
  if (positionClass === 'FUNGSIONAL')
    return ['Pelatihan Fungsional', 'Puslatbang LAN', 'FUNCTIONAL_TRAINING', 20];
  if (positionClass === 'PELAKSANA') return undefined;
  return ['Pelatihan Kepemimpinan', 'Puslatbang LAN', 'LEADERSHIP_TRAINING', 120];
}

/** What people learned elsewhere, told by them days or months later, and verified by somebody else. */
export function* claims(people: People): Generator<Story> {
  const { city } = people;
  for (const year of city.years)
    for (let index = 0; index < city.people; index++) {
      const person = people.person(index);
      const draw = city.draw('claim', year, index);
      if (!draw.chance(CLAIM / 100)) continue;
      const day = workday(newYear(year) + 40 + Math.floor((index * 310) / city.people));
      const lag = Math.max(1, draw.lag());
      // of last year is told until March, not later
      const ended = Math.max(day - lag, newYear(year) - 60);
      if (!people.serves(person, ended - 10, day + 60)) continue;
      const course = draw.pick(COURSES);
      const from = momentOf(day, 9 * 60) + (index % 300) * MINUTE;
      const claim = { person, year, from, ended, course };
      const days = city.draw('verified', year, index).between(1, 20);
      yield { from, orders: () => [told(people, claim), decided(people, claim, days)] };
    }
}

/** That somebody learned something elsewhere. */
interface Claim {
  readonly person: Person;
  /** Of which it is told. */
  readonly year: number;
  /** When it is told. */
  readonly from: number;
  /** The day on which it was over. */
  readonly ended: Day;
  readonly course: Course;
}

const nameOf = ({ year, person }: Claim): string => `claim ${year} ${person.index}`;

function told({ city }: People, claim: Claim): CityOrder {
  const { person, year, from, ended, course } = claim;
  const [title, provider, form, jp] = course;
  const name = nameOf(claim);
  return {
    ...{ name, at: from, occurredAt: momentOf(ended, 16 * 60), aggregate: learningRecord, id: person.id },
    actor: person.actor,
    command: command(ClaimExternalLearning, {
      ...{ title, provider, form, claimedJp: jp, startedOn: textOf(ended - 3), endedOn: textOf(ended) },
      certificateNumber: `${year}/${person.index + 1}`,
      evidence: { sha256: city.draw('claimed', year, person.index).sha256(), name: 'sertifikat.pdf' },
    }),
  };
}

/** Verified by somebody else so many days later. */
function decided({ city }: People, claim: Claim, days: number): CityOrder {
  const { person, year, from, course } = claim;
  const [, , , jp] = course;
  const name = nameOf(claim);
  const of100 = city.draw('decided', year, person.index).between(1, 100);
  const decision = of100 <= 88 ? 'VERIFIED' : of100 <= 95 ? 'ADJUSTED' : 'REJECTED';
  return {
    ...{ name: `${name} decided`, at: from + days * DAY, aggregate: learningRecord, id: person.id },
    actor: staffOf(city).verifier,
    command: command(DecideExternalLearning, {
      ...{
        claimId: nameId('id/0', city.commandId(name)),
        decision,
        reason: 'Sesuai sertifikat yang diunggah',
      },
      ...(decision === 'ADJUSTED' && { jp: jp - 2 }),
    }),
  };
}
