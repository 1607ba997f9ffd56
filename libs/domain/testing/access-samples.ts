import { account } from '../src/account/account.js';
import { AccountOpened, RoleGranted } from '../src/account/account.events.js';
import { unit } from '../src/unit/unit.js';
import { UnitEstablished } from '../src/unit/unit.events.js';
import { ani, unitId, uuid } from './ids.js';
import { of, type Sample } from './sample.js';

export const [accountId, grantId, cityId] = [uuid(0xac), uuid(0x61), uuid(0x70)];
export const accountOpened = AccountOpened({ accountId, employeeId: ani });
export const headOfUnit = RoleGranted({
  ...{ accountId, grantId, role: 'unit-head', unitId },
  ...{ from: '2026-01-01T00:00:00+07:00', until: '2027-01-01T00:00:00+07:00' },
});
export const established = UnitEstablished({
  ...{ unitId, parentId: cityId, kind: 'OPD', code: '1.01', name: { id: 'Dinas Pendidikan' } },
  effectiveDate: '2025-01-01',
});

const reason = 'Perbaikan data';

/** One sample of every command to accounts and units, with every optional field. */
export const accessSamples: readonly Sample[] = [
  of(account, [])('OpenAccount', { employeeId: ani }),
  of(account, [AccountOpened({ accountId })])('LinkEmployee', { employeeId: ani }),
  of(account, [accountOpened])('RecordLogin', { issuer: 'https://sso.example', subject: 'ani' }),
  of(account, [accountOpened])('GrantRole', {
    role: 'unit-head',
    unitId,
    from: '2026-06-01T00:00:00+07:00',
    until: '2027-06-01T00:00:00+07:00',
    reason,
  }),
  of(account, [accountOpened, headOfUnit])('RevokeRole', { grantId, reason }),
  of(account, [accountOpened, headOfUnit])('CloseAccount', { reason }),

  of(unit, [])('EstablishUnit', {
    parentId: cityId,
    kind: 'KECAMATAN',
    code: '7.01',
    name: { id: 'Kecamatan Medan Kota', en: 'Medan Kota District' },
    effectiveDate: '2025-01-01',
  }),
  of(unit, [established])('MoveUnit', { parentId: uuid(0x73), effectiveDate: '2026-01-01', reason }),
  of(unit, [established])('RenameUnit', {
    name: { id: 'Dinas Pendidikan dan Kebudayaan', en: 'Education and Culture Department' },
    effectiveDate: '2026-01-01',
    reason,
  }),
  of(unit, [established])('DissolveUnit', { effectiveDate: '2026-01-01', reason }),
];
