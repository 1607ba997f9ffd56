import { Injectable } from '@nestjs/common';
import { principalOfAccount, type Principal } from '@jejak/access';
import { accountOfLogin } from '@jejak/commands';
import { account, loginOf, type Login } from '@jejak/domain';
import { EventLog } from '@jejak/event-log';
import { LazyKeys } from '@jejak/personal-data';

/** Logins whose accounts are remembered. */
const MOST_REMEMBERED = 10_000;

/**
 * Whom a login stands for. Which account it is hardly ever changes and is remembered, so that people work on while the
 * keys cannot be had; the roles are read from the account's stream each time, so that a change counts at once.
 */
@Injectable()
export class Principals {
  private readonly accounts = new Map<string, string>();

  constructor(
    private readonly log: EventLog,
    private readonly keys: LazyKeys,
  ) {}

  /** Undefined for a login without an account. @throws KeysUnavailable, LogUnavailable */
  async of(login: Login): Promise<Principal | undefined> {
    const known = this.accounts.get(loginOf(login));
    const { state } = await this.load(known);
    if (state?.status === 'open') return principalOfAccount(state);
    // never seen, or closed: the login may have gone to another account
    const found = await accountOfLogin(this.keys, login);
    if (found === undefined) return undefined;
    this.remember(loginOf(login), found);
    const { state: current } = await this.load(found);
    return current && principalOfAccount(current);
  }

  private async load(id: string | undefined) {
    return id === undefined ? { state: undefined } : this.log.load(account, id);
  }

  private remember(login: string, id: string): void {
    this.accounts.delete(login);
    this.accounts.set(login, id);
    const [oldest] = this.accounts.keys();
    if (this.accounts.size > MOST_REMEMBERED && oldest !== undefined) this.accounts.delete(oldest);
  }
}
