import {
  account,
  dayInMedan,
  grantsAt,
  GrantRole,
  LinkEmployee,
  type Login,
  loginOf,
  OpenAccount,
  RecordLogin,
  type Actor,
  type Role,
  nameId,
} from '@jejak/domain';
import type { EventLog } from '@jejak/event-log';
import type { CommandExecutor } from './executor.js';
import type { IdentityIndex } from './identity-index.js';

/** Ids of accounts that are opened by the system, and of the commands for it, are derived from the login. */
const ACCOUNTS = 'e0b8a3c2-4f52-4a7e-9a0d-3c1b7d5e6f48';

/** How long the roles count that {@link ensureAccount} gives: most of a year, as many of them must end. */
export const ROLE_DAYS = 360;
const DAY_MS = 86_400_000;

/** An account as it shall be. */
export interface WantedAccount {
  readonly login: Login;
  /** Whose it is; registered already. */
  readonly employeeId?: string | undefined;
  readonly roles: readonly { readonly role: Role; readonly unitId?: string | undefined }[];
  /** Why the roles are given; it is recorded with them. */
  readonly reason: string;
}

/** Whose account a login is; undefined for nobody's. @throws KeysUnavailable */
export async function accountOfLogin(index: IdentityIndex, login: Login): Promise<string | undefined> {
  return (await index.database()).index.find('login', loginOf(login));
}

/**
 * Opens an account, says how its owner signs in, and gives it the roles that it does not hold now. Where the login's account
 * was closed, it opens another. For what must be there
 * before anybody can sign in. Killed in between, it goes on where it was when it is called again.
 *
 * @param actor on whose account it is recorded
 * @returns its id
 * @throws as {@link CommandExecutor.execute}
 */
export async function ensureAccount(
  {
    log,
    keys,
    executor,
  }: { readonly log: EventLog; readonly keys: IdentityIndex; readonly executor: CommandExecutor },
  { login, employeeId, roles, reason }: WantedAccount,
  actor: Actor,
  now = new Date(),
): Promise<string> {
  const known = await accountOfLogin(keys, login);
  const closed = known !== undefined && (await log.load(account, known)).state.status === 'closed';
  // a closed account gives its login up to another
  const id = known === undefined || closed ? nameId(`${loginOf(login)}${known ?? ''}`, ACCOUNTS) : known;
  const send = async (command: object, what: string) => {
    const commandId = nameId(`${id} ${what}`, ACCOUNTS);
    await executor.execute({ aggregate: account, id, command, commandId, correlationId: id, actor });
  };
  const { state } = await log.load(account, id);
  if (state.status === 'unknown') await send(new OpenAccount(), 'open');
  await send(Object.assign(new RecordLogin(), login), 'login');
  if (employeeId !== undefined && (state.status === 'unknown' || state.employeeId === undefined))
    await send(Object.assign(new LinkEmployee(), { employeeId }), 'employee');
  const held = grantsAt(state, now);
  const today = new Date(`${dayInMedan(now)}T00:00:00+07:00`);
  const until = new Date(today.getTime() + ROLE_DAYS * DAY_MS).toISOString();
  for (const { role, unitId } of roles) {
    if (held.some((grant) => grant.role === role && grant.unitId === unitId)) continue;
    const grant = { role, ...(unitId !== undefined && { unitId }), from: today.toISOString(), until, reason };
    await send(Object.assign(new GrantRole(), grant), `${role} ${unitId ?? ''} ${dayInMedan(now)}`);
  }
  return id;
}
