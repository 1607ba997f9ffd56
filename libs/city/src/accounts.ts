import { account, GrantRole, OpenAccount, type Actor, type Role } from '@jejak/domain';
import { administratorOf, actorsOf } from './actors.js';
import { momentOf, momentText } from './calendar.js';
import { command, type CityOrder, type Story } from './order.js';
import type { People } from './people.js';
import type { Person } from './person.js';

const SECOND = 1_000;

/** The accounts of those who act for the whole city. */
export function* staffAccounts({ city }: People): Generator<Story> {
  const from = momentOf(city.firstDay, 7 * 60);
  const administrator = administratorOf(city);
  yield {
    from,
    *orders() {
      for (const { id, role } of actorsOf(city)) {
        const of = { aggregate: account, id, at: from, actor: administrator };
        yield { ...of, name: `account ${id}`, command: command(OpenAccount, {}) };
        yield granted(of, role, {});
      }
    },
  };
}

/** The account of somebody who works for the city, once they are in the register. */
export function* accountOf(people: People, person: Person, at: number): Generator<CityOrder> {
  const { id, actor, isHead, unit } = person;
  const of = { aggregate: account, id: actor.id, at, actor: administratorOf(people.city) };
  yield {
    ...of,
    name: `account ${actor.id}`,
    touches: [id],
    command: command(OpenAccount, { employeeId: id }),
  };
  yield granted({ ...of, at: at + SECOND }, 'employee', {});
  if (isHead) yield granted({ ...of, at: at + 2 * SECOND }, 'unit-head', { unitId: unit.id });
}

function granted(
  of: Pick<CityOrder, 'aggregate' | 'at'> & { readonly id: string; readonly actor: Actor },
  role: Role,
  where: { readonly unitId?: string },
): CityOrder {
  const from = momentText(of.at);
  const grant = command(GrantRole, { role, from, ...where, reason: 'Surat tugas' });
  return { ...of, name: `account ${of.id} ${role}`, command: grant };
}
