import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CommandExecutor, ensureAccount } from '@jejak/commands';
import { ROLES, UNIT_ROLES, type Role } from '@jejak/domain';
import { EventLog } from '@jejak/event-log';
import { LazyKeys } from '@jejak/personal-data';
import type { TestIssuer } from '../../../test/support/identity.js';

/** As whom requests are sent that do not say otherwise. */
export const SOMEBODY = 'somebody';

/** Every role that can be held for the whole city by somebody who is no employee. */
export const MOST_ROLES = ROLES.filter(
  (role) => role !== 'employee' && !(UNIT_ROLES as readonly Role[]).includes(role),
);

/** A role, for the whole city or for a unit and all below it. */
export type Held = Role | { readonly role: Role; readonly unitId: string };

/** Tokens live five minutes. */
const FRESH_MS = 4 * 60_000;

interface Person {
  readonly accountId: string;
  readonly until: number;
  readonly authorization: string;
}

/** People with accounts, who are made when they first ask. */
export class SignedIn {
  private readonly people = new Map<string, Promise<Person>>();
  private readonly accounts = new Map<string, string>();

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly issuer: TestIssuer,
  ) {}

  async headers(
    name: string,
    roles: readonly Held[] = MOST_ROLES,
    employeeId?: string,
  ): Promise<Readonly<Record<string, string>>> {
    let person = this.people.get(name);
    if (!person || (await person).until < Date.now()) {
      person = this.enter(name, roles, employeeId);
      this.people.set(name, person);
      person.catch(() => this.people.delete(name));
    }
    const { authorization } = await person;
    return { authorization };
  }

  accountOf(name: string): string {
    const id = this.accounts.get(name);
    if (id === undefined) throw new Error(`${name} has not asked yet`);
    return id;
  }

  private async enter(name: string, roles: readonly Held[], employeeId?: string): Promise<Person> {
    const accountId = this.accounts.get(name) ?? (await this.open(name, roles, employeeId));
    this.accounts.set(name, accountId);
    return { accountId, until: Date.now() + FRESH_MS, ...(await this.issuer.headers(name)) };
  }

  private open(name: string, roles: readonly Held[], employeeId?: string): Promise<string> {
    const log = this.app.get(EventLog, { strict: false });
    const keys = this.app.get(LazyKeys, { strict: false });
    const wanted = {
      login: { issuer: this.issuer.issuer, subject: name },
      employeeId,
      roles: roles.map((held) => (typeof held === 'string' ? { role: held } : held)),
      reason: 'Untuk pengujian',
    };
    const actor = { id: 'policy:test-accounts', role: 'policy' };
    return ensureAccount({ log, keys, executor: new CommandExecutor(log, keys) }, wanted, actor);
  }
}
