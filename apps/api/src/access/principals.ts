import { Injectable } from '@nestjs/common';
import { principalOfAccount, type Principal } from '@jejak/access';
import { accountOfLogin } from '@jejak/commands';
import { account, loginOf, type Login } from '@jejak/domain';
import { EventLog, LogUnavailable } from '@jejak/event-log';
import { LazyKeys } from '@jejak/personal-data';
import { principalOf } from '@jejak-projections/access';
import { Views } from '../views/views.js';

/** Logins whose accounts are remembered. */
const MOST_REMEMBERED = 10_000;

/** How long the log is waited for, in milliseconds, before the view is asked. */
const LOG_MS = 500;

/**
 * Whom a login stands for. Which account it is hardly ever changes and is remembered, so that people work on while the
 * keys cannot be had; the roles are read from the account's stream each time, so that a change counts at once. While the
 * log is away nothing can change, and the view tells them.
 */
@Injectable()
export class Principals {
  private readonly accounts = new Map<string, string>();

  constructor(
    private readonly log: EventLog,
    private readonly keys: LazyKeys,
    private readonly views: Views,
  ) {}

  /** Undefined for a login without an account. @throws KeysUnavailable; LogUnavailable where the view is away, too */
  async of(login: Login): Promise<Principal | undefined> {
    const known = this.accounts.get(loginOf(login));
    const principal = known === undefined ? undefined : await this.load(known);
    if (principal) return principal;
    // never seen, or closed: the login may have gone to another account
    const found = await accountOfLogin(this.keys, login);
    if (found === undefined) return undefined;
    this.remember(loginOf(login), found);
    return this.load(found);
  }

  /** Whom an account stands for now; undefined for one that is closed. @throws LogUnavailable where the view is away, too */
  async load(id: string): Promise<Principal | undefined> {
    try {
      const { state } = await this.log.load(account, id, Date.now() + LOG_MS);
      return state.status === 'open' ? principalOfAccount(state) : undefined;
    } catch (error) {
      if (!(error instanceof LogUnavailable)) throw error;
      return await principalOf(this.views.as({ scope: 'all' }), id).catch(() => {
        throw error;
      });
    }
  }

  private remember(login: string, id: string): void {
    this.accounts.delete(login);
    this.accounts.set(login, id);
    const [oldest] = this.accounts.keys();
    if (this.accounts.size > MOST_REMEMBERED && oldest !== undefined) this.accounts.delete(oldest);
  }
}
