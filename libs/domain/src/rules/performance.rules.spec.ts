import { matrixFor, predicateBy } from '../appraisal/appraisal.rules.js';
import { PREDICATES, RATINGS, type Predicate, type Rating } from '../appraisal/appraisal.vocabulary.js';
import { day } from '../kernel/fields.js';
import { rule } from '../learning-record/learning-record.fields.js';
import { performanceRules } from './performance.rules.js';

const { id, matrices, disputes } = performanceRules;

describe('the rules about appraisals', () => {
  it('have a name and a version', () => expect(rule.safeParse(id).success).toBe(true));

  it('are cited, dated, and say so where they are in doubt', () => {
    for (const { source, from, until, verified, note } of [...matrices, ...disputes]) {
      expect(source).toMatch(/\d+\/20\d\d/);
      for (const date of [from, until ?? from]) expect(day.safeParse(date).success).toBe(true);
      expect(verified || note !== undefined).toBe(true);
    }
  });

  it('give one answer at most for each day', () => {
    for (const rules of [matrices, disputes])
      for (const { from, until = '9999-12-31' } of rules) {
        const others = rules.filter((one) => one.from <= until && (one.until ?? '9999-12-31') >= from);
        expect(others).toHaveLength(1);
      }
  });

  it.each<[result: Rating, behaviour: Rating, predicate: Predicate]>([
    ['ABOVE', 'ABOVE', 'SANGAT_BAIK'],
    ['ABOVE', 'MEETS', 'BAIK'],
    ['MEETS', 'ABOVE', 'BAIK'],
    ['MEETS', 'MEETS', 'BAIK'],
    ['BELOW', 'ABOVE', 'BUTUH_PERBAIKAN'],
    ['BELOW', 'MEETS', 'BUTUH_PERBAIKAN'],
    ['ABOVE', 'BELOW', 'KURANG'],
    ['MEETS', 'BELOW', 'KURANG'],
    ['BELOW', 'BELOW', 'SANGAT_KURANG'],
  ])('Permenpan RB 6/2022: results %s, behaviour %s: %s', (resultRating, behaviourRating, predicate) =>
    expect(predicateBy(matrixFor('2026')!, { resultRating, behaviourRating })).toBe(predicate),
  );

  it('use every predicate, and say nothing of years before the regulation', () => {
    const given = matrices.flatMap(({ predicates }) =>
      RATINGS.flatMap((result) => RATINGS.map((behaviour) => predicates[result][behaviour])),
    );
    expect(new Set(given)).toEqual(new Set(PREDICATES));
    expect([matrixFor('2021'), matrixFor('2021-Q4')]).toEqual([undefined, undefined]);
    expect(matrixFor('2022-Q1')).toBeDefined();
  });
});
