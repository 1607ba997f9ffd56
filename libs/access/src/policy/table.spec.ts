import { aggregates, ROLES, UNIT_ROLES, type AnyDecider, type Role } from '@jejak/domain';
import { account, department, grant, holding, own, person } from '../../testing/somebody.js';
import type { Action } from '../action.js';
import { decide } from '../decide.js';
import { PERSONAL_CLASSES, recordException } from '@jejak/domain';
import { PURPOSES_OF } from '../purpose.js';
import type { Rule } from '../rule.js';
import { policy } from './table.js';

const NOW = new Date('2026-06-01T08:00:00+07:00');
const rows = Object.entries<Rule>(policy);

describe('the table', () => {
  it('has every command of the domain', () => {
    const commands = (aggregates as readonly AnyDecider[]).flatMap(({ commands: all }) => Object.keys(all));
    for (const name of commands) expect(policy).toHaveProperty(name);
  });

  it('lets operators and access administrators see nothing personal, and send no command of the business', () => {
    for (const [action, { roles, about }] of rows) {
      expect([action, roles.operator?.sees ?? []]).toEqual([
        action,
        action === 'account' ? PERSONAL_CLASSES : [],
      ]);
      if (/^[A-Z]/.test(action)) expect([action, roles.operator]).toEqual([action, undefined]);
      const administers = roles['access-administrator'] !== undefined && about !== 'account';
      expect([action, administers]).toEqual([action, action === 'unit']);
    }
  });

  it('lets compliance reviewers write follow-ups, say what exceptions are and nothing else, and analysts nothing', () => {
    const ofExceptions = Object.keys(recordException.commands);
    for (const [action, { roles, about }] of rows)
      if (/^[A-Z]/.test(action))
        expect([action, roles['compliance-reviewer'] !== undefined, roles.analyst]).toEqual([
          action,
          about === 'follow-up' || ofExceptions.includes(action),
          undefined,
        ]);
  });

  it('shows analysts no personal field', () => {
    for (const { roles, about } of Object.values<Rule>(policy))
      if (about !== 'account') expect(roles.analyst?.sees ?? []).toEqual([]);
  });

  it('shows identities to reviewers only by a reveal with a reason', () => {
    for (const [action, { roles }] of rows) {
      const permit = roles['compliance-reviewer'];
      if (permit?.scope === 'all' && permit.sees.includes('identity'))
        expect([action, permit.reason]).toEqual(['identity-reveal', true]);
    }
  });

  it('tells of appraisals in a timeline to nobody who may not read them', () => {
    const { 'employee-timeline': timeline, 'appraisal-history': appraisals } = policy;
    for (const role of ROLES)
      if (timeline.roles[role]?.sees.includes('free-text')) expect(appraisals.roles).toHaveProperty(role);
  });

  it('has no permit that nobody could ever use', () => {
    for (const [action, { roles }] of rows)
      for (const role of ROLES.filter((one) => roles[one])) {
        const forUnit = (UNIT_ROLES as readonly Role[]).includes(role);
        const who = holding(grant(role, forUnit ? { unitId: department } : {}));
        const [purpose] = PURPOSES_OF[role];
        const how = { purpose, reason: 'Pemeriksaan' };
        const tries = [
          { ...how, ...person({ assessed: true, ownSession: true }) },
          { ...how, ...own },
          { ...how, owners: [account] },
        ].map((about) => decide(who, action as Action, about, NOW).allowed);
        expect([action, role, tries.includes(true)]).toEqual([action, role, true]);
      }
  });

  it('shows personal fields of others only to roles that have a purpose for it', () => {
    for (const { roles } of Object.values<Rule>(policy))
      for (const role of ROLES) {
        const permit = roles[role];
        if (permit && permit.scope !== 'self' && permit.sees.length > 0)
          expect(PURPOSES_OF[role].length).toBeGreaterThan(0);
      }
  });
});
