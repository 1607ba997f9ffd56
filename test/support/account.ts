import { CommandExecutor, ensureAccount } from '@jejak/commands';
import type { Role } from '@jejak/domain';
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
  { subject, employeeId, roles }: { subject: string; employeeId?: string; roles: readonly Role[] },
): Promise<string> {
  const log = EventLog.connect(eventStoreUrl);
  const keys = new LazyKeys(settings);
  try {
    const wanted = {
      login: { issuer, subject },
      employeeId,
      roles: roles.map((role) => ({ role })),
      reason: 'Untuk pengujian',
    };
    const side = { log, keys, executor: new CommandExecutor(log, keys) };
    return await ensureAccount(side, wanted, { id: 'policy:test-accounts', role: 'policy' });
  } finally {
    await log.close();
    await keys.close();
  }
}
