import fc from 'fast-check';
import { PREDICATES } from '../appraisal/appraisal.vocabulary.js';
import {
  DISCIPLINE_SEVERITIES,
  POSITION_CLASSES,
  QUALIFICATION_LEVELS,
} from '../employee/employee.vocabulary.js';
import { day } from '../kernel/fields.js';
import { rule } from '../learning-record/learning-record.fields.js';
import { FORMS } from '../programme/programme.vocabulary.js';
import { categoryOf, professionalismIndex, type ProfessionalismFacts } from './professionalism.js';
import { professionalismRules } from './professionalism.rules.js';
import { LEARNING_PARTS, PROFESSIONALISM_CATEGORIES, tableFault } from './professionalism.table.js';

const [first] = professionalismRules;
if (!first) throw new Error('no rules');
const { table } = first;
const nothing: ProfessionalismFacts = {
  ...{ year: 2026, positionClass: 'PELAKSANA', qualifications: [], credits: [], severities: [] },
  disciplineGone: false,
};
const index = (facts: Partial<ProfessionalismFacts>) => professionalismIndex({ ...nothing, ...facts }, table);

describe('the rules about the index of professionalism', () => {
  it('have names, sources, dates that follow each other, and say so where they are in doubt', () => {
    const ids = professionalismRules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, source, from, until, verified, note } of professionalismRules) {
      expect(rule.safeParse(id).success).toBe(true);
      expect(source).toMatch(/\d+\/20\d\d/);
      for (const date of [from, until ?? from]) expect(day.safeParse(date).success).toBe(true);
      expect(verified || note !== undefined).toBe(true);
    }
    const dates = professionalismRules.map(({ from }) => from);
    expect(dates).toEqual([...new Set(dates)].sort());
  });

  it('fit together: weights of 100, no dimension above its weight, 40 for learning in every class', () => {
    for (const one of professionalismRules) expect(tableFault(one.table)).toBeUndefined();
    for (const one of POSITION_CLASSES)
      expect(LEARNING_PARTS.reduce((sum, part) => sum + table.competency[part].points[one], 0)).toBe(40);
  });

  it('name what does not fit', () => {
    const { weights, categories, competency } = table;
    expect(tableFault({ ...table, weights: { ...weights, DISCIPLINE: 6 } })).toBe('WEIGHTS');
    expect(tableFault({ ...table, qualification: { ...table.qualification, S3: 26 } })).toBe('QUALIFICATION');
    const seminar = { ...competency.SEMINAR, points: { ...competency.SEMINAR.points, PENGAWAS: 10.5 } };
    expect(tableFault({ ...table, competency: { ...competency, SEMINAR: seminar } })).toBe('COMPETENCY');
    expect(tableFault({ ...table, performance: { ...table.performance, BAIK: 31 } })).toBe('PERFORMANCE');
    expect(tableFault({ ...table, discipline: { ...table.discipline, LIGHT: 5.5 } })).toBe('DISCIPLINE');
    expect(tableFault({ ...table, categories: { ...categories, HIGH: 91 } })).toBe('CATEGORIES');
    expect(tableFault({ ...table, categories: { ...categories, VERY_LOW: 1 } })).toBe('CATEGORIES');
  });
});

