import type { Principal } from './principal.js';
import { reachOf } from './reach.js';

const NOW = new Date('2026-06-01T08:00:00+07:00');
const from = new Date('2026-01-01T00:00:00+07:00');
const holding = (...grants: Principal['grants'][number][]): Principal => ({ accountId: 'account', grants });
const head = holding({ grantId: 'g', role: 'unit-head', unitId: 'u', from });

describe('the wall of the database', () => {
  it('lets a head see rows about people of the unit', () => {
    expect(reachOf(head, 'appraisal-list', NOW)).toEqual({ units: ['u'] });
  });

  it('lets everybody see themselves where it is by that only', () => {
    const employee = holding({ grantId: 'g', role: 'employee', from });
    expect(reachOf(employee, 'appraisal-list', NOW)).toBe('oneself');
  });

  it.each(['unit-overview-list', 'gap-heat-map-list', 'satisfaction-list'] as const)(
    'lets all rows count in the figures of %s: who moved away took their hours with them else',
    (action) => expect(reachOf(head, action, NOW)).toBe('everything'),
  );
});
