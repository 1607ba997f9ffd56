import { accountOfLogin, ensureAccount } from '@jejak/commands';
import {
  account,
  type Account,
  employee,
  GrantRole,
  type Login,
  Refusal,
  RevokeRole,
  nameId,
} from '@jejak/domain';
import { CliError } from '../failure.js';
import type { WriteSide } from '../write-side.js';
import { Administrators, ROLE } from './administrators.js';
import { FIRST_ADMINISTRATOR } from './system-actors.js';

const REASON =
  'Pengelola akses pertama: tidak ada pengelola akses lain / first administrator: there was none';
const TOO_LATE = 'Pengelola akses lain lebih dahulu / another administrator came first';
/** How long the role is given: time enough to set others up, who then grant it as usual. */
const DAYS = 30;
const DAY_MS = 86_400_000;

/** Who shall administer access. */
export interface Wanted {
  readonly login: Login;
  /** Whose account it is, where that is an employee; registered already. */
  readonly employeeId?: string | undefined;
}

/**
 * Makes somebody access administrator while nobody is. Two at the same moment do not both stay: each reads the log once
 * more behind its own grant, and the one that came later in the log takes its own back. Killed in between, it goes on where
 * it was when it is called again.
 *
 * @returns the account, and whether it holds the role only now
 * @throws CliError ADMINISTRATOR.EXISTS, ADMINISTRATOR.OTHER_EMPLOYEE; Refusal EMPLOYEE.UNKNOWN
 */
export async function makeFirstAdministrator(
  side: WriteSide,
  { login, employeeId }: Wanted,
  now = new Date(),
): Promise<{ readonly account: string; readonly isNew: boolean }> {
  const { log, keys } = side;
  const administrators = new Administrators();
  await administrators.read(log);
  const known = await accountOfLogin(keys, login);
  const held = administrators.holders(now);
  const others = held.filter((one) => one !== known);
  const isHeld = known !== undefined && held.includes(known);
  if (others.length > 0 && !(isHeld && administrators.tooLateGrant(known))) throw exists(others);
  const before = known === undefined ? account.initial : (await log.load(account, known)).state;
  await checkEmployee(side, before, employeeId);
  const id = await ensureAccount(
    side,
    { login, employeeId, roles: [], reason: REASON },
    FIRST_ADMINISTRATOR,
    now,
  );
  if (!isHeld) await grant(side, id, now);
  await administrators.read(log);
  const tooLate = administrators.tooLateGrant(id);
  if (tooLate === undefined) return { account: id, isNew: !isHeld };
  await revoke(side, id, tooLate);
  throw exists(administrators.holders(now).filter((one) => one !== id));
}

const exists = (accounts: readonly string[]) =>
  new CliError('ADMINISTRATOR.EXISTS', 'administrator.exists', { accounts: accounts.join(', ') });

/** Before anything is recorded. */
async function checkEmployee({ log }: WriteSide, before: Account, employeeId?: string): Promise<void> {
  if (employeeId === undefined) return;
  if (before.status === 'open' && before.employeeId !== undefined && before.employeeId !== employeeId)
    throw new CliError('ADMINISTRATOR.OTHER_EMPLOYEE', 'administrator.other-employee', {
      account: before.id,
    });
  const { status } = (await log.load(employee, employeeId)).state;
  if (status === 'unknown') throw new Refusal('EMPLOYEE.UNKNOWN', { employeeId });
}

async function grant(side: WriteSide, id: string, now: Date): Promise<void> {
  const until = new Date(now.getTime() + DAYS * DAY_MS).toISOString();
  const of = { role: ROLE, from: now.toISOString(), until, reason: REASON };
  await send(side, id, Object.assign(new GrantRole(), of));
}

const revoke = (side: WriteSide, id: string, grantId: string) =>
  send(side, id, Object.assign(new RevokeRole(), { grantId, reason: TOO_LATE }));

/** The same command on the same state is the same: twice at one moment it is carried out once. */
async function send({ log, executor }: WriteSide, id: string, command: object): Promise<void> {
  const { revision } = await log.load(account, id);
  const commandId = nameId(`${command.constructor.name} ${revision}`, id);
  await executor.execute({
    ...{ aggregate: account, id, command, commandId, correlationId: id },
    actor: FIRST_ADMINISTRATOR,
  });
}
