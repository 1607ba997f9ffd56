import { plainToInstance } from 'class-transformer';
import { samples } from '../../testing/samples.js';
import { eventTypes } from '../event-types.js';
import { day } from '../kernel/fields.js';
import { decide, fold } from '../kernel/fold.js';
import { rule } from '../learning-record/learning-record.fields.js';
import { ERASURE_BASES } from '../privacy/privacy.vocabulary.js';
import { cites } from './provision.js';
import { retentionRules } from './retention.rules.js';

const { id, duties, grounds, exceptions, free } = retentionRules;

/** What the log may hold of an employee, as `event class`. */
function heldOfEmployees(): string[] {
  const fields = [...eventTypes.values()]
    .filter(({ type }) => type !== 'LoginRecorded') // of an account: no schedule has it kept
    .filter(({ data }) => !('feedbackId' in data.shape)) // of a citizen: as well
    .filter(({ type }) => type !== 'PublicForumHeld' && type !== 'FacilitatorAssigned') // of citizens, and of people from outside: as well
    .flatMap(({ type, personal }) => personal.map((field) => `${type} ${field.class}`));
  const reasons = samples
    .filter(({ json }) => 'reason' in json)
    .flatMap(({ aggregate, facts, name, json, by }) =>
      decide(aggregate, plainToInstance(aggregate.commands[name] ?? Object, json), fold(aggregate, facts), {
        ...{ now: new Date('2026-06-01T08:00:00+07:00'), id: crypto.randomUUID() },
        ...{ actor: { id: crypto.randomUUID(), role: 'data-protection-officer', employeeId: by } },
        newId: () => crypto.randomUUID(),
      }),
    )
    .filter(({ data }) => typeof data === 'object' && data !== null && 'employeeId' in data)
    .map(({ type }) => `${type} free-text`);
  return [...new Set([...fields, ...reasons])].sort();
}

describe('the rules about keeping and erasing', () => {
  it('have a name and a version', () => expect(rule.safeParse(id).success).toBe(true));

  it('are cited, dated, and say so where they are in doubt', () => {
    for (const { source, from, until, verified, note } of [...duties, grounds, exceptions]) {
      expect(source).toMatch(/\d+\/20\d\d/);
      for (const date of [from, until ?? from]) expect(day.safeParse(date).success).toBe(true);
      expect(verified || note !== undefined).toBe(true);
    }
    for (const { source, provision } of [...duties, exceptions]) expect(cites(source, provision)).toBe(true);
  });

  it('name everything personal that an event may hold of an employee, once in its class', () => {
    const named = [
      ...duties.flatMap((duty) => duty.events.map((event) => `${event} ${duty.class}`)),
      ...Object.keys(free).map((event) => `${event} free-text`),
    ];
    expect(named.sort()).toEqual(heldOfEmployees());
  });

  it('know every basis of a request', () =>
    expect(grounds.of.map(({ basis }) => basis).sort()).toEqual([...ERASURE_BASES].sort()));
});
