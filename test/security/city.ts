import type { Role } from '@jejak/domain';
import { done, employeeBody, unitBody } from '../../apps/api/test/samples.js';
import { untilStatus, wholeSystem, type Headers } from '../../apps/api/test/support.js';
import { openAccount } from '../support/account.js';
import { testKeySettings } from '../support/keys.js';

export type System = Awaited<ReturnType<typeof wholeSystem>>;

/** Of a person; and of the number in it, which no two share. */
export const identity = (name: string, serial: number) => ({
  name,
  employeeNumber: `199003152015032${String(serial).padStart(3, '0')}`,
  birthDate: '1990-03-15',
});

/** What somebody holds: a role for the whole city or for a unit. */
export type Held = readonly [role: Role, unitId?: string];

/**
 * A city: two agencies that know nothing of each other, one with a section, and who works there. Whoever `enter`s signs in,
 * as an employee or as nobody of the register.
 */
export class City {
  private constructor(
    readonly api: System,
    readonly agency: string,
    readonly section: string,
    readonly otherAgency: string,
    /** Works in the section. */
    readonly inside: string,
    /** Works in the other agency. */
    readonly outside: string,
  ) {}

  static async start(): Promise<City> {
    const api = await wholeSystem();
    const unit = async (parent?: string) => (await done(api, '/units', unitBody(parent))).id;
    const [agency, otherAgency] = [await unit(), await unit()];
    const section = await unit(agency);
    const employee = async (unitId: string, name: string, serial: number) => {
      const { placement, ...body } = employeeBody();
      const at = { ...placement, unitId };
      return done(api, '/employees', { ...body, placement: at, identity: identity(name, serial) });
    };
    const inside = await employee(section, 'Rahmadani Siregar', 101);
    const outside = await employee(otherAgency, 'Rahmawati Canary', 102);
    await untilStatus(200, () =>
      api.get('/people/' + outside.id, { 'jejak-min-position': outside.position }),
    );
    return new City(api, agency, section, otherAgency, inside.id, outside.id);
  }

  /** Headers of somebody who holds these roles, with the purpose that they give. */
  async enter(
    subject: string,
    held: readonly Held[],
    { employeeId, purpose }: { readonly employeeId?: string; readonly purpose?: string } = {},
  ): Promise<Headers> {
    const { eventStoreUrl, databaseUrl, issuer } = this.api;
    const servers = { eventStoreUrl, keys: testKeySettings(databaseUrl) };
    const roles = held.map(([role, unitId]) => ({ role, unitId }));
    await openAccount(servers, issuer, { subject, employeeId, roles });
    return { ...(await issuer.headers(subject)), ...(purpose !== undefined && { 'jejak-purpose': purpose }) };
  }

  close(): Promise<void> {
    return this.api.close();
  }
}

/** An answer without what differs from one request to the next: the id of the request. */
export const plain = (text: string): string => text.replace(/urn:jejak:request:[0-9a-f-]{36}/, '');
