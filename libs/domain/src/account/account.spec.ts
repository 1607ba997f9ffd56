import { given, NOW } from '../../testing/given.js';
import {
  accountId,
  accountOpened,
  ani,
  budi,
  grantId,
  headOfUnit,
  unitId,
  uuid,
} from '../../testing/samples.js';
import * as events from './account.events.js';
import { grantsAt } from './account.grants.js';
import { account } from './account.js';
import { eventTypes } from '../event-types.js';
import { Personal } from '../kernel/personal.js';
import { personalIn } from '../kernel/personal-walk.js';
import { loginOf } from './login.js';
import { PRIVILEGED_ROLES } from './account.vocabulary.js';

const reason = 'Pengangkatan pejabat';
const [from, until] = ['2026-06-01T00:00:00+07:00', '2027-06-01T00:00:00+07:00'];
const unlinked = events.AccountOpened({ accountId });
const closed = events.AccountClosed({ accountId, closedAt: NOW.toISOString() });
const newId = () => uuid(0x62);
const as = (id: string, employeeId?: string) => ({
  actor: { id, role: 'access-administrator', ...(employeeId !== undefined && { employeeId }) },
});

describe('account: whose it is', () => {
  it('is opened with no role, for an employee or for somebody else', () => {
    const { when } = given(account, [], { id: accountId });
    when('OpenAccount', { employeeId: ani }).then([accountOpened]);
    when('OpenAccount', {}).then([unlinked]);
  });

  it('is opened once', () => given(account, [unlinked]).when('OpenAccount', {}).refuses('ACCOUNT.EXISTS'));

  it('is linked to an employee once', () => {
    given(account, [unlinked])
      .when('LinkEmployee', { employeeId: ani })
      .then([events.EmployeeLinked({ accountId, employeeId: ani })]);
    given(account, [accountOpened])
      .when('LinkEmployee', { employeeId: budi })
      .refuses('ACCOUNT.ALREADY_LINKED');
  });

  it('is not opened or linked by the one whose it is', () => {
    given(account, [], { id: accountId, ...as(uuid(1), ani) })
      .when('OpenAccount', { employeeId: ani })
      .refuses('ACCOUNT.OWN_LINK');
    given(account, [unlinked], as(accountId))
      .when('LinkEmployee', { employeeId: ani })
      .refuses('ACCOUNT.OWN_LINK');
    given(account, [unlinked], as(uuid(1), ani))
      .when('LinkEmployee', { employeeId: ani })
      .refuses('ACCOUNT.OWN_LINK');
  });
});

describe('account: how its owner signs in', () => {
  const [issuer, subject] = ['https://sso.example', 'ani'];

  it('is recorded as one text, about the account and about no other', () => {
    const login = Personal.of('["https://sso.example","ani"]');
    given(account, [accountOpened])
      .when('RecordLogin', { issuer, subject })
      .then([events.LoginRecorded({ accountId, login })]);
    expect(loginOf({ issuer: 'a","b', subject: 'c' })).not.toBe(loginOf({ issuer: 'a', subject: 'b","c' }));
    const { personal } = eventTypes.get('LoginRecorded')!;
    expect(personalIn(personal, { accountId, login })).toMatchObject([{ about: accountId, path: 'login' }]);
  });

  it('is not recorded by the one whose it is, nor for an account that is not open', () => {
    given(account, [accountOpened], as(accountId))
      .when('RecordLogin', { issuer, subject })
      .refuses('ACCOUNT.OWN_LINK');
    given(account, [unlinked, closed]).when('RecordLogin', { issuer, subject }).refuses('ACCOUNT.CLOSED');
    given(account, []).when('RecordLogin', { issuer, subject }).refuses('ACCOUNT.UNKNOWN');
  });
});