describe('the index of professionalism', () => {
  const credit = (
    form: 'SEMINAR' | 'TECHNICAL_TRAINING' | 'LEADERSHIP_TRAINING',
    jp: number,
    year = 2026,
  ) => ({
    ...{ form, jp, year },
  });

  it('adds up qualification, learning, performance and discipline', () =>
    expect(
      index({
        qualifications: ['SMA', 'S1'],
        credits: [credit('TECHNICAL_TRAINING', 12), credit('TECHNICAL_TRAINING', 8), credit('SEMINAR', 0.5)],
        predicate: 'BAIK',
      }),
    ).toEqual({
      ...{ qualification: 15, competency: 40, performance: 25, discipline: 5, total: 85, category: 'HIGH' },
      missing: [],
    }));

  it('tells what is missing, and what it would bring', () =>
    expect(index({ credits: [credit('TECHNICAL_TRAINING', 14.5)] })).toEqual({
      ...{ qualification: 0, competency: 0, performance: 0, discipline: 5, total: 5, category: 'VERY_LOW' },
      missing: [
        { dimension: 'QUALIFICATION', fact: 'QUALIFICATION', points: 25 },
        { dimension: 'COMPETENCY', fact: 'TECHNICAL', points: 22.5, lackingJp: 5.5 },
        { dimension: 'COMPETENCY', fact: 'SEMINAR', points: 17.5, lackingJp: 0.5 },
        { dimension: 'PERFORMANCE', fact: 'APPRAISAL', points: 30 },
      ],
    }));

  it('counts leadership training whenever it was, technical training in the year only', () => {
    const credits = [credit('LEADERSHIP_TRAINING', 900, 2011), credit('TECHNICAL_TRAINING', 40, 2025)];
    expect(index({ positionClass: 'PENGAWAS', credits }).competency).toBe(15);
    expect(index({ positionClass: 'PENGAWAS', credits, year: 2025 }).competency).toBe(30);
    expect(index({ positionClass: 'FUNGSIONAL', credits }).competency).toBe(0);
    expect(index({ positionClass: undefined, credits }).missing).toContainEqual({
      ...{ dimension: 'COMPETENCY', fact: 'POSITION', points: 40 },
    });
  });

  it('takes the most severe measure, and does not take for none what can no longer be read', () => {
    expect(index({ severities: ['NONE', 'MEDIUM', 'LIGHT'] }).discipline).toBe(2);
    expect(index({ disciplineGone: true })).toMatchObject({ discipline: 0, total: 0 });
  });

  const facts = fc.record({
    year: fc.constantFrom(2025, 2026),
    positionClass: fc.constantFrom(...POSITION_CLASSES, undefined),
    qualifications: fc.array(fc.constantFrom(...QUALIFICATION_LEVELS), { maxLength: 4 }),
    credits: fc.array(
      fc.record({
        form: fc.constantFrom(...FORMS),
        year: fc.integer({ min: 2022, max: 2027 }),
        jp: fc.integer({ min: 1, max: 60 }).map((halves) => halves / 2),
      }),
      { maxLength: 12 },
    ),
    predicate: fc.constantFrom(...PREDICATES, undefined),
    severities: fc.array(fc.constantFrom(...DISCIPLINE_SEVERITIES), { maxLength: 3 }),
    disciplineGone: fc.boolean(),
  });

  it('is the sum of its dimensions, 0 to 100, and all that is missing would bring no more than 100', () =>
    fc.assert(
      fc.property(facts, (known) => {
        const { qualification, competency, performance, discipline, ...one } = index(known);
        expect(one.total).toBe(qualification + competency + performance + discipline);
        expect(one.total).toBeGreaterThanOrEqual(0);
        expect(one.total + one.missing.reduce((sum, { points }) => sum + points, 0)).toBeLessThanOrEqual(100);
      }),
      { numRuns: 2000 },
    ));

  it('grows with each dimension, and never falls by what was learned', () =>
    fc.assert(
      fc.property(facts, facts, (known, other) => {
        const before = index(known);
        const more = [
          index({ ...known, qualifications: [...known.qualifications, ...other.qualifications] }),
          index({ ...known, credits: [...known.credits, ...other.credits] }),
          index({ ...known, severities: [], disciplineGone: false }),
          index({ ...known, predicate: 'SANGAT_BAIK' }),
        ];
        for (const after of more) expect(after.total).toBeGreaterThanOrEqual(before.total);
        const worse = index({ ...known, severities: [...known.severities, ...other.severities] });
        expect(worse.total).toBeLessThanOrEqual(before.total);
      }),
      { numRuns: 2000 },
    ));

  it('orders levels, predicates and measures as the law does', () => {
    const falls = (points: readonly number[]) => expect(points).toEqual([...points].sort((a, b) => b - a));
    falls(PREDICATES.map((predicate) => table.performance[predicate]));
    falls(DISCIPLINE_SEVERITIES.map((severity) => table.discipline[severity]));
    falls([...QUALIFICATION_LEVELS].reverse().map((level) => table.qualification[level]));
  });

  it('has one category for every total, the bounds included', () => {
    const halves = Array.from({ length: 201 }, (_, half) => categoryOf(half / 2, table));
    expect(halves.filter((one, at) => one !== halves[at - 1])).toEqual(
      [...PROFESSIONALISM_CATEGORIES].reverse(),
    );
    expect([60, 60.5, 61, 80.5, 81, 90.5, 91].map((total) => categoryOf(total, table))).toEqual(
      ...[['VERY_LOW', 'VERY_LOW', 'LOW', 'MEDIUM', 'HIGH', 'HIGH', 'VERY_HIGH']],
    );
  });
});
