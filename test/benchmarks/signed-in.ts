import { CommandExecutor, ensureAccount } from '@jejak/commands';
import type { Role } from '@jejak/domain';
import { EventLog } from '@jejak/event-log';
import { type KeySettings, LazyKeys } from '@jejak/personal-data';
import { v4 as uuidv4 } from 'uuid';
import type { TestIssuer } from '../support/identity.js';

/** How long a token is used: less than it is good. */
const USED_MS = 4 * 60_000;

/** Somebody with an account and roles, whose tokens a benchmark sends. */
export class SignedIn {
  private known: { readonly token: string; readonly until: number } | undefined;

  private constructor(
    private readonly issuer: TestIssuer,
    private readonly subject: string,
  ) {}

  /** Opens the account and gives it the roles. */
  static async as(
    issuer: TestIssuer,
    roles: readonly Role[],
    servers: { readonly eventStoreUrl: string; readonly keys: KeySettings },
  ): Promise<SignedIn> {
    const [log, keys] = [EventLog.connect(servers.eventStoreUrl), new LazyKeys(servers.keys)];
    try {
      const subject = uuidv4();
      const login = { issuer: issuer.issuer, subject };
      const side = { log, keys, executor: new CommandExecutor(log, keys) };
      const of = { login, roles: roles.map((role) => ({ role })), reason: 'Benchmark' };
      await ensureAccount(side, of, { id: uuidv4(), role: 'system' });
      return new SignedIn(issuer, subject);
    } finally {
      await log.close();
      await keys.close();
    }
  }

  async token(): Promise<string> {
    if (!this.known || Date.now() > this.known.until)
      this.known = { token: await this.issuer.token(this.subject), until: Date.now() + USED_MS };
    return this.known.token;
  }
}
