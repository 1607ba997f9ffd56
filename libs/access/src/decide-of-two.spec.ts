import {
  account,
  ani,
  city,
  department,
  district,
  grant,
  holding,
  me,
  mentorship,
  school,
} from '../testing/somebody.js';
import type { Action } from './action.js';
import { decide } from './decide.js';
import type { Decision } from './decision.js';
import type { Facts, Principal } from './principal.js';
import type { Asking } from './request.js';

const NOW = new Date('2026-06-01T08:00:00+07:00');

const ask = (principal: Principal | undefined, action: Action, about: Facts & Asking = {}) =>
  decide(principal, action, about, NOW);
const code = (decision: Decision) => (decision.allowed ? 'allowed' : decision.code);
const masked = (decision: Decision) => (decision.allowed ? decision.masked : decision.code);

describe('a mentorship', () => {
  const record = (who: Principal, about: Facts) => code(ask(who, 'RecordMentoringSession', about));

  it('is the mentee’s own, and a session of the mentor’s', () => {
    const [employee, mentor] = [holding(grant('employee')), holding(grant('mentor'))];
    expect(record(employee, mentorship({ owners: [me] }))).toBe('allowed');
    expect(record(employee, mentorship({ ownSession: true }))).toBe('ACCESS.NOT_SELF');
    expect(record(mentor, mentorship({ ownSession: true }))).toBe('allowed');
    expect(record(mentor, mentorship({ owners: [me] }))).toBe('ACCESS.NOT_OWN_SESSION');
  });

  it('that nobody proposed is nobody’s, also of an account that is no employee’s', () => {
    const nobody: Principal = { accountId: account, grants: [grant('employee'), grant('mentor')] };
    expect(record(nobody, { owners: [], ownSession: false })).toBe('ACCESS.NOT_OWN_SESSION');
    expect(record(nobody, {})).toBe('ACCESS.NOT_OWN_SESSION');
  });

  it('is arranged by the head of the mentee’s unit, but not their own', () => {
    const head = (unitId: string) => holding(grant('unit-head', { unitId }));
    const start = (unitId: string, about: Facts) => code(ask(head(unitId), 'StartMentorship', about));
    expect(start(department, mentorship())).toBe('allowed');
    expect(start(district, mentorship())).toBe('ACCESS.OUTSIDE_UNIT');
    expect(start(department, mentorship({ owners: [me] }))).toBe('ACCESS.OWN');
  });

  it('shows what was talked about to the mentor for a purpose', () => {
    const mentor = holding(grant('mentor'));
    const look = (more: Asking) =>
      ask(mentor, 'mentoring-board', { ...mentorship({ ownSession: true }), ...more });
    expect(code(look({}))).toBe('ACCESS.PURPOSE_REQUIRED');
    expect(masked(look({ purpose: 'MENTORING' }))).toEqual(['identity', 'sensitive']);
  });
});

describe('follow-ups', () => {
  const head = holding(grant('unit-head', { unitId: department }));
  const about = (owners: readonly string[], unitPath: readonly string[]): Facts => ({ owners, unitPath });

  it('are those of the unit, whether about it or about somebody who works there', () => {
    expect(code(ask(head, 'follow-up', about([], [department])))).toBe('allowed');
    expect(code(ask(head, 'follow-up', about([ani], [school, department, city])))).toBe('allowed');
    expect(code(ask(head, 'follow-up', about([ani], [city])))).toBe('ACCESS.OUTSIDE_UNIT');
    expect(code(ask(head, 'follow-up', {}))).toBe('ACCESS.OUTSIDE_UNIT');
  });

  it('are one’s own where one is whom they are about or who has to see to them', () => {
    const employee = holding(grant('employee'));
    expect(code(ask(employee, 'ResolveFollowUp', about([ani, me], [])))).toBe('allowed');
    expect(code(ask(employee, 'ResolveFollowUp', about([ani], [])))).toBe('ACCESS.NOT_SELF');
    expect(code(ask(head, 'VerifyFollowUp', about([ani, me], [department])))).toBe('ACCESS.OWN');
    expect(code(ask(head, 'VerifyFollowUp', {}))).toBe('ACCESS.SUBJECT_UNKNOWN');
  });
});