describe('account: roles', () => {
  const grant = { role: 'unit-head' as const, unitId, from, until, reason };

  it('are given for a time', () =>
    given(account, [accountOpened], { newId })
      .when('GrantRole', grant)
      .then([
        events.RoleGranted({ accountId, grantId: uuid(0x62), role: 'unit-head', unitId, from, until }),
      ]));

  it('are not given to oneself, neither to this account nor to another of one’s own', () => {
    for (const self of [as(accountId), as(uuid(1), ani)])
      given(account, [accountOpened], self).when('GrantRole', grant).refuses('ACCOUNT.OWN_GRANT');
    given(account, [unlinked], as(uuid(1), ani))
      .when('GrantRole', { role: 'analyst', from, reason })
      .thenLike([{ type: 'RoleGranted', data: { role: 'analyst' } }]);
  });

  it('of an employee need one', () =>
    given(account, [unlinked])
      .when('GrantRole', { role: 'employee', from, reason })
      .refuses('ACCOUNT.LINK_REQUIRED'));

  it('of a head of unit need the unit, others may have or must not have one', () => {
    const { when } = given(account, [accountOpened]);
    when('GrantRole', { role: 'unit-head', from, reason }).refuses('ACCOUNT.UNIT_REQUIRED');
    when('GrantRole', { role: 'operator', unitId, from, until, reason }).refuses('ACCOUNT.UNIT_NOT_ALLOWED');
    when('GrantRole', { role: 'employee', unitId, from, reason }).refuses('ACCOUNT.UNIT_NOT_ALLOWED');
    when('GrantRole', { role: 'hr-planner', unitId, from, reason }).thenLike([
      { type: 'RoleGranted', data: { unitId } },
    ]);
    when('GrantRole', { role: 'hr-planner', from, reason }).thenLike([
      { type: 'RoleGranted', data: { from } },
    ]);
  });

  it('end after they begin, and begin yesterday at the earliest', () => {
    const { when } = given(account, [accountOpened]);
    when('GrantRole', { ...grant, until: from }).refuses('ACCOUNT.UNTIL_BEFORE_FROM');
    when('GrantRole', { ...grant, from: '2026-05-31T07:59:59+07:00' }).refuses('ACCOUNT.FROM_IN_PAST');
    when('GrantRole', { ...grant, from: '2026-05-31T08:00:00+07:00' }).thenLike([
      { type: 'RoleGranted', data: {} },
    ]);
  });

  it.each(PRIVILEGED_ROLES)('of %s end after a year at the latest', (role) => {
    const { when } = given(account, [accountOpened]);
    when('GrantRole', { role, from, reason }).refuses('ACCOUNT.TIME_BOX_REQUIRED', { role });
    when('GrantRole', { role, from, until: '2027-06-01T00:00:01+07:00', reason }).refuses(
      'ACCOUNT.TIME_BOX_REQUIRED',
    );
    when('GrantRole', { role, from, until, reason }).thenLike([{ type: 'RoleGranted', data: { until } }]);
  });

  it('are not given twice for the same time and unit', () => {
    const { when } = given(account, [accountOpened, headOfUnit]);
    when('GrantRole', grant).refuses('ACCOUNT.GRANT_OVERLAPS', { grantId });
    when('GrantRole', { ...grant, unitId: uuid(0x73) }).thenLike([{ type: 'RoleGranted', data: {} }]);
    when('GrantRole', { ...grant, from: '2027-01-01T00:00:00+07:00' }).thenLike([
      { type: 'RoleGranted', data: {} },
    ]);
  });
});

describe('account: the end of roles', () => {
  const revoked = events.RoleRevoked({ accountId, grantId, revokedAt: NOW.toISOString() });

  it('comes by revocation, at once', () => {
    given(account, [accountOpened, headOfUnit]).when('RevokeRole', { grantId, reason }).then([revoked]);
    const { state } = given(account, [accountOpened, headOfUnit, revoked]);
    expect(grantsAt(state, new Date(NOW.getTime() - 1))).toHaveLength(1);
    expect(grantsAt(state, NOW)).toEqual([]);
  });

  it('comes once, and only to what was given', () => {
    given(account, [accountOpened, headOfUnit, revoked])
      .when('RevokeRole', { grantId, reason })
      .refuses('ACCOUNT.GRANT_ENDED', { grantId });
    given(account, [accountOpened, headOfUnit], { now: new Date('2027-01-01T00:00:00+07:00') })
      .when('RevokeRole', { grantId, reason })
      .refuses('ACCOUNT.GRANT_ENDED');
    given(account, [accountOpened])
      .when('RevokeRole', { grantId, reason })
      .refuses('ACCOUNT.GRANT_UNKNOWN', { grantId });
  });

  it('makes way for a new grant', () =>
    given(account, [accountOpened, headOfUnit, revoked])
      .when('GrantRole', { role: 'unit-head', unitId, from: '2026-06-01T08:00:00+07:00', reason })
      .thenLike([{ type: 'RoleGranted', data: {} }]));

  it('comes by itself when the time is over, to the millisecond', () => {
    const { state } = given(account, [accountOpened, headOfUnit]);
    const at = (moment: string) => grantsAt(state, new Date(moment)).length;
    expect(at('2025-12-31T23:59:59.999+07:00')).toBe(0);
    expect(at('2026-01-01T00:00:00+07:00')).toBe(1);
    expect(at('2026-12-31T23:59:59.999+07:00')).toBe(1);
    expect(at('2027-01-01T00:00:00+07:00')).toBe(0);
  });

  it('comes to all of them when the account is closed, and nothing follows', () => {
    given(account, [accountOpened, headOfUnit]).when('CloseAccount', { reason }).then([closed]);
    const { state, when } = given(account, [accountOpened, headOfUnit, closed]);
    expect(grantsAt(state, NOW)).toEqual([]);
    expect(grantsAt(state, new Date(NOW.getTime() - 1))).toHaveLength(1);
    when('GrantRole', { role: 'analyst', from, reason }).refuses('ACCOUNT.CLOSED');
    when('RevokeRole', { grantId, reason }).refuses('ACCOUNT.CLOSED');
    when('LinkEmployee', { employeeId: ani }).refuses('ACCOUNT.CLOSED');
    when('CloseAccount', { reason }).refuses('ACCOUNT.CLOSED');
  });

  it('nobody is anything before the account is opened', () => {
    const { state, when } = given(account, []);
    expect(grantsAt(state, NOW)).toEqual([]);
    when('GrantRole', { role: 'analyst', from, reason }).refuses('ACCOUNT.UNKNOWN');
    when('CloseAccount', { reason }).refuses('ACCOUNT.UNKNOWN');
  });
});
