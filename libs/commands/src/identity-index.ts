import { RecordIdentity, Refusal, RegisterEmployee } from '@jejak/domain';
import { Taken, type LazyKeys } from '@jejak/personal-data';

/** The index of people, as far as recording needs it. */
export type IdentityIndex = Pick<LazyKeys, 'database'>;

/**
 * Before an identity is recorded it is entered in the index by which people are found, and which keeps numbers single.
 * If the append fails afterwards the entry stays, and the same command finds it its own.
 *
 * @throws Refusal EMPLOYEE.NUMBER_TAKEN; KeyErased, KeysUnavailable
 */
export async function enterIdentity(index: IdentityIndex, command: object, subject: string): Promise<void> {
  if (!(command instanceof RegisterEmployee || command instanceof RecordIdentity)) return;
  const { identity } = command;
  if (!identity) return;
  const { index: people } = await index.database();
  const { name, employeeNumber, nik } = identity;
  try {
    if (employeeNumber !== undefined) await people.register({ kind: 'nip', value: employeeNumber, subject });
    if (nik !== undefined) await people.register({ kind: 'nik', value: nik, subject });
  } catch (error) {
    throw error instanceof Taken ? new Refusal('EMPLOYEE.NUMBER_TAKEN') : error;
  }
  await people.registerName(subject, name);
}
