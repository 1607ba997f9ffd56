import type { Role } from '@jejak/domain';
import { MOST_ROLES } from '../../../apps/api/test/signed-in.js';
import { openAccount, type AccountServers } from '../../support/account.js';
import { TestIssuer } from '../../support/identity.js';

/** Who asks: somebody whom nearly everything is permitted, somebody whom little is, and somebody without an account. */
export const CALLERS = ['most', 'few', 'stranger'] as const;
export type CallerName = (typeof CALLERS)[number];

const ROLES_OF: Readonly<Record<CallerName, readonly Role[] | undefined>> = {
  most: MOST_ROLES,
  few: ['analyst', 'assessor'],
  stranger: undefined,
};

/** Longer than a run takes, shorter than the longest life that a token may have. */
const TOKEN_S = 3_000;

/** The people as whom requests are sent, and their issuer. */
export class Callers {
  private readonly tokens = new Map<CallerName, string>();

  private constructor(readonly issuer: TestIssuer) {}

  static async start(): Promise<Callers> {
    return new Callers(await TestIssuer.start());
  }

  /** Opens their accounts in a system that trusts the issuer. */
  async enter(servers: AccountServers): Promise<void> {
    const exp = Math.floor(Date.now() / 1000) + TOKEN_S;
    for (const name of CALLERS) {
      const roles = ROLES_OF[name];
      if (roles)
        await openAccount(servers, this.issuer, { subject: name, roles: roles.map((role) => ({ role })) });
      this.tokens.set(name, await this.issuer.token(name, { claims: { exp } }));
    }
  }

  headers(name: CallerName): { readonly authorization: string } {
    return { authorization: `Bearer ${this.tokens.get(name) ?? ''}` };
  }

  close(): Promise<void> {
    return this.issuer.close();
  }
}
