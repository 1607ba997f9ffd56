import {
  employee,
  eventTypes,
  personalIn,
  RecordIdentity,
  Refusal,
  RegisterEmployee,
  RegistrationWithdrawn,
  type Personal,
} from '@jejak/domain';
import type { EventLog, RecordedEvent } from '@jejak/event-log';
import {
  opening,
  Taken,
  type BlindIndex,
  type Entry,
  type LazyKeys,
  type OpeningKeys,
} from '@jejak/personal-data';

/** The index of people, as far as recording needs it. */
export type IdentityIndex = Pick<LazyKeys, 'database'>;

/** Numbers that are one person's, and the field that an event has them in. */
const FIELDS = { nip: 'employeeNumber', nik: 'nik' } as const;

/**
 * How long a number that was entered counts although no event has it: somebody may be about to append one. A command ends
 * within five seconds (`CommandExecutor`), so this leaves time for a store that writes late.
 */
export const CLAIM_MS = 600_000;

/** What the index is checked against. */
export interface Recorded {
  readonly log: Pick<EventLog, 'read'>;
  readonly keys: OpeningKeys & IdentityIndex;
  /** When the command has to be answered. */
  readonly until: number;
}

/**
 * Before an identity is recorded it is entered in the index by which people are found, and which keeps numbers single.
 * If the append does not come about the entry stays, and the same command finds it its own. Another command that wants
 * the number asks the log: whose claim is old, and of whom the log does not have the number, loses it; at once whose
 * registration was withdrawn.
 *
 * @throws Refusal EMPLOYEE.NUMBER_TAKEN; KeyErased, KeysUnavailable, LogUnavailable
 */
export async function enterIdentity(recorded: Recorded, command: object, subject: string): Promise<void> {
  if (!(command instanceof RegisterEmployee || command instanceof RecordIdentity)) return;
  const { identity } = command;
  if (!identity) return;
  const { index: people } = await recorded.keys.database();
  const { name, employeeNumber, nik } = identity;
  const numbers = [
    ...(employeeNumber === undefined ? [] : [{ kind: 'nip', value: employeeNumber } as const]),
    ...(nik === undefined ? [] : [{ kind: 'nik', value: nik } as const]),
  ];
  for (let taken = 0; ; taken++) {
    try {
      await people.enter({ subject, numbers, name });
      return;
    } catch (error) {
      if (!(error instanceof Taken)) throw error;
      const number = numbers.find(({ kind }) => kind === error.kind);
      // each number is taken away once: whoever was first then keeps it
      const free =
        taken < numbers.length &&
        number &&
        (await release(recorded, people, { ...number, subject: error.holder }));
      if (!free) throw new Refusal('EMPLOYEE.NUMBER_TAKEN');
    }
  }
}

type PersonalNumber = Entry & { readonly kind: keyof typeof FIELDS };

/** Takes a number from whoever holds it, unless it is theirs or may be about to be. @returns whether it is free now */
async function release(recorded: Recorded, people: BlindIndex, held: PersonalNumber): Promise<boolean> {
  const events = await recorded.log.read(`${employee.stream}-${held.subject}`, 0n, recorded.until);
  if (events.some(({ type }) => type === RegistrationWithdrawn.type)) {
    await people.release(held);
    return true;
  }
  return !(await hasNumber(recorded, people, held, events)) && people.releaseClaim(held, CLAIM_MS);
}

/** Whether the log has the number of this person. A value that cannot be opened may be the number. */
async function hasNumber(
  { keys }: Recorded,
  people: BlindIndex,
  number: PersonalNumber,
  events: readonly RecordedEvent[],
): Promise<boolean> {
  const values = events.flatMap((event) => valuesAt(event, FIELDS[number.kind]));
  const show = await opening(keys, values);
  return values
    .map(show)
    .some((shown) => shown.state !== 'value' || people.same(number.kind, shown.value, number.value));
}

function valuesAt({ type, data }: RecordedEvent, field: string): Personal<unknown>[] {
  const fields = eventTypes.get(type)?.personal ?? [];
  return personalIn(fields, data)
    .filter(({ path }) => path === field)
    .map(({ personal }) => personal);
}
