import {
  professionalismIndex,
  type DisciplineSeverity,
  type PositionClass,
  type ProfessionalismTable,
} from '@jejak/domain';
import { employeeId, STAFF, unitId, type Act } from './office.js';

/** The index of everybody in service at the end of a year, folded afresh from what was recorded, without SQL. */
export function reference(acts: readonly Act[], year: number, table: ProfessionalismTable) {
  return Array.from({ length: STAFF }, (_, who) => who).flatMap((who) => {
    const of = <What extends Act['what']>(what: What) =>
      acts.filter((one): one is Extract<Act, { what: What }> => one.what === what && one.who === who);
    const last = <One extends { readonly which: number }>(ones: readonly One[]) => [
      ...new Map(ones.map((one) => [one.which, one])).values(),
    ];
    const placed: { unit: number | undefined; positionClass: PositionClass; on: string }[] = [
      { unit: 0, positionClass: 'PELAKSANA', on: '2024-01-01' },
      ...of('place'),
    ];
    const place = placed.filter(({ on }) => on <= `${year}-12-31`).reduce((a, b) => (b.on >= a.on ? b : a));
    if (place.unit === undefined) return [];
    const first = new Map<string, Extract<Act, { what: 'appraise' }>>();
    for (const one of of('appraise')) if (!first.has(one.period)) first.set(one.period, one);
    const finals = [...first.values()].filter(({ final, period }) => final && period.startsWith(`${year}`));
    const annual = finals.find(({ period }) => period === `${year}`);
    const quarters = finals.sort((a, b) => a.period.localeCompare(b.period));
    const severities: DisciplineSeverity[] = last(of('discipline'))
      .filter(({ from, to = '9999' }) => from <= `${year}-12-31` && to >= `${year}-01-01`)
      .map(({ severity }) => severity);
    const index = professionalismIndex(
      {
        ...{ year, severities, positionClass: place.positionClass, disciplineGone: false },
        qualifications: last(of('qualify'))
          .filter((one) => one.year <= year)
          .map(({ level }) => level),
        credits: of('learn').filter((one) => one.year <= year),
        predicate: (annual ?? quarters.at(-1))?.predicate,
      },
      table,
    );
    const { positionClass, unit } = place;
    return [{ employeeId: employeeId(who), unitId: unitId(unit), year, positionClass, ...index }];
  });
}

export type Reference = ReturnType<typeof reference>[number];

const FIGURES = ['qualification', 'competency', 'performance', 'discipline', 'total'] as const;

/** The means of each unit, as SQL rounds them; null for fewer than five. */
export function meansOf(people: readonly Reference[]) {
  const units = [...new Set(people.map((one) => one.unitId))].sort();
  return units.map((unit) => {
    const there = people.filter((one) => one.unitId === unit);
    const mean = (figure: (typeof FIGURES)[number]) =>
      there.length < 5
        ? null
        : Math.round((there.reduce((sum, one) => sum + one[figure], 0) / there.length) * 100 + 1e-9) / 100;
    return {
      ...{ unitId: unit, n: there.length },
      ...Object.fromEntries(FIGURES.map((figure) => [figure, mean(figure)])),
    };
  });
}
