import { accountOfLogin, ensureAccount, ROLE_DAYS } from '@jejak/commands';
import {
  account,
  employee,
  type Grant,
  holdsAt,
  NARROWABLE_ROLES,
  RegisterEmployee,
  type Role,
  UNIT_ROLES,
} from '@jejak/domain';
import type { TrialAccount } from '@jejak/sign-in';
import { TRIAL_SETUP } from '../../accounts/system-actors.js';
import type { WriteSide } from '../../write-side.js';
import { recordOnce, trialId } from './record-once.js';
import { TRIAL_DAY } from './units.js';

const REASON = 'Akun untuk uji coba / account for trials';
const FOR_UNITS: readonly Role[] = [...UNIT_ROLES, ...NARROWABLE_ROLES];
const ROLE_MS = ROLE_DAYS * 86_400_000;

/**
 * Opens the account of a trial, registers whose it is, and gives it its roles. What somebody closed or took away in the
 * trial stays so.
 *
 * @param issuer of its tokens
 */
export async function ensurePerson(
  side: WriteSide,
  issuer: string,
  person: TrialAccount,
  now: Date,
): Promise<void> {
  const login = { issuer, subject: person.subject };
  const id = await accountOfLogin(side.keys, login);
  const state = id === undefined ? account.initial : (await side.log.load(account, id)).state;
  if (state.status === 'closed') return;
  const grants = state.status === 'open' ? [...state.grants.values()] : [];
  const roles = rolesOf(person).filter((role) => isMissing(role, grants, now));
  const isLinked = state.status === 'open' && state.employeeId !== undefined;
  if (roles.length === 0 && (isLinked || !person.isEmployee)) return;
  const employeeId = person.isEmployee ? await ensureEmployee(side, person) : undefined;
  await ensureAccount(side, { login, employeeId, roles, reason: REASON }, TRIAL_SETUP, now);
}

interface Held {
  readonly role: Role;
  readonly unitId: string | undefined;
}

const rolesOf = ({ roles, unit }: TrialAccount): Held[] =>
  roles.map((role) => ({ role, unitId: FOR_UNITS.includes(role) ? unit?.id : undefined }));

/** Whether a role was never given, or ran out. What ended earlier was taken away. */
const isMissing = ({ role, unitId }: Held, grants: readonly Grant[], now: Date): boolean =>
  grants
    .filter((grant) => grant.role === role && grant.unitId === unitId)
    .every((grant) => !holdsAt(grant, now) && grant.until?.getTime() === grant.from.getTime() + ROLE_MS);

/** @returns the id */
async function ensureEmployee(side: WriteSide, { name, unit, roles }: TrialAccount): Promise<string> {
  if (!unit) throw new Error(`${name} works in no unit`);
  const id = trialId('employee', name);
  const isHead = roles.includes('unit-head');
  const placement = {
    unitId: unit.id,
    positionId: trialId('position', name),
    positionClass: isHead ? ('ADMINISTRATOR' as const) : ('PELAKSANA' as const),
  };
  const identity = { name: `${isHead ? 'Kepala' : 'Pegawai'} Uji Coba, ${unit.name}` };
  const of = { kind: 'PNS' as const, placement, effectiveDate: TRIAL_DAY, identity };
  await recordOnce(side, employee, id, Object.assign(new RegisterEmployee(), of));
  return id;
}
