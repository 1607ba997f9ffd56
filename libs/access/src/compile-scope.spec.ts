import { compileScope } from './compile-scope.js';
import type { Principal } from './principal.js';

const NOW = new Date('2026-06-01T08:00:00+07:00');
const from = new Date('2026-01-01T00:00:00+07:00');
const holding = (...grants: Principal['grants'][number][]): Principal => ({ accountId: 'account', grants });
const head = holding({ grantId: 'g', role: 'unit-head', unitId: 'u', from });

describe('a list', () => {
  it('is refused where no role has it, with the reason', () => {
    const scope = (principal: Principal) =>
      compileScope(principal, 'learning-hours-list', { employee: 'employee_id' }, {}, NOW);
    expect(scope(holding())).toEqual({ allowed: false, code: 'ACCESS.NO_ROLE' });
    expect(scope(head)).toEqual({ allowed: false, code: 'ACCESS.PURPOSE_REQUIRED' });
  });

  it('that lacks the column by which it would be narrowed shows nothing', () => {
    expect(compileScope(head, 'unit-overview-list', {}, {}, NOW)).toMatchObject({
      allowed: true,
      sql: '(false)',
    });
    const officer = holding({ grantId: 'g', role: 'programme-officer', from });
    expect(compileScope(officer, 'EnrolParticipant', {}, {}, NOW)).toMatchObject({ sql: '(false)' });
  });

  it('numbers its parameters behind those of the query', () => {
    const scope = compileScope(head, 'unit-overview-list', { unit: 'unit_id' }, {}, NOW, 7);
    expect(scope).toMatchObject({ params: ['u'], sql: expect.stringContaining('$7::uuid') as string });
  });
});
