import {
  CorrectCompetencyAssessment,
  type DisciplineSeverity,
  employee,
  RecordDisciplineStatus,
  RecordTalent,
  nameId,
} from '@jejak/domain';
import { staffOf } from './actors.js';
import { momentOf, newYear, textOf, type Day } from './calendar.js';
import { command, type CityOrder, type Story } from './order.js';
import { assessedName, levelsFound } from './performance.js';
import type { People } from './people.js';
import type { Person } from './person.js';
import type { CityPlan } from './plan.js';
import { classOf } from './positions.js';

/** Of a thousand people those who are disciplined in a year, those put into a pool, and those whose levels are put right. */
const DISCIPLINED = 4;
const TALENTED = 10;
const CORRECTED = 5;
const SEVERITIES: readonly DisciplineSeverity[] = ['LIGHT', 'LIGHT', 'LIGHT', 'MEDIUM', 'MEDIUM', 'SEVERE'];

/** What is said of few: measures of discipline, talent, and levels that were found wrongly and are put right. */
export const conduct = (people: People): readonly Iterable<Story>[] => [
  chosen(people, 'disciplined', DISCIPLINED, { first: 45, days: 280 }, disciplined),
  chosen(people, 'talented', TALENTED, { first: 125, days: 20 }, talented),
  chosen(people, 'corrected', CORRECTED, { first: 120, days: 40 }, corrected),
];

type Tell = (people: People, person: Person, year: number, name: string) => Omit<CityOrder, 'name' | 'at'> | undefined; // prettier-ignore

const isChosen = (city: CityPlan, what: string, perMille: number, year: number, index: number): boolean =>
  city.draw(what, year, index).chance(perMille / 1000);

/** Something of so many of a thousand people in each year, on a day within some. */
function* chosen(
  people: People,
  what: string,
  perMille: number,
  { first, days }: { readonly first: Day; readonly days: number },
  tell: Tell,
): Generator<Story> {
  const { city } = people;
  for (const year of city.years)
    for (let index = 0; index < city.people; index++) {
      if (!isChosen(city, what, perMille, year, index)) continue;
      const person = people.person(index);
      const day = newYear(year) + first + Math.floor((index * days) / city.people);
      if (!people.serves(person, newYear(year), day + 40)) continue;
      const name = `${what} ${year} ${index}`;
      const told = tell(people, person, year, name);
      const at = momentOf(day, 10 * 60) + (index % 300) * 60_000;
      if (told) yield { from: at, orders: () => [{ ...told, name, at }] };
    }
}

function disciplined({ city }: People, { id, index }: Person, year: number, name: string) {
  const draw = city.draw(name, 'how');
  const from = newYear(year) + 40 + Math.floor((index * 280) / city.people);
  return {
    ...{ aggregate: employee, id, actor: staffOf(city).records },
    command: command(RecordDisciplineStatus, {
      ...{ severity: draw.pick(SEVERITIES), from: textOf(from), to: textOf(from + 180) },
      letterNumber: `800.1.6/CONTOH/${year}/${index + 1}`,
    }),
  };
}

/** Who does not head a unit yet, for the position of those who do; nobody twice. */
function talented(people: People, { id, unit, isHead, index }: Person, year: number) {
  const chosenBefore = people.city.years.some(
    (one) => one < year && isChosen(people.city, 'talented', TALENTED, one, index),
  );
  if (isHead || chosenBefore) return undefined;
  const target = people.positions.of(unit.group, classOf(unit.group, 0));
  return {
    ...{ aggregate: employee, id, actor: staffOf(people.city).planner },
    command: command(RecordTalent, {
      ...{ pool: 'LEADERSHIP', targetPositionId: target.id },
      reason: 'Kinerja dan kompetensi di atas rata-rata unit',
    }),
  };
}

/** An assessment of spring in which one level was typed wrongly. */
function corrected(people: People, person: Person, year: number) {
  const found = levelsFound(people, person, year);
  const [first, ...rest] = found ?? [];
  if (!first) return undefined;
  const actualLevel = first.actualLevel > 0 ? first.actualLevel - 1 : 1;
  const { city } = people;
  return {
    ...{ aggregate: employee, id: person.id, actor: staffOf(city).verifier },
    command: command(CorrectCompetencyAssessment, {
      assessmentId: nameId('id/0', city.commandId(assessedName(year, person))),
      ...{ items: [{ ...first, actualLevel }, ...rest], reason: 'Salah ketik pada lembar penilaian' },
    }),
  };
}
