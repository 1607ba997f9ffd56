import { account, loginOf, RecordLogin, Refusal } from '@jejak/domain';
import { Taken } from '@jejak/personal-data';
import type { IdentityIndex } from './identity-index.js';
import type { LoadState } from './load-state.js';

/**
 * Before a login is recorded it is entered in the index by which accounts are found, where it belongs to one account. A
 * closed account gives it up. If the append fails afterwards the entry stays, and the same command finds it its own.
 *
 * @throws Refusal ACCOUNT.LOGIN_TAKEN; KeyErased, KeysUnavailable
 */
export async function enterLogin(
  logins: IdentityIndex,
  command: object,
  subject: string,
  load: LoadState,
): Promise<void> {
  if (!(command instanceof RecordLogin)) return;
  const { index } = await logins.database();
  const entry = { kind: 'login', value: loginOf(command), subject } as const;
  try {
    await index.register(entry);
  } catch (error) {
    if (!(error instanceof Taken)) throw error;
    const { status } = await load(account, error.holder);
    if (status !== 'closed') throw new Refusal('ACCOUNT.LOGIN_TAKEN');
    await index.release({ ...entry, subject: error.holder });
    await index.register(entry);
  }
}
