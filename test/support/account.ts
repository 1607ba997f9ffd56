import { CommandExecutor, ensureAccount, type WantedAccount } from '@jejak/commands';
import { EventLog } from '@jejak/event-log';
import { LazyKeys, type KeySettings } from '@jejak/personal-data';
import type { TestIssuer } from './identity.js';

/** Where accounts of a running system are kept. */
export interface AccountServers {
  readonly eventStoreUrl: string;
  readonly keys: KeySettings;
}

/**
 * Opens an account in a running system, past its API, as whoever sets the system up does.
 *
 * @returns its id
 */
export async function openAccount(
  { eventStoreUrl, keys: settings }: AccountServers,
  { issuer }: TestIssuer,
  { subject, ...wanted }: { readonly subject: string } & Pick<WantedAccount, 'employeeId' | 'roles'>,
): Promise<string> {
  const log = EventLog.connect(eventStoreUrl);
  const keys = new LazyKeys(settings);
  try {
    return await ensureAccount(
      { log, keys, executor: new CommandExecutor(log, keys) },
      { login: { issuer, subject }, ...wanted, reason: 'Untuk pengujian' },
      { id: 'policy:test-accounts', role: 'policy' },
    );
  } finally {
    await log.close();
    await keys.close();
  }
}
