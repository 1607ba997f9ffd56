import {
  ConcludeNeedsAssessment,
  needsAssessment,
  OpenNeedsAssessment,
  RecordNeedsFindings,
  SubmitNeedsResponse,
} from '@jejak/domain';
import { staffOf } from './actors.js';
import { momentText, newYear, onDay } from './calendar.js';
import { forumName } from './forums.js';
import { command, type CityOrder, type Story } from './order.js';
import type { People } from './people.js';
import { competenciesOf } from './positions.js';
import type { CityUnit, Group } from './units.js';

/** Of a hundred people those who answer the survey of needs. */
const ANSWER = 15;
const MINUTE = 60_000;

export const agencyOf = (people: People, group: Group): CityUnit | undefined => {
  const of: Readonly<Record<Group, string>> = { EDUCATION: '1.01', HEALTH: '1.02', OFFICE: '1', DISTRICT: '1' };
  return people.units.find(({ code }) => code === of[group]);
}; // prettier-ignore

export const needsName = (group: Group, year: number): string => `needs ${group} ${year}`;

/** What people of a group say in January that they lack, and what is concluded from it. */
export function needs(people: People, group: Group, year: number): Story {
  const { city } = people;
  const name = needsName(group, year);
  const id = city.begunBy(name);
  const [from, until] = [onDay(year, 4), onDay(year, 24, 16)];
  const unitId = agencyOf(people, group)?.id ?? '';
  const by = { aggregate: needsAssessment, actor: staffOf(city).planner };
  return {
    from,
    *orders() {
      const window = { opensAt: momentText(from), closesAt: momentText(until + MINUTE) };
      yield {
        ...{ ...by, name, at: from, touches: [unitId] },
        command: command(OpenNeedsAssessment, {
          ...{ unitIds: [unitId], year, instruments: ['SURVEY', 'PUBLIC_FEEDBACK'] },
          ...{ questions: ['READY_FOR_DIGITAL'], ...window },
        }),
      };
      yield* saidByCitizens(people, group, year, { at: from + 30_000, id });
      const { first, count } = people.rangeOf(group);
      let answers = 0;
      for (let n = 0; n < count; n++) {
        const person = people.person(first + n);
        const draw = city.draw('answer', year, person.index);
        if (!draw.chance(ANSWER / 100) || !people.serves(person, newYear(year), newYear(year) + 40)) continue;
        answers++;
        yield {
          ...{ name: `answer ${year} ${person.index}`, aggregate: needsAssessment, id, actor: person.actor },
          at: from + MINUTE + Math.floor((n * (until - from - MINUTE)) / count),
          touches: [person.id],
          command: command(SubmitNeedsResponse, {
            employeeId: person.id,
            answers: [{ question: 'READY_FOR_DIGITAL', value: draw.rounded(3.4, 1, 1, 5) }],
            perceivedGaps: [
              { competencyCode: draw.pick(competenciesOf(group)), priority: draw.between(2, 5) },
            ],
          }),
        };
      }
      if (answers === 0) return;
      yield {
        ...{ ...by, name: `${name} end`, at: until + 2 * MINUTE, id },
        command: command(ConcludeNeedsAssessment, {
          invited: count,
          gaps: competenciesOf(group).map((competencyCode, n) => ({
            ...{ competencyCode, unitId, requiredAverage: 2.6, actualAverage: 2.1 - n / 20 },
            ...{ headcount: Math.max(1, Math.round(count / 3)), priority: 5 - (n % 4) },
          })),
        }),
      };
    },
  };
}

/** What citizens asked for at the forums of last year, taken from their minutes. */
function* saidByCitizens(
  people: People,
  group: Group,
  year: number,
  { at, id }: { readonly at: number; readonly id: string },
): Generator<CityOrder> {
  const { city } = people;
  const [unit] = people.staffed.filter(({ kind }) => kind === 'KECAMATAN');
  if (group !== 'DISTRICT' || !unit || !city.years.includes(year - 1)) return;
  const name = `${needsName(group, year)} citizens`;
  const forumId = city.begunBy(forumName(unit, year - 1));
  yield {
    ...{ name, at, aggregate: needsAssessment, id, actor: staffOf(city).planner, touches: [forumId] },
    command: command(RecordNeedsFindings, {
      ...{ instrument: 'PUBLIC_FEEDBACK', forum: { forumId }, paperSha256: city.draw(name).sha256() },
      findings: [{ competencyCode: 'TEK-LAYANAN', statement: 'Warga meminta penjelasan syarat di loket' }],
    }),
  };
}

/** Whether somebody answers the survey, so that it can be concluded; of the smallest cities perhaps nobody does. */
export function isAnswered(people: People, group: Group, year: number): boolean {
  const { first, count } = people.rangeOf(group);
  for (let index = first; index < first + count; index++) {
    const chosen = people.city.draw('answer', year, index).chance(ANSWER / 100);
    if (chosen && people.serves(people.person(index), newYear(year), newYear(year) + 40)) return true;
  }
  return false;
}
