import fc from 'fast-check';
import { NOW } from '../../testing/given.js';
import { accountId, ani, budi, uuid } from '../../testing/samples.js';
import type { DomainEvent } from '../kernel/event.js';
import { decide, fold } from '../kernel/fold.js';
import { Refusal } from '../kernel/refusal.js';
import * as commands from './account.commands.js';
import { grantsAt } from './account.grants.js';
import { account } from './account.js';
import { PRIVILEGED_ROLES, type Role } from './account.vocabulary.js';

const HOUR = 3600_000;
const reason = 'Perubahan';
const at = (hours: number) => new Date(NOW.getTime() + hours * HOUR);
const hours = fc.integer({ min: -24, max: 24 * 400 });

/** Few roles and units, so that grants meet; one hour between commands. */
const step = fc.record({
  what: fc.constantFrom('grant', 'grant', 'grant', 'revoke', 'close', 'link'),
  role: fc.constantFrom<Role>('employee', 'unit-head', 'operator', 'hr-planner', 'analyst'),
  unitId: fc.constantFrom(undefined, uuid(0x71), uuid(0x72)),
  from: hours,
  until: fc.option(hours, { nil: undefined }),
  which: fc.integer({ min: 0, max: 5 }),
  actor: fc.constantFrom(uuid(1), uuid(2), accountId),
  employeeId: fc.constantFrom(undefined, ani, budi),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function commandOf(one: Step, given: readonly string[], now: number): object {
  const from = at(now + Math.max(one.from, -24)).toISOString();
  const until = one.until === undefined ? {} : { until: at(now + one.until).toISOString() };
  const unit = one.unitId === undefined ? {} : { unitId: one.unitId };
  switch (one.what) {
    case 'grant':
      return Object.assign(new commands.GrantRole(), { role: one.role, ...unit, from, ...until, reason });
    case 'revoke':
      return Object.assign(new commands.RevokeRole(), { grantId: given[one.which] ?? uuid(0xff), reason });
    case 'link':
      return Object.assign(new commands.LinkEmployee(), { employeeId: ani });
    case 'close':
      return Object.assign(new commands.CloseAccount(), { reason });
  }
}

interface Line {
  readonly event: DomainEvent<string, Record<string, string | undefined>>;
  readonly actor: string;
  readonly actorEmployee: string | undefined;
  readonly now: Date;
}

function run(steps: readonly Step[]): Line[] {
  const log: Line[] = [];
  let ids = 0x100;
  const context = (one: Pick<Step, 'actor' | 'employeeId'>, hour: number) => ({
    id: accountId,
    now: at(hour),
    actor: { id: one.actor, role: 'access-administrator', employeeId: one.employeeId },
    newId: () => uuid(ids++),
  });
  const act = (command: object, one: Pick<Step, 'actor' | 'employeeId'>, hour: number) => {
    try {
      const events = fold(
        account,
        log.map(({ event }) => event),
      );
      for (const event of decide(account, command, events, context(one, hour)))
        log.push({
          event: event as Line['event'],
          ...{ actor: one.actor, actorEmployee: one.employeeId, now: at(hour) },
        });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  };
  act(new commands.OpenAccount(), { actor: uuid(1), employeeId: undefined }, 0);
  steps.forEach((one, hour) => {
    const given = log.flatMap(({ event }) =>
      event.type === 'RoleGranted' ? [event.data.grantId ?? ''] : [],
    );
    if (one.what !== 'close' || one.which === 0) act(commandOf(one, given, hour), one, hour);
  });
  return log;
}

const logs = fc.array(step, { maxLength: 40, size: 'max' }).map(run);
const stateOf = (log: readonly Line[]) =>
  fold(
    account,
    log.map(({ event }) => event),
  );
const privileged: ReadonlySet<string> = new Set(PRIVILEGED_ROLES);

describe('account, whatever the commands', () => {
  it('at no moment are there two equal grants, and privileged ones last a year at most', () =>
    fc.assert(
      fc.property(logs, hours, (log, hour) => {
        const held = grantsAt(stateOf(log), at(hour));
        expect(new Set(held.map(({ role, unitId }) => `${role} ${unitId}`)).size).toBe(held.length);
        for (const { role, from, until } of held)
          if (privileged.has(role))
            expect(until!.getTime() - from.getTime()).toBeLessThanOrEqual(366 * 24 * HOUR);
      }),
    ));

  it('nobody gave themselves a role', () =>
    fc.assert(
      fc.property(logs, (log) => {
        let owner: string | undefined;
        for (const { event, actor, actorEmployee } of log) {
          if (event.type === 'RoleGranted') {
            expect(actor).not.toBe(accountId);
            if (owner !== undefined) expect(actorEmployee).not.toBe(owner);
          }
          if (event.type === 'EmployeeLinked') {
            owner = event.data.employeeId;
            expect(actorEmployee).not.toBe(owner);
          }
        }
      }),
    ));

  it('after a revocation or a closing the roles do not come back', () =>
    fc.assert(
      fc.property(logs, fc.nat(24 * 400), (log, later) => {
        const state = stateOf(log);
        for (const { event, now } of log) {
          const held = grantsAt(state, new Date(now.getTime() + later * HOUR));
          if (event.type === 'AccountClosed') expect(held).toEqual([]);
          if (event.type === 'RoleRevoked')
            expect(held.map(({ grantId }) => grantId)).not.toContain(event.data.grantId);
        }
      }),
    ));

  it('comes to grants, revocations and closings now and then, so that the rules above are tried', () => {
    const types = fc
      .sample(logs, { numRuns: 200, seed: 1 })
      .flat()
      .map(({ event }) => event.type);
    for (const type of ['RoleGranted', 'RoleRevoked', 'AccountClosed', 'EmployeeLinked'])
      expect([type, types.filter((one) => one === type).length > 20]).toEqual([type, true]);
  });
});
