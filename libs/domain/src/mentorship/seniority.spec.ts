import { fold } from '../kernel/fold.js';
import { ani, registered, uuid } from '../../testing/samples.js';
import { CompetencyAssessed, CompetencyAssessmentCorrected } from '../employee/employee.events.js';
import { employee } from '../employee/employee.js';
import type { KnownEmployee } from '../employee/employee.state.js';
import type { AssessmentMethod } from '../employee/employee.vocabulary.js';
import { goalsAbove, heldLevel } from './seniority.js';

const assessed = (n: number, assessedOn: string, actualLevel: number, method: AssessmentMethod = 'TEST') =>
  CompetencyAssessed({
    ...{ employeeId: ani, assessmentId: uuid(n), method, assessedOn, jpm: 50 },
    items: [{ competencyCode: 'MAN-01', requiredLevel: 3, actualLevel }],
  });
const after = (...facts: readonly ReturnType<typeof assessed>[]): KnownEmployee => {
  const state = fold(employee, [registered, ...facts]);
  if (state.status === 'unknown') throw new Error('not registered');
  return state;
};

describe('the level of a mentor', () => {
  it('is that of the newest assessment, whenever it was recorded', () => {
    expect(heldLevel(after(assessed(1, '2026-02-01', 4), assessed(2, '2025-01-01', 2)), 'MAN-01')).toBe(4);
    expect(heldLevel(after(assessed(1, '2026-02-01', 4), assessed(2, '2026-02-01', 2)), 'MAN-01')).toBe(2);
  });

  it('is not what somebody thinks of themselves, and 0 where nobody assessed it', () => {
    expect(
      heldLevel(after(assessed(1, '2025-01-01', 2), assessed(2, '2026-01-01', 5, 'SELF')), 'MAN-01'),
    ).toBe(2);
    expect(heldLevel(after(assessed(1, '2026-01-01', 5, 'SELF')), 'MAN-01')).toBe(0);
    expect(heldLevel(after(assessed(1, '2026-01-01', 5)), 'MAN-02')).toBe(0);
  });

  it('is as corrected', () => {
    const { assessmentId, ...rest } = assessed(1, '2026-02-01', 4).data;
    const items = [{ competencyCode: 'MAN-01', requiredLevel: 3, actualLevel: 1 }];
    const corrected = CompetencyAssessmentCorrected({
      ...{ assessmentId, employeeId: ani, method: rest.method, assessedOn: rest.assessedOn, items, jpm: 33 },
    });
    const state = fold(employee, [registered, assessed(1, '2026-02-01', 4), corrected]);
    expect(state.status !== 'unknown' && heldLevel(state, 'MAN-01')).toBe(1);
  });

  it('is held against each goal', () => {
    const goals = new Map([
      ['MAN-01', 3],
      ['MAN-02', 1],
    ]);
    expect(goalsAbove(goals, after(assessed(1, '2026-02-01', 3)))).toEqual(['MAN-02']);
    expect(goalsAbove(goals, after(assessed(1, '2026-02-01', 2)))).toEqual(['MAN-01', 'MAN-02']);
  });
});
